"""Which articles a check reads: the captured one, every article, or those of --article."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from pages.article_page import article_number
from presscheck import listed_pages, page_content
from presscheck.errors import PresscheckError, SiteError, UsageError
from presscheck.plugin.lifecycle import cannot_run
from presscheck.plugin.options import settings_of
from presscheck.session.probe import expect_answer
from tests.levels import loose_components
from tests.site import broken_replica
from tests.variants import variant_of

MARKERS = (
    "captured: needs the texts of the captured article; runs on that article only, and not where"
    " its component is held loosely",
    "every_article: a rule of the template; reads every article of the site under test",
)

PARAMETER = "chosen_article"
"""The parameter that holds the path of the article that a check reads."""

SENT = "articles"


@dataclass(frozen=True, slots=True)
class Articles:
    """Paths of articles: `known` ones that the site has, the captured one first, and `chosen`."""

    known: tuple[str, ...]
    chosen: tuple[str, ...]
    missing: tuple[str, ...] = ()

    def of(self, check: pytest.Item) -> Sequence[str]:
        """Return the articles that a check reads, by its marks."""
        paths = self.chosen or self.known
        if check.get_closest_marker("captured"):
            captured = article_number(self.known[0]) if self.known else ""
            return [path for path in paths if article_number(path) == captured][:1]
        everything = self.chosen or check.get_closest_marker("every_article")
        return paths if everything else paths[:1]


ARTICLES = pytest.StashKey[Articles]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("article", "the articles of The Korea Times").addoption(
        "--article",
        action="append",
        default=[],
        metavar="PATH",
        help="check this article instead of the captured one; repeat for more"
        " (default: the captured one, and every article of the replica for rules of the template)",
    )


def pytest_configure(config: pytest.Config) -> None:
    for line in MARKERS:
        config.addinivalue_line("markers", line)
    if config.option.help:
        return
    if hasattr(config, "workerinput"):
        listed_pages(config, lambda path: path)  # which the main process has read
        config.stash[ARTICLES] = Articles(*map(tuple, config.workerinput[SENT]))
        return
    try:
        config.stash[ARTICLES] = _found(config)
    except PresscheckError as error:
        cannot_run(config, error)
    except (OSError, ValueError) as error:
        cannot_run(config, broken_replica(error))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Send a worker what the main process found."""
    found = node.config.stash[ARTICLES]
    node.workerinput[SENT] = [list(found.known), list(found.chosen)]


def pytest_report_header(config: pytest.Config) -> list[str]:
    return [f"not on this site, so not checked: {path}" for path in config.stash[ARTICLES].missing]


def _found(config: pytest.Config) -> Articles:
    """Ask the site for the articles. Raises SiteError when it lacks one that was asked for."""
    from replica import SITE

    typed = tuple(_checked_path(path) for path in config.getoption("article"))
    chosen = tuple(dict.fromkeys((*typed, *_listed(config))))
    known = tuple(SITE.articles)
    if config.option.collectonly:
        return Articles(known, chosen)
    for path in typed:
        _expect(config, path)
    here = known if chosen else tuple(path for path in known if _is_here(config, path))
    if not (chosen or here):
        _expect(config, known[0])
    return Articles(here, chosen, tuple(path for path in known if path not in here))


def _listed(config: pytest.Config) -> tuple[str, ...]:
    """The articles of --presscheck-articles; one of them that is not there is a result."""
    return listed_pages(config, lambda path: variant_of(path, page_content(config, path)))


def _expect(config: pytest.Config, path: str) -> None:
    settings = settings_of(config)
    expect_answer(
        settings.site or "",
        path,
        ignore_https_errors=settings.ignore_https_errors,
        access=settings.access,
    )


def _is_here(config: pytest.Config, path: str) -> bool:
    try:
        _expect(config, path)
    except SiteError:
        return False
    return True


def _checked_path(path: str) -> str:
    if not path.startswith("/"):
        raise UsageError(
            f"the article {path!r} is not a path on the site: it must begin with /",
            try_next="give one such as --article /www/nation/2019/08/356_273254.html",
        )
    return path


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if PARAMETER in metafunc.fixturenames:
        paths = metafunc.config.stash[ARTICLES].of(metafunc.definition)
        ids = [article_number(path) or "article" for path in paths]
        metafunc.parametrize(PARAMETER, paths, ids=ids, indirect=True, scope="session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, and count, checks of captured texts that this site or this article cannot have.

    These are all of them when other articles are chosen. A component that is held loosely may
    have other texts at each request.
    """
    loose = loose_components(config)
    idle = [
        item
        for item in items
        if item.get_closest_marker("captured")
        if not _reads(item) or _component_of(item) in loose
    ]
    if idle:
        config.hook.pytest_deselected(items=idle)
        items[:] = [item for item in items if item not in idle]


def _reads(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    return callspec is not None and isinstance(callspec.params.get(PARAMETER), str)


def _component_of(item: pytest.Item) -> str:
    mark = item.get_closest_marker("component")
    return str(mark.args[0]) if mark else ""


@pytest.fixture(scope="session")
def chosen_article(request: pytest.FixtureRequest) -> str:
    """The path of the article that a check reads."""
    return str(request.param)


@pytest.fixture(scope="session")
def article_path(chosen_article: str) -> str:
    """The path of the article that the check reads."""
    return chosen_article
