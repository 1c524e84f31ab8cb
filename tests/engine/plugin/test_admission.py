"""A run is let in by what variables hold, and a conftest may give stand-ins and consent."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.engine.plugin.conftest import CONFTEST, Checks, Run
from tests.engine.servers import served

PAGE = """<!doctype html><title>Staging</title><link rel="icon" href="data:,">
<h1>A story</h1><div id="layer"><button onclick="document.cookie = 'agreed=yes';
localStorage.agreed = 'yes'; this.parentElement.remove()">Agree</button></div>
<script>if (document.cookie.includes("agreed=yes")) document.getElementById("layer").remove()
</script><img alt="" src="//img.{site}/photo.svg">
<img alt="" src="//cdn.other.localhost:{port}/a.svg">
<script>fetch("//img.{site}/data").catch(() => 0)</script>"""

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'

TOKEN, USER, PASSWORD, COOKIE = "t0ken-value", "kim", "p@ss-value", "c00kie-value"
VARIABLES = {"TOKEN": TOKEN, "STAGING_USER": USER, "STAGING_PASSWORD": PASSWORD}
SETTINGS = (
    'headers = { "X-Preview" = "TOKEN" }\n'
    '    http_credentials = { user = "STAGING_USER", password = "STAGING_PASSWORD" }\n'
    '    storage_state = "STATE"'
)


@dataclass
class Seen:
    """What each host was sent: the header, whether a password, and the cookies."""

    requests: list[tuple[str, str, str, bool]] = field(default_factory=list)

    def sent_to(self, host: str) -> set[tuple[str, bool]]:
        return {(token, given) for name, _, token, given in self.requests if name == host}


@pytest.fixture(scope="module")
def seen() -> Seen:
    return Seen()


@pytest.fixture(scope="module")
def staging(seen: Seen) -> Iterator[str]:
    """A site behind a password and a header, which every host of this machine would answer for."""

    class Staging(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host, _, site = self.headers["Host"].partition(".")
            given = "Authorization" in self.headers
            token = self.headers.get("X-Preview", "")
            seen.requests.append((host, self.path, token, given))
            asked = host == "www" and not given
            self.send_response(401 if asked else 403 if host == "www" and not token else 200)
            if asked:
                self.send_header("WWW-Authenticate", 'Basic realm="staging"')
            is_picture = self.path.endswith(".svg")
            self.send_header("Content-Type", "image/svg+xml" if is_picture else "text/html")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            page = PAGE.format(site=site, port=site.rpartition(":")[2])
            self.wfile.write((PICTURE if is_picture else page).encode())

    with served(Staging) as address:
        yield address.replace("127.0.0.1", "www.paper.localhost")


CHECKS = """
    from types import SimpleNamespace

    import pytest

    @pytest.fixture
    def shared_story(shared, base_url):
        def open_page(page):
            page.goto(base_url)
            return SimpleNamespace(page=page, components=list)

        return shared(open_page, "story")

    def test_reads(shared_story):
        assert shared_story.page.title() == "Staging"

    def test_acts(page, base_url):
        assert page.goto(base_url).status == 200
        assert "sid=c00kie-value" in page.evaluate("document.cookie")
        page.evaluate("document.cookie = 'sid=other'")

    def test_acts_again(page, base_url):
        page.goto(base_url)
        assert "sid=c00kie-value" in page.evaluate("document.cookie")

    def test_looks(shared_story, snapshot):
        snapshot(shared_story, "at-rest")

    def test_fails(page, base_url, browser_context_args):
        page.goto(base_url)
        assert browser_context_args == {}
