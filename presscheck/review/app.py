"""The requests of the review page: the page itself, the report's files, and decisions.

A request must have the token in its address, and must come from this machine under its own name.
A page of another site, in the same browser, has neither.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hmac import compare_digest
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec
from werkzeug.exceptions import (
    BadRequest,
    Forbidden,
    HTTPException,
    MethodNotAllowed,
    NotFound,
    UnsupportedMediaType,
)
from werkzeug.security import safe_join
from werkzeug.wrappers import Request, Response

from presscheck.errors import ReportError
from presscheck.report.files import DATA
from presscheck.review.decisions import Review, decode_decisions

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

JSON = "application/json"
LARGEST = 2**20
"""The most bytes of a request: decisions about five thousand snapshots have half of them."""

_SHOWN = {".png", ".webp", ".webm", ".zip"}
"""The ends of the names of files that the page shows."""

_GUARD = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",  # the address has the token
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_SANDBOX = {"Content-Security-Policy": "default-src 'none'; sandbox"}
_FRAMED_BY_ITSELF = {"X-Frame-Options": "SAMEORIGIN"}


@dataclass(frozen=True, slots=True)
class ReviewApp:
    """A WSGI app for one report; `page` returns the HTML, `finish` ends the review.

    `origin` is the address it is served at, such as http://127.0.0.1:8321.
    """

    origin: str
    token: str
    review: Review
    page: Callable[[], str]
    finish: Callable[[], None]
    viewer: Path | None = None

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer a request (WSGI)."""
        request = Request(environ)
        request.max_content_length = LARGEST
        try:
            answer: Any = self._answer(request)
        except HTTPException as refusal:
            answer = Response(f"{refusal.description}\n", refusal.code, mimetype="text/plain")
        for name, value in _GUARD.items():
            answer.headers.setdefault(name, value)
        return list(answer(environ, start_response))

    def _answer(self, request: Request) -> Response:
        path = self._below_token(request)
        if request.method in {"GET", "HEAD"}:
            return self._shown(path)
        if request.method != "POST":
            raise MethodNotAllowed(["GET", "HEAD", "POST"])
        match path:
            case "decide":
                return self._decided(self._content(request))
            case "finish":
                self._content(request)
                self.finish()
                return _as_json({})
            case _:
                raise NotFound("there is nothing here")

    def _below_token(self, request: Request) -> str:
        """The path below `/<token>/`, for those who may ask."""
        if request.environ.get("HTTP_HOST") != self.origin.removeprefix("http://"):
            raise Forbidden("the review page answers under its own address only")
        given, slash, path = request.path.removeprefix("/").partition("/")
        if not slash or not compare_digest(given.encode(), self.token.encode()):
            raise NotFound("there is nothing here: use the address that presscheck review printed")
        return path

    def _shown(self, path: str) -> Response:
        folder, _, below = path.partition("/")
        match folder:
            case "":
                return Response(self.page(), mimetype="text/html")
            case _ if folder == DATA:
                return self._of_report(path)
            case "trace" if self.viewer:
                return _of_viewer(self.viewer, below)
            case _:
                raise NotFound("there is nothing here")

    def _of_report(self, path: str) -> Response:
        if PurePosixPath(path).suffix not in _SHOWN:
            raise NotFound("the report shows no such file")
        try:
            content = self.review.files.read(path)
        except ReportError as error:
            raise NotFound("the report has no such file") from error
        return Response(content, mimetype=_mime_type(path), headers=_SANDBOX)

    def _content(self, request: Request) -> bytes:
        """The content of a request that the page itself sent."""
        if request.headers.get("Origin") != self.origin:
            raise Forbidden("only the review page may decide")
        if request.mimetype != JSON:
            raise UnsupportedMediaType(f"send {JSON}")
        return request.get_data()

    def _decided(self, content: bytes) -> Response:
        try:
            saved = decode_decisions(content)
        except ValueError as error:
            raise BadRequest(str(error)) from error
        if saved.run != self.review.run:
            raise BadRequest("these are decisions about another report")
        replies = self.review.decide(saved.decisions)
        return _as_json({"answers": replies, "status": self.review.status})


def _of_viewer(folder: Path, path: str) -> Response:
    """A file of Playwright's trace viewer."""
    file = safe_join(str(folder), path)
    if file is None or not Path(file).is_file():
        raise NotFound("the trace viewer has no such file")
    return Response(Path(file).read_bytes(), mimetype=_mime_type(path), headers=_FRAMED_BY_ITSELF)


def _mime_type(path: str) -> str:
    return guess_type(path)[0] or "application/octet-stream"


def _as_json(value: Any) -> Response:
    return Response(msgspec.json.encode(value), mimetype=JSON)
