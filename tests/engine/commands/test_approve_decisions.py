"""presscheck approve --decisions applies what was decided on the report's page, and only that."""

import json
from pathlib import Path
from typing import Any

import pytest

from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Missing
from presscheck.results import run_id
from tests.engine.captures import approve, key
from tests.engine.commands.shell import presscheck
from tests.engine.results import changed, keep, reported, snapshot

RECORD = f"""
browser = "chromium"
version = "156.0"
system = "Linux"
canary = "{"ab" * 32}"
"""
NEW, OLD = "article/new@desktop", "article/whole@wide"


@pytest.fixture
def store(project: Path) -> BaselineStore:
    """One baseline, and the report of a run to which it looked red, with a new page beside."""
    store, report = BaselineStore(project / "baselines"), project / "presscheck-report"
    digest = approve(store, OLD)
    (store.folder / "renderer.toml").write_text(RECORD)
    red = changed("Footer", name=OLD, digest=digest, capture=keep(report, "red"))
    reported(report, snapshot(Missing(), NEW, capture=keep(report)), red)
    return store


def decided(store: BaselineStore, **changes: Any) -> dict[str, Any]:
    """What the page saves when the new one is accepted and the red one is rejected."""
    results = store.folder.parent / "presscheck-report" / "results.json"
    one, other = {"snapshot": NEW, "digest": ""}, {"snapshot": OLD}
    other["digest"] = store.digest(key(OLD))
    decisions = [
        {**one, "browser": "chromium", "decision": "accept"},
        {**other, "browser": "chromium", "decision": "reject"},
    ]
    run = run_id(results.read_bytes())
    return {"version": 1, "run": run, "decisions": decisions} | changes


def save(content: object) -> str:
    Path("decisions.json").write_text(
        content if isinstance(content, str) else json.dumps(content), "utf-8"
    )
    return "decisions.json"


def test_what_was_accepted_is_approved_and_what_was_rejected_is_counted(
    store: BaselineStore,
) -> None:
    before = store.digest(key(OLD))

    result = presscheck("approve", "--decisions", save(decided(store)))

    assert result.stdout.splitlines() == [
        "1 rejected, left as they are",
        f"approved  {NEW}: has no approved baseline",
        "1 approved",
    ]
    assert (result.stderr, result.exit_code) == ("", 0)
    assert store.find(key(NEW))
    assert store.digest(key(OLD)) == before


def test_a_baseline_that_moved_since_is_refused(store: BaselineStore) -> None:
    decisions = decided(store)
    for one in decisions["decisions"]:
        one["decision"] = "accept"
    file = save(decisions)
    approve(store, OLD, "blue")

    result = presscheck("approve", "--decisions", file)

    assert f"refused   {OLD}: its baseline is no longer the one that run" in result.stdout
    assert "1 approved, 1 refused" in result.stdout
    assert result.exit_code == 1


def one_decision(**changes: object) -> dict[str, object]:
    sound = {"snapshot": NEW, "browser": "chromium", "digest": "", "decision": "accept"}
    return {"decisions": [sound | changes]}


@pytest.mark.parametrize(
    ("lie", "why"),
    [
        ({"version": 2}, "Invalid enum value 2 - at `$.version`"),
        ({"run": "00" * 8}, "decides about another report"),
        ({"decisions": {}}, "Expected `array`, got `object` - at `$.decisions`"),
        (one_decision(snapshot="../x/y@z"), "'../x/y@z' is no snapshot of that report"),
        (one_decision(browser="firefox"), "is no snapshot of that report"),
        (one_decision(decision="never"), "'never' - at `$.decisions[0].decision`"),
        (one_decision(digest="ef"), "decisions[0].digest is not that of the baseline"),
        ({"decisions": one_decision()["decisions"] * 2}, "or comes twice"),  # type: ignore[operator]
    ],
    ids=["version", "run", "list", "name", "browser", "word", "digest", "twice"],
)
def test_a_decision_that_cannot_be_meant_is_refused(
    store: BaselineStore, lie: dict[str, object], why: str
) -> None:
    result = presscheck("approve", "--decisions", save(decided(store, **lie)))

    problem, step = result.stderr.splitlines()
    assert why in problem
    assert step.startswith("  next: ")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert store.keys() == [key(OLD)]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("content", ["", "[" * 200_000, "\ud83d", '{"version": NaN}', "[]"])
def test_what_is_no_decisions_file_is_refused(content: str) -> None:
    Path("decisions.json").write_bytes(content.encode("utf-8", "surrogatepass"))

    result = presscheck("approve", "--decisions", "decisions.json")

    assert "holds no decisions that can be read" in result.stderr.splitlines()[0]
    assert result.exit_code == 2


def test_decisions_are_one_way_to_say_what_to_approve(store: BaselineStore) -> None:
    result = presscheck("approve", "--all", "--decisions", save(decided(store)))

    assert "names, --all, --component, --decisions and --recording" in result.stderr
    assert result.exit_code == 2
