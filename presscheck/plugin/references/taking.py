"""In a reference pass: only the tests run that take snapshots, and snapshots become references."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from presscheck.baselines.references import ReferenceSet, TakenByTest
from presscheck.baselines.renderer import Renderer, read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.browser.engines import engine_named
from presscheck.browser.leading import lead
from presscheck.compare import Scope, Terms
from presscheck.errors import UsageError
from presscheck.plugin.lifecycle import fixtures_of, preparation_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.references.passes import pass_folder, plan_of
from presscheck.plugin.references.recorders import SNAPSHOT
from presscheck.plugin.reports import reports_of
from presscheck.plugin.subtests import BROWSER, properties_of
from presscheck.project import BASELINES
from presscheck.recording.server import HOST
from presscheck.session.reference_pass import write_passed
from presscheck.session.reference_taker import ReferenceTaker
from presscheck.session.spool import Claimant, ResultSpool

_TAKEN = "presscheck taken"
"""The property of a report that says which snapshots its test has taken."""

_TAKER = pytest.StashKey[ReferenceTaker]()
_CLAIMANT = pytest.StashKey[Claimant]()


def taker_of(config: pytest.Config, renderer: Renderer) -> ReferenceTaker | None:
    """Return what takes the snapshots of a pass; None in any other run."""
    plan = plan_of(config)
    if plan is None:
        return None
    settings = settings_of(config)
    baselines = BaselineStore(config.rootpath / BASELINES)
    approved = read_renderer(baselines.folder)
    config.stash[_TAKER] = ReferenceTaker(
        baselines,
        ResultSpool(Path(preparation_of(config).spool)),
        renderer,
        approved.browser if approved else renderer.browser,
        ReferenceSet(Path(plan.sets[renderer.browser])),
        plan.manifests,
        plan.every,
        Terms(Scope.SAME_RENDERER, settings.level, settings.levels),
    )
    return config.stash[_TAKER]


def note_claimant(item: pytest.Item, claimant: Claimant) -> None:
    """Remember as whom a test takes its snapshots."""
    item.stash[_CLAIMANT] = claimant


def lead_to_replay(launch: dict[str, Any], browser: str, config: pytest.Config) -> None:
    """Lead the browser of a pass to the replay, when its pages keep the address of the site.

    Raises:
        UsageError: when that is impossible, because it would open the site itself.
    """
    plan = plan_of(config)
    if plan is None or plan.lead is None:
        return
    site, to = (plan.lead.host, plan.lead.port), (HOST, plan.lead.to)
    if not lead(launch, engine_named(browser), site, to):
        raise UsageError(
            f"{browser} cannot be led to the recording, because the project leads it elsewhere",
            try_next="leave its resolver rules out",
        )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the tests that take no snapshot, or have taken theirs before."""
    config = items[0].config if items else None
    plan = plan_of(config) if config else None
    if config is None or plan is None:
        return
    kept = [
        item
        for item in items
        if SNAPSHOT in fixtures_of(item)
        and item.nodeid not in plan.passed
        and (not plan.only or any(_is_test(item, test) for test in plan.only))
        and dict(item.user_properties).get(BROWSER) in plan.sets
    ]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def _is_test(item: pytest.Item, test: str) -> bool:
    """Return whether an item is a test; a worker of xdist may have put its group behind it."""
    return test == item.nodeid or test.startswith(f"{item.nodeid}@")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Any:
    """Write into the reports of a test what it has taken."""
    try:
        return (yield)
    finally:
        taker, claimant = item.config.stash.get(_TAKER, None), item.stash.get(_CLAIMANT, None)
        if taker and claimant:
            taken = json.dumps(dict(taker.taken(claimant.taken)))
            item.user_properties.append((_TAKEN, taken))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In the main process of a pass, write down which tests have passed."""
    folder = pass_folder(session.config)
    if folder is None or hasattr(session.config, "workerinput"):
        return
    failed: set[str] = set()
    taken: dict[str, TakenByTest] = defaultdict(dict)
    for report in reports_of(session.config):
        properties = properties_of(report)
        if report.failed:
            failed.add(report.nodeid)
        elif _TAKEN in properties:
            names = json.loads(str(properties[_TAKEN]))
            taken[str(properties[BROWSER])][report.nodeid] = names
    passed = {
        browser: {test: names for test, names in tests.items() if test not in failed}
        for browser, tests in taken.items()
    }
    write_passed(folder, passed)
