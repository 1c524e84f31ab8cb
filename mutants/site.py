"""The replica with edits in its answers: `with serving(mutant) as address:`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from werkzeug import Response
from werkzeug.test import EnvironBuilder

from mutants.edits import ARTICLE, TEXT_TYPES, Delivery, Edit, MutantError, Rename, Substitute, Swap
from mutants.mutant import Variant
from replica import SITE, server
from replica import rough as rough_replica
from replica.app import Replica, create_app
from replica.rough import Rough

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

AnEdit = TypeVar("AnEdit", bound=Edit)

PARTIAL_HEADERS = (
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_RANGE",
    "HTTP_RANGE",
)
"""Headers that would make the replica send a part of the answer, or compress it."""

FILE_REFERENCE = re.compile(r"""(?:href|src|url)[=(]["'](/static/[^"']+)["']""")


@contextmanager
def serving(variant: Variant, port: int = 0) -> Iterator[str]:
    """Serve the variant for the length of the block; the value is the base address."""
    with serving_edits(variant.name, variant.edits, port) as address:
        yield address


@contextmanager
def serving_edits(
    name: str, edits: Sequence[Edit], port: int = 0, rough: Rough | None = None
) -> Iterator[str]:
    """Serve the replica with any edits, and as roughly as `rough` says.

    Raises:
        MutantError: An edit does not fit. This is raised at the start for the known addresses,
            and at the end of the block for a page that was requested meanwhile.
    """
    site = EditedSite(name, edits)
    site.check()
    with _at_an_address(site, port, rough) as address:
        yield address
    if site.misfits:
        raise MutantError(site.misfits[0])


@contextmanager
def _at_an_address(site: "EditedSite", port: int, rough: Rough | None) -> Iterator[str]:
    if rough is None:
        with server.serving(site, port) as address:
            yield address
        return
    with rough_replica.serving(site, SITE.content, rough, port) as addresses:
        yield addresses.base


class EditedSite:
    """The WSGI app of the replica, with edits in its answers.

    A browser may have cached a file of the replica, or of another mutant that was served at the
    same port. So no answer may be used again without asking, and its tag depends on its content.
    """

    def __init__(self, name: str, edits: Sequence[Edit] = ()) -> None:
        self.name, self.edits = name, edits
        self.misfits: list[str] = []

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        if delay := sum(delivery.delay for delivery in self._edits_of(environ, Delivery)):
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
        """Check that every edit fits every known answer it applies to; raise MutantError if not."""
        self.check_edits(self.edits)

    def check_edits(self, edits: Sequence[Edit]) -> None:
        """Check some of the edits; raise MutantError if one does not fit."""
        addresses: dict[str, None] = {}
        for edit in edits:
            if isinstance(edit, Rename):
                self._check_rename(edit)
            elif not (found := self.addresses(edit)):
                raise MutantError(f"{self.name}: {edit.path} is no address of the replica")
            else:
                addresses.update(dict.fromkeys(found))
        for address in addresses:
            self.answer(address)

    def addresses(self, edit: Edit) -> list[str]:
        """Return the known addresses that an edit applies to; a path without a `*` is known."""
        found = [address for address in known_addresses() if edit.applies_to(address)]
        return found if found or "*" in edit.path else [edit.path]

    def touches(self, page: str) -> bool:
        """Return whether an edit applies to a page, or to a file that the page requests."""
        addresses = (page, *files_of(page))
        return any(edit.applies_to(address) for edit in self.edits for address in addresses)

    def answer(self, address: str) -> Response:
        """Return what is sent for an address, without the delay."""
        return self._edited(EnvironBuilder(address).get_environ())

    def _check_rename(self, edit: Rename) -> None:
        text_files = [address for address in known_addresses() if address.endswith((".css", ".js"))]
        texts = (unedited(address).get_data(as_text=True) for address in (ARTICLE, *text_files))
        if not any(re.search(edit.find, text) for text in texts):
            raise MutantError(f"{self.name}: {edit.find} is nowhere in the article and its files")

    def _edited(self, environ: "WSGIEnvironment") -> Response:
        source = environ
        for substitute in self._edits_of(environ, Substitute):
            source = {**environ, "PATH_INFO": substitute.source}
        response = _full_answer(source)
        if response.status_code == 200:
            if source is not environ:
                self._swap(response, source)
            self._swap(response, environ)
        elif any(edit.path == _address_of(environ) for edit in self.edits):
            raise MutantError(f"{self.name}: {_address_of(environ)}: answers {response.status}")
        if response.mimetype in TEXT_TYPES:
            for rename in self._edits_of(environ, Rename):
                response.set_data(rename.apply(response.get_data(as_text=True)))
        response.headers["Cache-Control"] = "no-cache"
        response.headers.pop("Last-Modified", None)
        response.add_etag(overwrite=True)
        for delivery in self._edits_of(environ, Delivery):
            _deliver(response, delivery)
        return response

    def _swap(self, response: Response, environ: "WSGIEnvironment") -> None:
        for swap in self._edits_of(environ, Swap):
            text, times = swap.apply(response.get_data(as_text=True))
            if times != 1:
                found = f"found {times} times" if times else "not found"
                raise MutantError(f"{self.name}: {_address_of(environ)}: {found}: {swap.find!r}")
            response.set_data(text)

    def _edits_of(self, environ: "WSGIEnvironment", kind: type[AnEdit]) -> list[AnEdit]:
        address = _address_of(environ)
        return [edit for edit in self.edits if isinstance(edit, kind) and edit.applies_to(address)]


def _deliver(response: Response, delivery: Delivery) -> None:
    if delivery.status:
        response.status_code = delivery.status
    for name, value in delivery.headers.items():
        if value:
            response.headers[name] = value
        else:
            response.headers.pop(name, None)


@cache
def _replica() -> Replica:
    """Return the replica without edits; all mutants use the same one, because it caches pages."""
    SITE.fonts()
    return create_app(SITE.content)


@cache
def known_addresses() -> tuple[str, ...]:
    """Return the addresses to check edits on: every page, and every file of the article."""
    return (*SITE.addresses(), *files_of(ARTICLE))


@cache
def files_of(page: str) -> tuple[str, ...]:
    """Return the files that a page requests, and the files that those request in turn."""
    files: dict[str, None] = {}
    waiting = [page]
    for address in waiting:
        new = [found for found in _files_named_in(address) if found not in files]
        files.update(dict.fromkeys(new))
        waiting += [found for found in new if found.endswith((".css", ".js"))]
    return tuple(files)


@cache
def _files_named_in(address: str) -> tuple[str, ...]:
    return tuple(FILE_REFERENCE.findall(unedited(address).get_data(as_text=True)))


def unedited(address: str) -> Response:
    return _full_answer(EnvironBuilder(address).get_environ())


def _full_answer(environ: "WSGIEnvironment") -> Response:
    """Return the full answer of the replica, not compressed, whatever the request allows."""
    headers = {name: value for name, value in environ.items() if name not in PARTIAL_HEADERS}
    method = "GET" if environ["REQUEST_METHOD"] == "HEAD" else environ["REQUEST_METHOD"]
    return Response.from_app(_replica(), {**headers, "REQUEST_METHOD": method}, buffered=True)


def _address_of(environ: "WSGIEnvironment") -> str:
    query = environ.get("QUERY_STRING")
    path: str = environ["PATH_INFO"]
    return f"{path}?{query}" if query else path
