"""Which articles and screens a check looks at."""

from pathlib import PurePosixPath

import pytest

from presscheck.plugin.start import Prepared, prepared
from presscheck.screens import SCREENS

MARKERS = (
    "captured: needs the texts of the captured article; runs on that article only",
    "every_article: a rule of the template; looks at every article of the site under test",
    "every_screen: looks at every screen, not at desktop alone",
    "screens(*names): looks at these screens, as far as the run does",
    "component(name): the part of the page the check is about, in a reader's words",
    "not_in(engine, because): what this browser engine cannot show, and why",
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    found = prepared(metafunc.config)
    if "screen" in metafunc.fixturenames:
        screens = screens_for(metafunc, found.screens)
        metafunc.parametrize("screen", screens, indirect=True, scope="session")
    if "article_path" in metafunc.fixturenames:
        paths = articles_for(metafunc, found)
        metafunc.parametrize(
            "article_path", paths, ids=map(article_number, paths), indirect=True, scope="session"
        )


def screens_for(metafunc: pytest.Metafunc, chosen: list[str]) -> list[str]:
    """The screens of the run that the check looks at; desktop alone unless it says otherwise."""
    if marker := metafunc.definition.get_closest_marker("screens"):
        return [name for name in marker.args if name in (chosen or marker.args)]
    every = metafunc.definition.get_closest_marker("every_screen")
    return chosen or [screen.name for screen in (SCREENS if every else SCREENS[:1])]


def articles_for(metafunc: pytest.Metafunc, found: Prepared) -> list[str]:
    definition = metafunc.definition
    chosen = found.chosen or found.known
    if definition.get_closest_marker("captured"):
        return [path for path in chosen if article_number(path) == article_number(found.known[0])][
            :1
        ]
    if found.chosen or definition.get_closest_marker("every_article"):
        return chosen
    return chosen[:1]


def article_number(path: str) -> str:
    """The number of an article: all that counts in its address."""
    return PurePosixPath(path).stem.rpartition("_")[2]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Checks of the captured texts are left out, and counted, when another article is chosen."""
    idle = [item for item in items if item.get_closest_marker("captured") and not looks(item)]
    if idle:
        config.hook.pytest_deselected(items=idle)
        items[:] = [item for item in items if item not in idle]


def looks(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    path = callspec.params.get("article_path") if callspec else None
    return isinstance(path, str)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say plainly what a browser cannot show, instead of failing or passing there."""
    callspec = getattr(item, "callspec", None)
    engine = callspec.params.get("browser_name") if callspec else None
    for marker in item.iter_markers("not_in"):
        if marker.args[0] == engine:
            pytest.skip(f"not checked in {engine}: {marker.kwargs['because']}")
