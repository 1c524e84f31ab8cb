"""presscheck approve --component approves where nothing else changed, and names the others."""

from pathlib import Path

from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Change, Changed, ChangeKind
from tests.engine.captures import key
from tests.engine.commands.shell import presscheck
from tests.engine.results import changed, keep, reported, snapshot


def test_a_component_is_approved_where_it_changed_alone(project: Path) -> None:
    report = project / "presscheck-report"
    names = ("article/a@wide", "article/b@wide", "article/c@wide")
    a, b, c = (keep(report) for _ in names)
    reported(
        report,
        changed("Footer", name=names[0], capture=a),
        changed("Footer", "Header\x1b[2J", "Hot", name=names[1], capture=b),
        changed("Hot", name=names[2], capture=c),
    )

    result = presscheck("approve", "--component", "Footer")

    assert result.stdout.splitlines() == [
        "left out  article/b@wide: also changed: Header\\x1b[2J, Hot",
        "approved  article/a@wide: 1 change",
        "1 approved",
    ]
    assert result.exit_code == 0
    assert BaselineStore(project / "baselines").keys() == [key(names[0])]


def test_a_component_that_never_changed_alone_is_not_approved(project: Path) -> None:
    report = project / "presscheck-report"
    both = changed("Footer", "Hot", capture=keep(report))
    reported(report, both)

    result = presscheck("approve", "--component", "Hot")

    assert result.stdout.splitlines() == [
        "left out  article/whole@desktop: also changed: Footer",
        "nothing to approve",
    ]
    assert result.exit_code == 1


def test_what_only_follows_in_another_component_is_approved_with_its_cause(project: Path) -> None:
    report = project / "presscheck-report"
    gone = Change(ChangeKind.REMOVED, "Hot", "link")
    moved = Change(ChangeKind.MOVED, "Footer", "list", "9 px up", because=gone.as_cause)
    parts = ("Hot", "Footer")
    reported(report, snapshot(Changed((gone, moved)), components=parts, capture=keep(report)))

    refused = presscheck("approve", "--component", "Footer")
    approved = presscheck("approve", "--component", "Hot")

    assert refused.stdout == "nothing to approve\n"
    assert approved.stdout.splitlines()[-1] == "1 approved"
