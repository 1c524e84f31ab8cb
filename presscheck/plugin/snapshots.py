"""The `snapshot` fixture: one look at a page, a verdict for each of its components."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Error, Locator, Page

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.shelf import BASELINES, Shelf
from presscheck.capture.look import Look, Part, Scene, look_at
from presscheck.capture.steady import Restless, steady
from presscheck.errors import CaptureError, UsageError
from presscheck.outcome import CaptureFailed, Same
from presscheck.plugin.completeness import narrowed
from presscheck.plugin.judging import Case, Judge, expect_one_renderer, terms_of
from presscheck.plugin.lifecycle import preparation_of, report_folder
from presscheck.plugin.options import settings_of
from presscheck.plugin.repeats import claimant_of
from presscheck.plugin.studio import Studio
from presscheck.plugin.verdict import Bench, bench_of, untold_trouble
from presscheck.plugin.verdicts import Folders, report_on
from presscheck.session.spool import Claimant, ResultSpool
from presscheck.viewports import Viewport


class Subject(Protocol):
    """A page object: the browser's page behind it, and the parts that carry the verdicts."""

    @property
    def page(self) -> Page: ...

    def components(self) -> Sequence[Part]: ...


@dataclass(frozen=True, slots=True)
class Strip:
    """Several looks at one page, kept as one snapshot whose pictures stand below each other."""

    take: Callable[[str, Part | Locator | None], None]
    """Looks at the page, or at `of` alone; `label` names the look within the strip."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Looks at pages for one test: `snapshot(article, "whole")`.

    `state` says what the page is doing, as a slug: with the page and the viewport it names the
    snapshot. `of` looks at one component alone. Places found by `mask` may change unseen; where
    they are and how large is still looked at. The page is scrolled through, so that what waits for
    that comes, unless `scroll` or the project's table says False.
    """

    judge: Judge
    studio: Studio
    viewport: Viewport
    claimant: Claimant
    subtests: pytest.Subtests
    bench: Bench
    folders: Folders
    scroll: bool = True

    def __call__(
        self,
        subject: Subject,
        state: str,
        *,
        of: Part | Locator | None = None,
        mask: Locator | Sequence[Locator] = (),
        scroll: bool | None = None,
    ) -> None:
        with self.strip(subject, state, mask=mask, scroll=scroll) as strip:
            strip.take("", of)

    @contextmanager
    def strip(
        self,
        subject: Subject,
        state: str,
        *,
        mask: Locator | Sequence[Locator] = (),
        scroll: bool | None = None,
    ) -> Iterator[Strip]:
        """Several looks kept as one snapshot: `strip.take("first stop", link)` for each."""
        key = SnapshotKey(page_of(subject), state, self.viewport.name)
        case = self.judge.open(key, self.claimant)
        masks = [mask] if isinstance(mask, Locator) else list(mask)
        scrolls = self.scroll if scroll is None else scroll

        def take(label: str, of: Part | Locator | None = None) -> None:
            scene = Scene(subject.page, subject.components(), of, masks, label, scrolls)
            case.add(self.looked(scene, case))

        yield Strip(take)
        result = self.judge.close(case)
        well = result.approved or isinstance(result.outcome, Same)
        trouble = "" if well else untold_trouble(self.bench)
        report_on(result, self.subtests, self.folders, trouble)

    def looked(self, scene: Scene, case: Case) -> Look | Restless | CaptureFailed:
        try:
            camera = self.studio.camera(scene.page)
            return steady(lambda: look_at(scene, camera), case.is_approved)
        except CaptureError as refusal:
            return CaptureFailed(refusal.problem, refusal.try_next)
        except Error as error:
            return CaptureFailed(why_not(scene.page, error))


@pytest.fixture(scope="session")
def studio(browser: Browser, pytestconfig: pytest.Config) -> Studio:
    """Where this worker takes its pictures."""
    return Studio(browser, settings_of(pytestconfig).fonts)


@pytest.fixture(scope="session")
def judge(studio: Studio, pytestconfig: pytest.Config) -> Judge:
    """Compares what this worker sees with what was approved."""
    settings, spool = settings_of(pytestconfig), Path(preparation_of(pytestconfig).spool)
    shelf = Shelf(pytestconfig.rootpath / BASELINES)
    terms = terms_of(studio.renderer, read_renderer(shelf.folder), settings.level)
    expect_one_renderer(terms, settings.update, everything=not narrowed(pytestconfig))
    return Judge(shelf, ResultSpool(spool), studio.renderer, terms, settings.update)


@pytest.fixture
def presscheck_snapshot(
    judge: Judge,
    studio: Studio,
    viewport: Viewport,
    request: pytest.FixtureRequest,
    subtests: pytest.Subtests,
) -> Snapshot:
    """One look at a page, a verdict for each of its components."""
    claimant, bench = claimant_of(request.node), bench_of(request.config)
    scroll = settings_of(request.config).scroll
    folders = Folders.of(request.config, judge.shelf.folder, report_folder(request.config))
    return Snapshot(judge, studio, viewport, claimant, subtests, bench, folders, scroll)


def page_of(subject: Subject) -> str:
    """The slug of a page object's kind: SearchPage is `search`."""
    words = re.findall(r"[A-Z][a-z0-9]*", type(subject).__name__.removesuffix("Page"))
    if not words:
        raise UsageError(
            f"the page object {type(subject).__name__} gives its snapshots no name",
            try_next="call its class after the page, in capitals and small letters: SearchPage",
        )
    return "-".join(words).lower()


def why_not(page: Page, error: Error) -> str:
    """Why a page could not be looked at, in a reader's words where there are any."""
    first = error.message.strip().splitlines()[0]
    if "crashed" in first:  # Playwright has no other way to tell this from any other error
        return f"the page crashed ({page.url})"
    if page.is_closed():
        return f"the page was closed before it was looked at ({page.url})"
    return first
