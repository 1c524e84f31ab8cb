"""The replay: a server that gives the answers of a recording, and none that it does not have."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from ssl import SSLContext

from presscheck.baselines.recording.answers import Answer, AnswerKey, Manifest
from presscheck.baselines.recording.store import RecordingStore
from presscheck.recording.exchanges import digest_of_body
from presscheck.recording.headers import (
    Headers,
    for_browser,
    is_unchanged,
    without_length,
)
from presscheck.recording.origin import PLACEHOLDER, Origin, with_other_origin
from presscheck.recording.server import AGENT, HOST, Handler, serving

_ICONS = ("favicon", "apple-touch-icon")
"""How the names of icons begin, which some browsers ask for, and some never."""


@dataclass(slots=True)
class Replay:
    """The answers of a recording by what was asked, and their bodies by their hashes.

    `missing` are the requests, in words, that the recording has no answer to.
    """

    answers: dict[AnswerKey, Answer]
    bodies: dict[str, bytes]
    missing: dict[str, None] = field(default_factory=dict)

    @classmethod
    def of(cls, manifest: Manifest, store: RecordingStore) -> "Replay":
        """Read all bodies of a manifest.

        Raises RecordingError when one of them is missing or damaged.
        """
        answers = {answer.key: answer for answer in manifest.answers}
        return cls(answers, {digest: store.body(digest) for digest in manifest.bodies})

    @property
    def notes(self) -> list[str]:
        """What the recording lacks, one line for each address."""
        return [f"an address the recording lacks: {request}" for request in self.missing]


@contextmanager
def replaying(
    replay: Replay, origin: str = "", certificate: SSLContext | None = None
) -> Iterator[str]:
    """Replay a recording for the length of the block; the value is its address.

    `origin` is that of the pages, when browsers are led here from another one.

    Yields:
        The address of the replay.
    """
    own = Origin(origin) if origin else None
    handler = type("_OfRecording", (_Replayer,), {"replay": replay, "origin": own})
    scheme = "https" if certificate else "http"
    with serving(handler, certificate) as port:
        yield f"{scheme}://{HOST}:{port}"


class _Replayer(Handler):
    replay: Replay
    origin: Origin | None

    def answer(self) -> None:
        """Answer from the recording."""
        asked = self.sent_body
        key = (self.target, self.command, digest_of_body(asked) if asked else "")
        answer = self.replay.answers.get(key)
        if answer is None:
            self._refuse()
            return
        body = self.replay.bodies[answer.body]
        here = self.origin or Origin(f"http://{HOST}:{self.connection.getsockname()[1]}")
        headers, body = with_other_origin(list(answer.headers), body, Origin(PLACEHOLDER), here)
        headers = [*headers, ("ETag", f'"{answer.body[:32]}"')]
        if answer.status == HTTPStatus.OK and is_unchanged(self.headers, headers):
            self.send_unchanged(without_length(for_browser(headers, may_keep=True)))
            return
        self._send(answer.status, for_browser(headers, may_keep=True), body)

    def _refuse(self) -> None:
        """Answer what the recording has no answer to, and note it."""
        request = f"{self.command} {self.target}"
        name = self.target.partition("?")[0].rpartition("/")[2]
        if not name.startswith(_ICONS) and self.headers.get("User-Agent") != AGENT:
            self.replay.missing[request] = None
        note = f"the recording lacks {request}\n".encode("latin-1", "replace")
        plain = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
        self._send(HTTPStatus.NOT_FOUND, plain, note)

    def _send(self, status: int, headers: Headers, body: bytes) -> None:
        has_body = status not in {HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED}
        length = [("Content-Length", str(len(body)))] if has_body else []
        self.send_head(status, _phrase(status), [*headers, *length])
        if has_body and self.command != "HEAD":
            self.wfile.write(body)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
