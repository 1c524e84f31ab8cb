"""The pages of a list that a run reads: which they are, how far it is, and where it goes on."""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest

from presscheck.articles.listing import LARGEST, Pages, VariantOf, pages_of, sampled
from presscheck.articles.progress import RunProgress
from presscheck.errors import UsageError
from presscheck.files import write_together
from presscheck.foreign_text import safe_line
from presscheck.plugin.options import settings_of
from presscheck.plugin.references.passes import plan_of
from presscheck.report.sentence import counted
from presscheck.session.pace import Pace, is_of_this_machine
from presscheck.session.probe import read_content

CACHE = Path(".cache", "presscheck", "pages")
"""Where a run notes what is done, below the project's root; git ignores it."""

_SENT = "presscheck pages"
_REPORT_OPTION = "--presscheck-report="
"""A run that goes on may have a report of its own."""

_BETWEEN = 30.0
"""Seconds between two lines that say how far the run is."""

_PAGE = "presscheck_page"
"""The property of a report that names the page of the list."""


@dataclass(slots=True)
class PageList:
    """The pages of a list, what has passed in a run that was cut, and the first lines about both.

    `left_out` is how many of those tests this run has left out, and `failing` are tests that fail.
    """

    paths: tuple[str, ...]
    done: frozenset[str] = frozenset()
    left_out: int = 0
    failing: set[str] = field(default_factory=set)
    lines: tuple[str, ...] = ()
    file: Path | None = None
    began: float = field(default_factory=time.monotonic)
    told: float = field(default_factory=time.monotonic)
    total: int = 0
    finished: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)


_LIST = pytest.StashKey[PageList]()
_SHARED = pytest.StashKey[Path]()


def listed_pages(config: pytest.Config, variant_of: VariantOf) -> tuple[str, ...]:
    """Return the paths of the pages that --presscheck-articles names; none without the option.

    Call it in `pytest_configure`, before tests are collected. `variant_of` says which variant of
    the template a page is, by its path: a sample has one of each first. With `page_content` it may
    ask the site.

    Raises:
        UsageError: when the list cannot be used.
        SiteError: when the address of the list does not answer.
    """
    source = config.getoption("presscheck_articles")
    if hasattr(config, "workerinput"):
        paths, done = config.workerinput.get(_SENT, ((), ()))
        config.stash[_LIST] = PageList(tuple(paths), frozenset(done))
        return tuple(paths)
    count = _sample(config)
    if not source:
        return ()
    file = _shared_file(config)
    found = _shared_pages(file) or _read_list(config)
    paths = sampled(found.paths, count, variant_of) if count else found.paths
    if file and plan_of(config) and paths != found.paths:
        write_together({file: msgspec.json.encode(replace(found, paths=paths))})
    config.stash[_LIST] = _with_progress(config, PageList(paths), found, source)
    return paths


def share_pages(config: pytest.Config, file: Path) -> None:
    """Write down the pages of the list, before a run takes references at another address.

    The first pass that reads the file puts the sample in their place, and the run itself and later
    passes read the same pages.

    Raises:
        UsageError: when the list cannot be used.
        SiteError: when the address of the list does not answer.
    """
    _sample(config)  # a wrong one is told before anything is captured
    if not config.getoption("presscheck_articles"):
        return
    chosen = config.stash.get(_LIST, None)
    found = Pages(chosen.paths) if chosen else _read_list(config)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_together({file: msgspec.json.encode(found)})
    config.stash[_SHARED] = file


def _sample(config: pytest.Config) -> int | None:
    """How many pages the sample has; None without the option."""
    count: int | None = config.getoption("presscheck_sample")
    if count is not None and not config.getoption("presscheck_articles"):
        raise UsageError(
            "--presscheck-sample needs a list of pages", try_next="--presscheck-articles LIST"
        )
    if count is not None and count < 1:
        raise UsageError(
            f"--presscheck-sample {count} is no number of pages", try_next="--presscheck-sample 20"
        )
    return count


def _read_list(config: pytest.Config) -> Pages:
    settings = settings_of(config)
    return pages_of(
        config.getoption("presscheck_articles"),
        settings.site or "",
        _fetch(config),
        sample=config.getoption("presscheck_sample") or 0,
        reference=settings.reference or "",
    )


def _shared_file(config: pytest.Config) -> Path | None:
    """The file that a run beside a reference address and its passes share."""
    plan = plan_of(config)
    if plan and plan.pages:
        return Path(plan.pages)
    return config.stash.get(_SHARED, None)


def _shared_pages(file: Path | None) -> Pages | None:
    if file is None or not file.is_file():
        return None
    return msgspec.json.decode(file.read_bytes(), type=Pages)


def page_content(config: pytest.Config, path: str) -> str:
    """Return what the site answers for a path, in its turn (--presscheck-rate).

    Raises SiteError when it does not answer with a page.
    """
    settings = settings_of(config)
    content = _fetch(config)(f"{settings.site}{path}")
    return content.decode("utf-8", "replace")


def page_of(item: pytest.Item) -> str:
    """Return the page of the list that a test is about; empty for any other test."""
    pages = item.config.stash.get(_LIST, None)
    callspec = getattr(item, "callspec", None)
    if pages is None or callspec is None:
        return ""
    known = set(pages.paths)
    values = (value for value in callspec.params.values() if isinstance(value, str))
    return next((value for value in values if value in known), "")


def goes_on(config: pytest.Config) -> bool:
    """Return whether the run goes on where a run before was cut."""
    pages = config.stash.get(_LIST, None)
    return bool(pages and pages.done)


