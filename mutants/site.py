"""The replica with a mutant's edits in what it serves: `with serving(mutant) as address:`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from werkzeug import Response
from werkzeug.test import EnvironBuilder

from mutants.edits import ARTICLE, WRITTEN, Edit, Everywhere, Instead, MutantError, Sent, Swap
from mutants.mutant import Harmless, Mutant
from replica import SITE, server
from replica.app import Replica, create_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

AnEdit = TypeVar("AnEdit", bound=Edit)

WHOLE_ONLY = (
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_RANGE",
    "HTTP_RANGE",
)
"""Headers that would have the replica send less than the whole answer, or a packed one."""

FILE = re.compile(r"""(?:href|src|url)[=(]["'](/static/[^"']+)["']""")


@contextmanager
def serving(mutant: Mutant | Harmless, port: int = 0) -> Iterator[str]:
    """Serve the mutant for the length of the block, and give the base address."""
    with serving_edits(mutant.name, mutant.edits, port) as address:
        yield address


@contextmanager
def serving_edits(name: str, edits: Sequence[Edit], port: int = 0) -> Iterator[str]:
    """The same for any edits.

    An edit that does not fit is an error at the start; one that only turned out not to fit on a
    page asked for later is an error at the end.
    """
    site = EditedSite(name, edits)
    site.check()
    with server.serving(site, port) as address:
        yield address
    if site.misfits:
        raise MutantError(site.misfits[0])


class EditedSite:
    """The replica's app with edits in its answers.

    A browser may have kept a file from the replica, or from another mutant that was served at
    the same port; so every answer must be asked for anew, and is known by what is in it now.
    """

    def __init__(self, name: str, edits: Sequence[Edit] = ()) -> None:
        self.name, self.edits = name, edits
        self.misfits: list[str] = []

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        if delay := sum(sent.delay for sent in self._edits_of(environ, Sent)):
            Event().wait(delay)
        try:
            response = self._edited(environ)
        except MutantError as misfit:
            self.misfits.append(str(misfit))
            response = Response(str(misfit), status=500, mimetype="text/plain")
        if response.status_code == 200:
            response.make_conditional(environ)
        return response(environ, start_response)

    def check(self) -> None:
        """See that every edit fits every known answer it applies to; `MutantError` if not."""
        self.check_edits(self.edits)

    def check_edits(self, edits: Sequence[Edit]) -> None:
        """The same for some of the edits."""
        addresses: dict[str, None] = {}
        for edit in edits:
            if isinstance(edit, Everywhere):
                self._check_everywhere(edit)
            elif not (found := self.addresses(edit)):
                raise MutantError(f"{self.name}: {edit.path} is no address of the replica")
            else:
                addresses.update(dict.fromkeys(found))
        for address in addresses:
            self.answer(address)

    def addresses(self, edit: Edit) -> list[str]:
        """The known addresses an edit applies to; what it names outright counts as known."""
        found = [address for address in known() if edit.applies_to(address)]
        return found if found or "*" in edit.path else [edit.path]

    def touches(self, page: str) -> bool:
        """Whether an edit applies to a page or to a file it asks for."""
        asked_for = (page, *files_of(page))
        return any(edit.applies_to(address) for edit in self.edits for address in asked_for)

    def answer(self, address: str) -> Response:
        """What is sent for an address, without the delay."""
        return self._edited(EnvironBuilder(address).get_environ())

    def _check_everywhere(self, edit: Everywhere) -> None:
        written = [address for address in known() if address.endswith((".css", ".js"))]
        texts = (unedited(address).get_data(as_text=True) for address in (ARTICLE, *written))
        if not any(re.search(edit.find, text) for text in texts):
            raise MutantError(f"{self.name}: {edit.find} is nowhere in the article and its files")

    def _edited(self, environ: "WSGIEnvironment") -> Response:
        source = environ
        for instead in self._edits_of(environ, Instead):
            source = {**environ, "PATH_INFO": instead.of}
        response = whole(source)
        if response.status_code == 200:
            self._swap(response, environ)
        elif any(edit.path == address_of(environ) for edit in self.edits):
            raise MutantError(f"{self.name}: {address_of(environ)}: answers {response.status}")
        if response.mimetype in WRITTEN:
            for everywhere in self._edits_of(environ, Everywhere):
                response.set_data(everywhere.edited(response.get_data(as_text=True)))
        response.headers["Cache-Control"] = "no-cache"
        response.headers.pop("Last-Modified", None)
        response.add_etag(overwrite=True)
        for sent in self._edits_of(environ, Sent):
            send(response, sent)
        return response

    def _swap(self, response: Response, environ: "WSGIEnvironment") -> None:
        for swap in self._edits_of(environ, Swap):
            text, times = swap.edited(response.get_data(as_text=True))
            if times != 1:
                found = f"found {times} times" if times else "not found"
                raise MutantError(f"{self.name}: {address_of(environ)}: {found}: {swap.find!r}")
            response.set_data(text)

    def _edits_of(self, environ: "WSGIEnvironment", kind: type[AnEdit]) -> list[AnEdit]:
        address = address_of(environ)
        return [edit for edit in self.edits if isinstance(edit, kind) and edit.applies_to(address)]


def send(response: Response, sent: Sent) -> None:
    if sent.status:
        response.status_code = sent.status
    for name, value in sent.headers.items():
        if value:
            response.headers[name] = value
        else:
            response.headers.pop(name, None)


@cache
def original() -> Replica:
    """The replica as it is, one for all mutants: it remembers its pages."""
    SITE.fonts()
    return create_app(SITE.content)


@cache
def known() -> tuple[str, ...]:
    """Addresses to try edits on: every page worth visiting, and every file of the article."""
    return (*SITE.addresses(), *files_of(ARTICLE))


@cache
def files_of(page: str) -> tuple[str, ...]:
    """The files that a page asks for, and what those ask for in turn."""
    files: dict[str, None] = {}
    waiting = [page]
    for address in waiting:
        new = [found for found in named_in(address) if found not in files]
        files.update(dict.fromkeys(new))
        waiting += [found for found in new if found.endswith((".css", ".js"))]
    return tuple(files)


@cache
def named_in(address: str) -> tuple[str, ...]:
    return tuple(FILE.findall(unedited(address).get_data(as_text=True)))


def unedited(address: str) -> Response:
    return whole(EnvironBuilder(address).get_environ())


def whole(environ: "WSGIEnvironment") -> Response:
    """The replica's whole answer, not packed, whatever a browser would make do with."""
    kept = {name: value for name, value in environ.items() if name not in WHOLE_ONLY}
    method = "GET" if environ["REQUEST_METHOD"] == "HEAD" else environ["REQUEST_METHOD"]
    return Response.from_app(original(), {**kept, "REQUEST_METHOD": method}, buffered=True)


def address_of(environ: "WSGIEnvironment") -> str:
    query = environ.get("QUERY_STRING")
    path: str = environ["PATH_INFO"]
    return f"{path}?{query}" if query else path
