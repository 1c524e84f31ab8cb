"""The site a project hands over, and what it takes to reach it."""

import importlib
import socket
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Protocol, cast

from presscheck.baselines.renderer import RECORD
from presscheck.baselines.shelf import BASELINES
from presscheck.errors import SiteError, UsageError
from presscheck.report.files import REPORT, RESULTS

HOST = "127.0.0.1"


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
    """The nearest folder, from `start` upwards, that is a presscheck project.

    It has a [tool.presscheck] table, or else what a run has left in it: baselines or a report.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if is_project(folder) or has_been_run(folder):
            return folder
    raise UsageError(
        f"{start} is not inside a presscheck project",
        try_next="go to the folder with baselines/ or presscheck-report/, or with a pyproject.toml"
        " that has a [tool.presscheck] table",
    )


def is_project(folder: Path) -> bool:
    """Whether the folder's pyproject.toml has a [tool.presscheck] table."""
    project_file = folder / "pyproject.toml"
    return project_file.is_file() and _table(project_file) is not None


def has_been_run(folder: Path) -> bool:
    """Whether a run has left baselines or a report in the folder; others' do not count."""
    return any(path.is_file() for path in (folder / BASELINES / RECORD, folder / REPORT / RESULTS))


def project_settings(root: Path) -> Mapping[str, object]:
    """The [tool.presscheck] table of the project in `root`; empty when there is none."""
    project_file = root / "pyproject.toml"
    return (_table(project_file) or {}) if project_file.is_file() else {}


def ignores_https_errors(root: Path) -> bool:
    """What the project's table says of certificates that cannot be verified."""
    return flag(root, "ignore_https_errors", default=False)


def scrolls(root: Path) -> bool:
    """Whether pages may be scrolled through for their captures, by the project's table."""
    return flag(root, "scroll", default=True)


def flag(root: Path, name: str, *, default: bool) -> bool:
    """A key of the project's table that is true or false."""
    said = project_settings(root).get(name, default)
    if not isinstance(said, bool):
        raise UsageError(
            f"{root / 'pyproject.toml'}: [tool.presscheck] {name} is {said!r},"
            " which is neither true nor false",
            try_next=f"write {name} = {str(not default).lower()}",
        )
    return said


def replica_of(root: Path) -> EmbeddedSite | None:
    """The site that the project in `root` hands over; None when it names none."""
    return embedded_site(root) if "replica" in project_settings(root) else None


def embedded_site(root: Path) -> EmbeddedSite:
    """The site that the project in `root` names in its [tool.presscheck] table."""
    project_file = root / "pyproject.toml"
    place = project_settings(root).get("replica")
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


def _table(project_file: Path) -> dict[str, object] | None:
    try:
        settings = tomllib.loads(project_file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{project_file} cannot be read: {error}", try_next="mend the file"
        ) from error
    table = settings.get("tool", {}).get("presscheck")
    if not isinstance(table, dict | None):
        raise UsageError(
            f"{project_file}: presscheck is {table!r} in [tool], and not a table",
            try_next="write [tool.presscheck], and its settings below",
        )
    return table


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