def _fetch(config: pytest.Config) -> Callable[[str], bytes]:
    settings = settings_of(config)
    site = settings.site or ""
    folder = config.rootpath / CACHE
    folder.mkdir(parents=True, exist_ok=True)
    pace = None if is_of_this_machine(site) else Pace(folder, settings.rate)
    accesses = {urlsplit(settings.reference or "").netloc: settings.reference_access}
    accesses[urlsplit(site).netloc] = settings.access

    def fetch(address: str) -> bytes:
        if pace:
            pace.wait()
        return read_content(
            address,
            LARGEST,
            ignore_https_errors=settings.ignore_https_errors,
            access=accesses.get(urlsplit(address).netloc),
        )

    return fetch


def _with_progress(config: pytest.Config, pages: PageList, found: Pages, source: str) -> PageList:
    """Read what has passed in a run before, with the same list and the same options.

    A pass that takes references belongs to a run, and takes all of them.
    """
    if plan_of(config):
        return pages
    typed = map(str, config.invocation_params.args)
    arguments = [one for one in typed if not one.startswith(_REPORT_OPTION)]
    site = settings_of(config).site or ""
    # A site that the project serves itself has another port in each run.
    facts = [source, "" if is_of_this_machine(site) else site, pages.paths, arguments]
    key = sha256(json.dumps(facts).encode()).hexdigest()[:16]
    pages.file = config.rootpath / CACHE / f"pages-{key}.txt"
    pages.done = RunProgress(pages.file).done()
    lines = [f"articles: {len(pages.paths)} of {source}"]
    if found.official:
        lines.append(
            f"articles: the list calls them by {found.official}; their paths are read here"
        )
    if found.elsewhere:
        lines.append(f"articles: {found.elsewhere} addresses of the list are of another site")
    if pages.done:
        lines.append(
            f"articles: goes on where the run before was cut, after"
            f" {counted(len(pages.done), 'check')} that passed"
            f" (to begin anew: remove {pages.file})"
        )
    pages.lines = tuple(lines)
    return pages


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Send a worker the pages, and what was done of them."""
    if pages := node.config.stash.get(_LIST, None):
        node.workerinput[_SENT] = [list(pages.paths), sorted(pages.done)]


def pytest_report_header(config: pytest.Config) -> Sequence[str]:
    """Return the first lines about the list."""
    pages = config.stash.get(_LIST, None)
    return [safe_line(line) for line in pages.lines] if pages else []


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what has passed in the run before, unless everything has."""
    pages = config.stash.get(_LIST, None)
    if pages is None:
        return
    for item in items:
        if page := page_of(item):
            item.user_properties.append((_PAGE, page))
    left = [item for item in items if item.nodeid not in pages.done]
    if left and len(left) < len(items):
        config.hook.pytest_deselected(items=[one for one in items if one.nodeid in pages.done])
        items[:] = left
        pages.left_out = len(pages.done)
    pages.total = len(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: Sequence[str]) -> None:
    """Learn from a worker how many tests there are."""
    if pages := node.config.stash.get(_LIST, None):
        pages.total = len(ids)
        pages.left_out = len(pages.done - set(ids))


def notes_on_list(config: pytest.Config) -> list[str]:
    """Return what the report of a run says of its list: that it has only the rest of it."""
    pages = config.stash.get(_LIST, None)
    if pages is None or not pages.left_out:
        return []
    return [
        f"the run before was cut, and this one went on: {counted(pages.left_out, 'check')} that"
        " passed there did not run again"
    ]


class ProgressReporter:
    """Writes down in the main process what is done, and says how far the run is."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a report of a page."""
        pages = self.config.stash.get(_LIST, None)
        if pages is None:
            return
        if page := dict(report.user_properties).get(_PAGE, ""):
            pages.seen.add(str(page))
            if report.failed:
                pages.failed.add(str(page))
        if report.failed:
            pages.failing.add(report.nodeid)
        if report.when == "teardown" and not isinstance(report, pytest.SubtestReport):
            self._note_end(pages, report.nodeid)

    def _note_end(self, pages: PageList, test: str) -> None:
        pages.finished.add(test)
        if pages.file and test not in pages.failing:
            RunProgress(pages.file).add(test)
        now = time.monotonic()
        if now - pages.told >= _BETWEEN:
            pages.told = now
            self._tell(pages, now - pages.began)

    def _tell(self, pages: PageList, seconds: float) -> None:
        reporter = self.config.pluginmanager.getplugin("terminalreporter")
        if reporter:
            reporter.ensure_newline()
            if self.config.get_terminal_writer().width_of_current_line:
                reporter.write_line("")  # with workers, pytest does not know where its dots end
            reporter.write_line(progress_line(pages, seconds))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Forget what is done when all of it is."""
        pages = self.config.stash.get(_LIST, None)
        if pages and pages.file and pages.total and len(pages.finished) >= pages.total:
            RunProgress(pages.file).forget()


def progress_line(pages: PageList, seconds: float) -> str:
    """Return how far a run is after so many seconds, and how long the rest may take."""
    done, total = len(pages.finished), max(pages.total, len(pages.finished))
    left = seconds / done * (total - done) if done else 0.0
    failed = f", {len(pages.failed)} with failures" if pages.failed else ""
    return (
        f"articles: {len(pages.seen)} of {len(pages.paths)} begun{failed};"
        f" {done} of {total} checks done, about {_length(left)} left"
    )


def _length(seconds: float) -> str:
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{round(seconds)} s"
