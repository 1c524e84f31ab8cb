"""The site a project hands over, and what it takes to reach it."""

import importlib
import socket
import sys
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

from presscheck.errors import SiteError, UsageError

HOST = "127.0.0.1"
PATIENCE = 10.0
"""Seconds a site may take to answer before it counts as not answering."""

TURNED_AWAY = {401, 403, 429}
"""Answers a real site gives to programs while it serves browsers, so they prove nothing."""


class FontFile(Protocol):
    """A font the pages ask for, and the file it is in."""

    @property
    def name(self) -> str: ...

    @property
    def path(self) -> Path: ...


class EmbeddedSite(Protocol):
    """What a project hands over: its own site, ready to be served.

    Every member may raise ValueError with one clear line when the content cannot be read.
    """

    @property
    def articles(self) -> Sequence[str]:
        """Paths of the articles; most checks look at the first."""
        ...

    def serve(self, port: int = 0) -> AbstractContextManager[str]:
        """Serve for the length of the block, and give the base address."""
        ...

    def fonts(self) -> Sequence[FontFile]: ...

    def addresses(self) -> Sequence[str]:
        """Paths worth visiting by hand."""
        ...


def project_root(start: Path) -> Path:
    """The nearest folder, from `start` upwards, that says it is a presscheck project."""
    for folder in (start.resolve(), *start.resolve().parents):
        if is_project(folder):
            return folder
    raise UsageError(
        f"{start} is not inside a presscheck project",
        try_next="go to the folder whose pyproject.toml has a [tool.presscheck] table",
    )


def is_project(folder: Path) -> bool:
    """Whether the folder's pyproject.toml hands over a site."""
    project_file = folder / "pyproject.toml"
    return project_file.is_file() and _table(project_file) is not None


def embedded_site(root: Path) -> EmbeddedSite:
    """The site that the project in `root` names in its [tool.presscheck] table."""
    project_file = root / "pyproject.toml"
    place = (_table(project_file) or {}).get("replica")
    if not isinstance(place, str) or not all(place.partition(":")):
        raise UsageError(
            f'{project_file}: [tool.presscheck] needs replica = "module:NAME", not {place!r}',
            try_next="name the module and the object in it that is the site",
        )
    module_name, _, name = place.partition(":")
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    return _checked(_imported(module_name, name, project_file), place)


@contextmanager
def serving(site: EmbeddedSite, port: int = 0) -> Iterator[str]:
    """Serve the site for the length of the block; a port or content at fault is refused."""
    _expect_free(port)
    with ExitStack() as running:
        try:
            address = running.enter_context(site.serve(port))
        except (OSError, ValueError) as error:
            raise _does_not_start(error) from error
        yield address


def expect_answer(base: str, path: str) -> None:
    """Refuse a site that is no address, does not answer, or does not have the page."""
    address = base.rstrip("/") + path
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            f"{base!r} is not the address of a site",
            try_next="write it in full, like https://www.koreatimes.co.kr",
        )
    status = _status(address, direct=parts.hostname in (HOST, "localhost", "::1"))
    if status >= 400 and status not in TURNED_AWAY:
        raise SiteError(
            f"{address} answers {status}",
            try_next="check that the site under test is the right one and has this page",
        )


def _table(project_file: Path) -> dict[str, object] | None:
    try:
        settings = tomllib.loads(project_file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{project_file} cannot be read: {error}", try_next="mend the file"
        ) from error
    return cast("dict[str, object] | None", settings.get("tool", {}).get("presscheck"))


def _imported(module_name: str, name: str, project_file: Path) -> object:
    try:
        return getattr(importlib.import_module(module_name), name)
    except (ImportError, AttributeError) as error:
        raise UsageError(
            f'{project_file}: replica = "{module_name}:{name}" does not load: {error}',
            try_next="name a module that can be imported and an object in it",
        ) from error
    except (OSError, ValueError) as error:
        raise _does_not_start(error) from error


def _checked(site: object, place: str) -> EmbeddedSite:
    missing = [
        name for name in ("serve", "articles", "fonts", "addresses") if name not in dir(site)
    ]
    if missing:
        raise UsageError(
            f"{place} is not a site: it lacks {', '.join(missing)}",
            try_next="see EmbeddedSite in presscheck/sites.py",
        )
    return cast("EmbeddedSite", site)


def _does_not_start(error: Exception) -> SiteError:
    return SiteError(
        f"the replica does not start: {error}",
        try_next="mend what it names, then presscheck serve",
    )


def _expect_free(port: int) -> None:
    if not 0 <= port <= 65535:
        raise UsageError(f"there is no port {port}", try_next="choose one from 1024 to 65535")
    with socket.socket() as probe:
        # Without it a port just left behind by the last run would count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise UsageError(
                f"port {port} cannot be used: {error.strerror}",
                try_next="choose another, or leave --port out for a free one",
            ) from error


def _status(address: str, *, direct: bool) -> int:
    # A proxy made for the outside world does not know what this machine serves to itself.
    proxies = [urllib.request.ProxyHandler({})] if direct else []
    opener = urllib.request.build_opener(*proxies)
    opener.addheaders = [("User-Agent", "Mozilla/5.0 (presscheck)")]
    try:
        with opener.open(address, timeout=PATIENCE) as answer:
            return cast("int", answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, HTTPException, ValueError) as error:
        raise SiteError(
            f"{address} does not answer: {_reason(error)}",
            try_next="start the site under test, or leave SITE and --base-url out",
        ) from error


def _reason(error: Exception) -> Any:
    return getattr(error, "reason", error)
