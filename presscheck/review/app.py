"""What the review page may ask for, and nothing else: the page, the report's files, decisions.

Whoever asks has to know the token in the address, and to come from this machine under its own
name; a page of another site that the same browser shows knows neither.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hmac import compare_digest
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import (
    BadRequest,
    Forbidden,
    HTTPException,
    MethodNotAllowed,
    NotFound,
    RequestEntityTooLarge,
    UnsupportedMediaType,
)
from werkzeug.security import safe_join
from werkzeug.wrappers import Request, Response

from presscheck.errors import ReportError
from presscheck.report.node import Node
from presscheck.review.decisions import Decision, Decisions, Reply, Wish

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

JSON = "application/json"
LARGEST = 2**20
"""Bytes of one request: decisions on five thousand snapshots have half of them."""

SHOWN = {".png", ".webp", ".webm", ".zip"}
"""What the page shows of the report's files, by the end of their names."""

GUARD = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",  # the address has the token
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
SANDBOX = {"Content-Security-Policy": "default-src 'none'; sandbox"}
FRAMED_BY_ITSELF = {"X-Frame-Options": "SAMEORIGIN"}


@dataclass(frozen=True, slots=True)
class ReviewApp:
    """A WSGI app for one report; `page` gives the HTML, `finish` is called when told to end.

    `origin` is the address it is served at, such as http://127.0.0.1:8321.
    """

    origin: str
    token: str
    decisions: Decisions
    page: Callable[[], str]
    finish: Callable[[], None]
    viewer: Path | None = None

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        request = Request(environ)
        request.max_content_length = LARGEST
        try:
            answer: Any = self.answer(request)
        except HTTPException as refusal:
            answer = Response(f"{refusal.description}\n", refusal.code, mimetype="text/plain")
        for name, value in GUARD.items():
            answer.headers.setdefault(name, value)
        return list(answer(environ, start_response))

    def answer(self, request: Request) -> Response:
        path = self.below_token(request)
        if request.method in {"GET", "HEAD"}:
            return self.shown(path)
        if request.method != "POST":
            raise MethodNotAllowed(["GET", "HEAD", "POST"])
        match path:
            case "decide":
                return self.decided(self.sent(request))
            case "finish":
                self.sent(request)
                self.finish()
                return as_json({})
            case _:
                raise NotFound("there is nothing here")

    def below_token(self, request: Request) -> str:
        """The path below `/<token>/`, for those who may ask."""
        if request.environ.get("HTTP_HOST") != self.origin.removeprefix("http://"):
            raise Forbidden("the review page answers under its own address only")
        given, slash, path = request.path.removeprefix("/").partition("/")
        if not slash or not compare_digest(given.encode(), self.token.encode()):
            raise NotFound("there is nothing here: use the address that presscheck review printed")
        return path

    def shown(self, path: str) -> Response:
        folder, _, below = path.partition("/")
        match folder:
            case "":
                return Response(self.page(), mimetype="text/html")
            case "data" | "checks":
                return self.of_report(path)
            case "trace" if self.viewer:
                return of_viewer(self.viewer, below)
            case _:
                raise NotFound("there is nothing here")

    def of_report(self, path: str) -> Response:
        if PurePosixPath(path).suffix not in SHOWN:
            raise NotFound("the report shows no such file")
        try:
            content = self.decisions.files.read(path)
        except ReportError as error:
            raise NotFound("the report has no such file") from error
        return Response(content, mimetype=kind_of(path), headers=SANDBOX)

    def sent(self, request: Request) -> Node:
        """The JSON of a request that the page itself sent."""
        if request.headers.get("Origin") != self.origin:
            raise Forbidden("only the review page may decide")
        if request.mimetype != JSON:
            raise UnsupportedMediaType(f"send {JSON}")
        try:
            return Node(json.loads(request.get_data()))
        except RequestEntityTooLarge:
            raise
        except (ValueError, RecursionError) as error:
            raise BadRequest("that is no JSON") from error

    def decided(self, sent: Node) -> Response:
        try:
            wishes = [wish_from(node) for node in sent["decisions"].each()]
        except ValueError as error:
            raise BadRequest(str(error)) from error
        replies = self.decisions.decide(wishes)
        return as_json({"answers": list(map(reply_json, replies)), "status": self.decisions.status})


def wish_from(node: Node) -> Wish:
    return Wish(node["snapshot"].text, node["browser"].text, node["decision"].one_of(Decision))


def reply_json(reply: Reply) -> dict[str, str]:
    return {
        "snapshot": reply.wish.snapshot,
        "browser": reply.wish.browser,
        "decision": reply.wish.decision,
        "refused": reply.refused,
        "next": reply.try_next,
    }


def of_viewer(folder: Path, path: str) -> Response:
    """A file of Playwright's trace viewer."""
    file = safe_join(str(folder), path)
    if file is None or not Path(file).is_file():
        raise NotFound("the trace viewer has no such file")
    return Response(Path(file).read_bytes(), mimetype=kind_of(path), headers=FRAMED_BY_ITSELF)


def kind_of(path: str) -> str:
    return guess_type(path)[0] or "application/octet-stream"


def as_json(value: Any) -> Response:
    return Response(json.dumps(value), mimetype=JSON)
