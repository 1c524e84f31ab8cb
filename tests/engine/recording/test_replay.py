"""A replay answers as the site did when it was recorded, at an address of its own."""

from http.server import BaseHTTPRequestHandler

import pytest

from presscheck.baselines.recording.answers import Manifest
from presscheck.baselines.recording.store import NewRecording
from presscheck.baselines.store import BaselineStore
from presscheck.errors import RecordingError
from presscheck.recording.replay import Replay, replaying
from presscheck.session.probe import expect_any_answer
from tests.engine.captures import recording
from tests.engine.recording.site import SiteAnswer, ask, host_of, page, recorded


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> BaselineStore:
    return BaselineStore(tmp_path_factory.mktemp("project") / "baselines")


def replay_of(store: BaselineStore, answer: SiteAnswer, *requests: tuple[str, str]) -> Replay:
    """Record the answers to some requests, write them, and read them again."""
    with recorded(answer) as found:
        for method, address in requests:
            ask(found.port, address, method, Host=host_of(found.site))
    manifest = Manifest.of(found.answers)
    name = store.recordings.write(NewRecording(manifest, found.bodies.__getitem__))
    return Replay.of(store.recordings.read(name), store.recordings)


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


@pytest.mark.parametrize("status", [200, 204, 404, 500])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_it_answers_as_the_site_did(store: BaselineStore, status: int, method: str) -> None:
    site = page("<h1>News</h1>", status, X_Frame_Options="DENY")
    replay = replay_of(store, site, (method, "/news?page=2"))

    with replaying(replay) as address:
        reply = ask(port_of(address), "/news?page=2", method)

    has_body = method == "GET" and status != 204
    assert (reply.status, reply.body) == (status, b"<h1>News</h1>" if has_body else b"")
    assert reply.headers["content-type"] == "text/html"
    assert reply.headers["x-frame-options"] == "DENY"
    assert replay.notes == []


def test_addresses_lead_to_the_replay(store: BaselineStore) -> None:
    def site(request: BaseHTTPRequestHandler) -> None:
        here = f"http://{request.headers['Host']}"
        page(f"<a href='{here}/news'>", 302, Location=f"{here}/news")(request)

    with replaying(replay_of(store, site, ("GET", "/"))) as address:
        reply = ask(port_of(address))

    assert reply.headers["location"] == f"{address}/news"
    assert reply.body.decode() == f"<a href='{address}/news'>"


def test_a_browser_that_has_the_answer_is_told_so(store: BaselineStore) -> None:
    with replaying(replay_of(store, page(), ("GET", "/"))) as address:
        tag = ask(port_of(address)).headers["etag"]
        again = ask(port_of(address), If_None_Match=tag)

    assert (again.status, again.body) == (304, b"")


def test_what_the_recording_lacks_is_refused_and_told(store: BaselineStore) -> None:
    replay = replay_of(store, page(), ("GET", "/"))
    with replaying(replay) as address:
        replies = [ask(port_of(address), where) for where in ("/other", "/other", "/favicon.ico")]

    assert {reply.status for reply in replies} == {404}
    assert replies[0].body == b"the recording lacks GET /other\n"
    assert replay.notes == ["an address the recording lacks: GET /other"]


def test_that_presscheck_asks_whether_it_is_there_is_not_told(store: BaselineStore) -> None:
    replay = replay_of(store, page(), ("GET", "/news"))
    with replaying(replay) as address:
        answer = expect_any_answer(address)

    assert answer.status == 404
    assert replay.notes == []


def test_another_method_is_another_request(store: BaselineStore) -> None:
    with replaying(replay_of(store, page(), ("GET", "/"))) as address:
        assert ask(port_of(address), "/", "POST", b"x").status == 404


def test_no_half_recording_is_replayed(store: BaselineStore) -> None:
    store.recordings.write(recording())
    [body] = store.recordings.folder.glob("bodies/*/*")
    body.unlink()

    with pytest.raises(RecordingError, match="it is missing"):
        Replay.of(recording().manifest, store.recordings)
