"""The first lines of a run say what is wrong with the baselines, and what was put back."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from presscheck.baselines.journal import Journal
from presscheck.baselines.renderer import write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.session.preparation import BrowserChoice, Preparation, prepare
from presscheck.settings import Options, Settings
from tests.engine.captures import approve, key
from tests.engine.review.run_to_approve import USUAL
from tests.engine.servers import served


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Tiny</title>")


@pytest.fixture
def site() -> Iterator[str]:
    with served(Page) as address:
        yield address


@pytest.fixture
def store(project: Path) -> BaselineStore:
    return BaselineStore(project / "baselines")


def prepared(store: BaselineStore, site: str) -> Preparation:
    """A run in this project; its browser is Playwright's own affair, so none is looked for."""
    root = store.folder.parent
    settings = Settings.read(root, Options(site=site))
    return prepare(settings, BrowserChoice(channel=True), root, root / "spool")


def cut_off(store: BaselineStore) -> None:
    """Leave what a process leaves that is killed when it has replaced the picture."""
    folder = store.screenshot(key()).parent
    names = ("whole@desktop.webp", "whole@desktop.anatomy.json")
    for name in names:
        copy = folder / f".{name}.before.tmp"
        copy.write_bytes((folder / name).read_bytes())
    (folder / ".whole@desktop.journal.tmp").write_text(
        '{"before":["whole@desktop.webp","whole@desktop.anatomy.json"]}'
    )
    store.screenshot(key()).write_bytes(b"new")
    assert Journal(folder / ".whole@desktop.journal.tmp", ()).is_open


def test_a_run_says_that_an_old_baseline_is_back(store: BaselineStore, site: str) -> None:
    digest = approve(store)
    write_renderer(store.folder, USUAL)
    cut_off(store)

    lines = prepared(store, site).lines

    assert lines == [
        "article/whole@desktop: a command was cut off while it replaced this baseline;"
        " the old one is back (next: run that command again)",
        f"site under test: {site}",
    ]
    assert store.digest(key()) == digest
    assert not list(store.folder.rglob(".*"))


def test_a_run_says_that_the_record_of_the_renderer_is_missing(
    store: BaselineStore, site: str
) -> None:
    approve(store)

    found = prepared(store, site)

    assert found.unrecorded
    assert found.lines[0].startswith("renderer: baselines/renderer.toml is missing, which says")
    assert "next: git checkout -- baselines/renderer.toml, or " in found.lines[0]


@pytest.mark.parametrize("approved", [True, False])
def test_a_run_says_nothing_of_baselines_that_are_well(
    store: BaselineStore, site: str, *, approved: bool
) -> None:
    if approved:
        approve(store)
        write_renderer(store.folder, USUAL)

    found = prepared(store, site)

    assert not found.unrecorded
    assert found.lines == [f"site under test: {site}"]