"""


@pytest.fixture(scope="module")
def admitted(run_checks: Checks, staging: str, tmp_path_factory: pytest.TempPathFactory) -> Run:
    state = tmp_path_factory.mktemp("state") / "state.json"
    cookie = {"name": "sid", "value": COOKIE, "domain": "www.paper.localhost", "path": "/",
              "expires": -1, "httpOnly": False, "secure": False, "sameSite": "Lax"}  # fmt: skip
    state.write_text(json.dumps({"cookies": [cookie], "origins": []}))
    options = ("-v", "--base-url", staging, "--presscheck-host", "cdn.other.localhost", "-n", "1")
    variables = {**VARIABLES, "STATE": str(state)}
    return run_checks(CHECKS, *options, variables=variables, settings=SETTINGS)


@pytest.mark.parametrize("check", ["reads", "acts", "acts_again"])
def test_every_context_is_let_in(admitted: Run, check: str) -> None:
    assert re.search(rf"PASSED test_story.py::test_{check}\b", admitted.output), admitted.output


def test_the_header_goes_to_the_sites_own_hosts_alone(admitted: Run, seen: Seen) -> None:
    assert seen.sent_to("www") <= {(TOKEN, True), (TOKEN, False)}
    assert {token for token, _ in seen.sent_to("img")} == {TOKEN}
    assert seen.sent_to("cdn") == {("", False)}


def test_nothing_that_a_run_leaves_has_a_value(admitted: Run) -> None:
    left = [file for file in admitted.folder.rglob("*") if file.is_file()]
    report = [file for file in left if "presscheck-report" in file.parts]

    assert any(file.suffix == ".json" for file in report)
    assert any("recording" in file.parts for file in report)
    for value in (TOKEN, PASSWORD, COOKIE):
        assert value not in admitted.output.replace("sid=c00kie-value", "")
        assert [file for file in report if value.encode() in file.read_bytes()] == []


def test_a_trace_in_the_report_has_no_value(
    run_checks: Checks, staging: str, tmp_path: Path
) -> None:
    checks = CHECKS.replace('assert "sid', 'assert True or "sid')
    settings = SETTINGS.rpartition("\n")[0]
    options = ("--base-url", staging, "--tracing", "on", "-k", "fails")
    run = run_checks(checks, *options, variables=VARIABLES, settings=settings)
    content = b""
    for trace in (run.folder / "presscheck-report" / "data").glob("*.zip"):
        with ZipFile(trace) as files:
            content += b"".join(files.read(name) for name in files.namelist())

    assert "-value" not in run.output
    assert b"X-Preview" in content or b"x-preview" in content
    assert TOKEN.encode() not in content
    assert PASSWORD.encode() not in content


def test_an_unset_variable_is_one_line(run_checks: Checks, staging: str) -> None:
    run = run_checks(CHECKS, "--base-url", staging, settings=SETTINGS)

    assert run.code == 2
    assert "the environment variable STAGING_USER is not set" in run.output


CONSENT = (
    CONFTEST
    + """
    from presscheck import StandIn

    @pytest.fixture(scope="session")
    def consent():
        def agree(page):
            page.get_by_role("button", name="Agree").click()
        return agree

    @pytest.fixture(scope="session")
    def stand_ins():
        return {"sdk.other.localhost": StandIn.script("window.Sdk = { init: () => 'ready' }")}
"""
)

AGREED = """
    import pytest
    from presscheck import StandIn

    LOADED = '''address => new Promise(done => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => done(window.Sdk?.init());
      document.head.append(script);
    })'''

    @pytest.mark.parametrize("time", [1, 2])
    def test_nobody_is_asked(page, base_url, time):
        page.goto(base_url)
        assert page.locator("#layer").count() == 0
        assert page.evaluate("localStorage.agreed") == "yes"
        assert page.evaluate(LOADED, "http://sdk.other.localhost/sdk.js") == "ready"

    def test_a_stand_in_of_one_test(page, base_url, give_stand_in):
        give_stand_in("*.more.localhost", StandIn.script("window.Sdk = { init: () => 'mine' }"))
        page.goto(base_url)
        assert page.evaluate(LOADED, "http://a.more.localhost/sdk.js") == "mine"

    def test_the_outside_world_has_it_too(page, base_url, outside_world):
        page.goto(base_url)
        assert page.evaluate(LOADED, "http://sdk.other.localhost/sdk.js") == "ready"
"""


@pytest.fixture(scope="module")
def open_staging(seen: Seen) -> Iterator[str]:
    class Open(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if "presscheck" not in self.headers["User-Agent"]:  # which asks a slow run's site again
                seen.requests.append(("open", self.path, "", False))
            page = PAGE.format(site=self.headers["Host"].partition(".")[2], port=1)
            is_picture = self.path.endswith(".svg")
            self.send_response(200)
            self.send_header("Content-Type", "image/svg+xml" if is_picture else "text/html")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write((PICTURE if is_picture else page).encode())

    with served(Open) as address:
        yield address.replace("127.0.0.1", "www.paper.localhost")


def test_consent_is_given_once_and_stand_ins_answer(
    run_checks: Checks, open_staging: str, seen: Seen
) -> None:
    run = run_checks(AGREED, "--base-url", open_staging, conftest=CONSENT)

    assert "4 passed" in run.output, run.output
    # the consent, and the page of each test; an acting context keeps a blank page
    assert sum(path == "/" for host, path, *_ in seen.requests if host == "open") == 5


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('name="Agree"', 'name="Never", timeout=1', "consent was not given on http"),
        ("return agree", "return 7", "the fixture consent gives 7, and no function"),
        (
            'scope="session")\n    def consent',
            'scope="function")\n    def consent',
            "the fixture consent is made anew for each test",
        ),
        ("StandIn.script", "str", "which is no StandIn"),
        ('{"sdk.other.localhost"', '{"*"', "have '*', which allows the hosts of anybody"),
    ],
)
def test_what_a_conftest_gives_wrong_ends_the_run_in_one_line(
    run_checks: Checks, open_staging: str, old: str, new: str, line: str
) -> None:
    conftest = CONSENT.replace(old, new).replace(
        'name="Never", timeout=1).click()', 'name="Never").click(timeout=1)'
    )
    run = run_checks(AGREED, "--base-url", open_staging, conftest=conftest)

    assert run.code == 2
    [told] = [one for one in run.output.splitlines() if "presscheck ends the run" in one]
    assert line in told
    assert "(next: " in told
