"""The rough replica as a WSGI app around the replica, or around the replica with edits."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from werkzeug import Request, Response

from replica.content import Story
from replica.rough.adverts import add_adverts, answer_advert
from replica.rough.analytics import add_analytics, answer_analytics
from replica.rough.comments import add_comments, answer_comments
from replica.rough.compression import compress
from replica.rough.consent import add_consent
from replica.rough.entrance import lead_to_www, refuse_strangers
from replica.rough.file_names import PARAMETER as VERSION
from replica.rough.file_names import add_versions
from replica.rough.hosts import FILE_HOSTS, OUTSIDE, Host, Origins, host_of
from replica.rough.lists import change_lists
from replica.rough.pictures import make_lazy
from replica.rough.roughness import Rough, Roughness
from replica.rough.service_worker import SCRIPT as WORKER
from replica.rough.service_worker import add_service_worker, answer_service_worker
from replica.rough.sessions import PARAMETER as SESSION
from replica.rough.sessions import add_session, keep_session, session_of
from replica.rough.turns import Counter
from replica.rough.visits import Change, Visit

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

FILES = "/static/"

PARTIAL_HEADERS = ("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_NONE_MATCH", "HTTP_IF_RANGE", "HTTP_RANGE")
"""Headers with which the replica would send a part of what is to be changed, or nothing."""

PICTURE = re.compile(r"""(["'(])(/static/img/)""")
OTHER_FILE = re.compile(r"""(["'(])(/static/(?:css|js|fonts)/)""")

CHANGES: dict[Roughness, Change] = {
    Roughness.LISTS: change_lists,
    Roughness.ADVERTS: add_adverts,
    Roughness.ANALYTICS: add_analytics,
    Roughness.COMMENTS: add_comments,
    Roughness.LAZY: make_lazy,
    Roughness.WORKER: add_service_worker,
    Roughness.CONSENT: add_consent,
    Roughness.NAMES: add_versions,
    Roughness.SESSIONS: add_session,
}
"""What each kind of roughness does to a page, in this order."""


class RoughSite:
    """Answers for all hosts; pages are counted, and their number decides what is in them."""

    def __init__(
        self, app: "WSGIApplication", rough: Rough, origins: Origins, stories: Sequence[Story]
    ) -> None:
        self.app, self.rough, self.origins, self.stories = app, rough, origins, stories
        self.pages = Counter()

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        request = Request(environ)
        host = host_of(request.host)
        if host in OUTSIDE:
            response = self._outside_answer(host, request)
        else:
            response = self._own_answer(host, request)
        if Roughness.COMPRESSION in self.rough.kinds:
            compress(request, response)
        return response(environ, start_response)

    def _outside_answer(self, host: Host, request: Request) -> Response:
        if host is Host.ADVERTS:
            return answer_advert(request, self.rough.slow)
        if host is Host.ANALYTICS:
            return answer_analytics(request, self.rough.slow)
        return answer_comments(request, self.rough.seed)

    def _own_answer(self, host: Host, request: Request) -> Response:
        if host in FILE_HOSTS:
            if not request.path.startswith(FILES):
                return Response("no such file\n", 404, mimetype="text/plain")
            return self._file(request)
        if host is Host.BARE and Roughness.REDIRECTS in self.rough.kinds:
            return lead_to_www(request, self.origins)
        refusal = self.rough.credentials and refuse_strangers(request, self.rough.credentials)
        if refusal:
            return refusal
        if request.path == WORKER and Roughness.WORKER in self.rough.kinds:
            return answer_service_worker()
        return self._file(request) if request.path.startswith(FILES) else self._page(request)

    def _file(self, request: Request) -> Response:
        """Answer with a file that any page of any host may use."""
        changed = request.path.endswith(".css") and Roughness.HOSTS in self.rough.kinds
        response = self._ask(request, VERSION, whole=changed)
        response.headers["Access-Control-Allow-Origin"] = "*"
        if changed and response.status_code == 200:
            response.set_data(self._with_hosts(response.get_data(as_text=True)))
            response.add_etag(overwrite=True)
            response.make_conditional(request)
        return response

    def _page(self, request: Request) -> Response:
        response = self._ask(request, SESSION, whole=True)
        if response.mimetype != "text/html":
            return response
        number = self.pages.next()
        known = (request.cookies.get(SESSION), request.args.get(SESSION))
        session = session_of(*known, self.rough.seed, number)
        visit = Visit(number, session, request.path, self.rough, self.origins, self.stories)
        response.set_data(self._changed(response.get_data(as_text=True), visit))
        response.headers.pop("ETag", None)
        response.cache_control.no_cache = True
        if Roughness.SESSIONS in self.rough.kinds:
            keep_session(response, session)
        return response

    def _changed(self, markup: str, visit: Visit) -> str:
        for kind, change in CHANGES.items():
            if kind in self.rough.kinds:
                markup = change(markup, visit)
        return self._with_hosts(markup) if Roughness.HOSTS in self.rough.kinds else markup

    def _with_hosts(self, text: str) -> str:
        """Let pictures come from `img.` and all other files from `static.`."""
        text = PICTURE.sub(rf"\1{self.origins.beside(Host.IMG)}\2", text)
        return OTHER_FILE.sub(rf"\1{self.origins.beside(Host.STATIC)}\2", text)

    def _ask(self, request: Request, parameter: str, *, whole: bool) -> Response:
        """Return the answer of the replica to a request without one parameter of its query.

        With `whole` it is the whole answer, even if the request asks for less.
        """
        environ = {**request.environ, "QUERY_STRING": _without(parameter, request)}
        environ.pop("HTTP_ACCEPT_ENCODING", None)
        if whole:
            for name in PARTIAL_HEADERS:
                environ.pop(name, None)
        if request.method == "HEAD":
            environ["REQUEST_METHOD"] = "GET"
        return Response.from_app(self.app, environ, buffered=True)


def _without(parameter: str, request: Request) -> str:
    query: str = request.environ.get("QUERY_STRING", "")
    if f"{parameter}=" not in query:
        return query
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(name, value) for name, value in pairs if name != parameter])
