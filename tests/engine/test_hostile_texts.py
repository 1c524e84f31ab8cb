"""Whatever text comes in, and wherever: no way out passes on a character or a command of it."""

import json
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presscheck import errors
from presscheck.anatomy import Box
from presscheck.baselines.store import BaselineStore
from presscheck.browser.errors import bulleted
from presscheck.browser.page_watch import errors_text
from presscheck.errors import PresscheckError
from presscheck.outcome import (
    CaptureFailed,
    Change,
    Changed,
    ChangeKind,
    Missing,
    Outcome,
    Resized,
    Unreadable,
    Unstable,
)
from presscheck.plugin.failures.report_texts import make_safe
from presscheck.report.annotations import as_annotations
from presscheck.report.html import as_text
from presscheck.report.markdown import as_markdown
from presscheck.report.page_data import page_data
from presscheck.results import Failure, Results, SnapshotResult, decode, encode
from tests.engine.captures import anatomy, key, picture
from tests.engine.commands.shell import presscheck
from tests.engine.hostile import HOSTILE, expect_harmless, hostile_texts
from tests.engine.results import keep, reported, results, snapshot

STYLES = ("long", "short", "line", "native", "value")
FEW = settings(max_examples=20)
"""For what writes files or renders tracebacks."""


def outcomes(text: str) -> list[Outcome]:
    """Every outcome that can hold a text of a site, with it in every place."""
    change = Change(ChangeKind.REWORDED, text, text, text, text, text, Box(0, 0, 1, 1), because="")
    follows = Change(ChangeKind.MOVED, text, text, text, because=text)
    return [
        Changed((change, follows)),
        Resized((1, 2), (3, 4), (change,)),
        Unstable(5, (text, text)),
        CaptureFailed(text, text),
        Unreadable(text, text),
        Missing(),
    ]


def hostile_results(text: str) -> Results:
    shots = [
        SnapshotResult(f"article/s{number}@wide", text, text, outcome, (text,))
        for number, outcome in enumerate(outcomes(text))
    ]
    failure = Failure(text, text, text, text, text, text, text)
    found = results(*shots)
    return Results(
        site=text,
        complete=False,
        renderers=found.renderers,
        snapshots=tuple(shots),
        failures=(failure,),
        notes=(text, f"article/s0@wide: {text}"),
    )


@given(hostile_texts())
def test_summary_md_and_annotations(text: str) -> None:
    found = hostile_results(text)

    expect_harmless(unescape(as_markdown(found)).replace("\u2060", ""))
    commands = as_annotations(found)
    assert all(command.startswith("::error title=") for command in commands)
    expect_harmless("\n".join(commands))


@given(hostile_texts())
def test_results_json_keeps_the_text_and_shows_every_character(text: str) -> None:
    found = hostile_results(text)

    content = encode(found)

    assert all(line.isprintable() for line in content.decode().split("\n"))
    whole = "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    assert decode(content) == hostile_results(whole)


@given(hostile_texts())
def test_the_page_of_the_report(text: str) -> None:
    data = as_text(page_data(hostile_results(text), "run"))

    assert data.isprintable()
    assert "<" not in data
    for shown in json.loads(data)["snapshots"]:
        expect_harmless("\n".join((shown["headline"], shown["next"])))
        for change in (change for one in shown["causes"] for change in one["changes"]):
            expect_harmless(change["sentence"])


@given(hostile_texts(), st.sampled_from(["SiteError", "BaselineError", "UsageError"]))
def test_a_refusal(text: str, name: str) -> None:
    kind: type[PresscheckError] = getattr(errors, name)
    refusal = kind(text, try_next=text, items=(text, text))

    assert str(refusal).count("\n") == 3
    expect_harmless(f"{refusal}\npresscheck cannot run: {refusal.one_line}")


@given(st.lists(hostile_texts(), max_size=3))
def test_browser_errors(texts: list[str]) -> None:
    expect_harmless(bulleted(texts))
    assert errors_text(texts).count("\n") <= len(texts)


@FEW
@given(hostile_texts(), st.sampled_from(STYLES))
def test_a_failure_as_pytest_shows_it(text: str, style: str) -> None:
    def fail() -> None:
        try:
            raise RuntimeError(text)
        except RuntimeError as error:
            raise AssertionError(text) from error

    with pytest.raises(AssertionError) as failure:
        fail()
    shown = failure.getrepr(showlocals=True, style=style)  # type: ignore[arg-type]
    report = failed_report(shown)

    make_safe(report)

    expect_harmless(report.longreprtext)
    expect_harmless(report.longrepr.reprcrash.message)  # type: ignore[union-attr]


@given(hostile_texts())
def test_what_was_captured_and_a_failure_without_a_trace(text: str) -> None:
    report = failed_report(text)
    report.sections = [("Captured stdout call", text), ("Captured log call", f"{text}\n{text}")]
    report.wasxfail = text

    make_safe(report)

    expect_harmless(f"{report.longreprtext}\n{report.wasxfail}")
    expect_harmless("\n".join(content for _, content in report.sections))


def test_the_colours_of_pytests_log_are_left_out() -> None:
    report = failed_report("")
    report.sections = [("Captured log call", "\x1b[33mWARNING \x1b[0m site:1 \x1b[2Jred")]

    make_safe(report)

    assert report.sections == [("Captured log call", r"WARNING  site:1 \x1b[2Jred")]


def failed_report(shown: object) -> pytest.TestReport:
    place = ("test_site.py", 1, "test_site")
    return pytest.TestReport("test_site.py::test_site", place, {}, "failed", shown, "call")  # type: ignore[arg-type]


@pytest.fixture
def store(project: Path) -> BaselineStore:
    """A baseline of a hostile test, and a run with a snapshot of each outcome."""
    store = BaselineStore(project / "baselines")
    shot = picture()
    seen = anatomy(shot, text=HOSTILE)
    store.put(key(), shot, type(seen)(seen.frame, HOSTILE))
    report = project / "presscheck-report"
    shots = [
        snapshot(outcome, f"article/s{number}@wide", components=(HOSTILE, "Footer"))
        for number, outcome in enumerate(outcomes(HOSTILE))
    ]
    reported(report, *shots, snapshot(Missing(), "article/new@wide", capture=keep(report)))
    return store


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("approve",),
        ("approve", "--all"),
        ("approve", "--component", "Footer"),
        ("approve", HOSTILE),
        ("report", "merge", "presscheck-report"),
    ],
    ids=["list", "approve", "all", "component", "name", "merge"],
)
def test_the_commands(words: tuple[str, ...]) -> None:
    result = presscheck(*words)

    assert result.output
    expect_harmless(result.output, allowed="")
