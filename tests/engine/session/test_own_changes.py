"""What the reference changes itself is left out, and what is the site's stays."""

from pathlib import Path

from presscheck.compare import Comparison
from presscheck.outcome import Change, Changed, ChangeKind, Outcome, Resized, Same
from presscheck.results import SnapshotResult
from presscheck.session.own_changes import KnownChanges, leave_out, own_changes

TOP = Change(ChangeKind.REWORDED, "Top 10 Stories", "link “Rain”", "text", "“Rain”", "“Sun”")
BELOW = Change(ChangeKind.MOVED, "Footer", "link “About”", "8 px down", because=TOP.as_cause)
LOGO = Change(ChangeKind.RESTYLED, "Header", "link “Times”", "colour", "#000", "#fff")
IN_LIST = Change(ChangeKind.RESTYLED, "Top 10 Stories", "link “Rain”", "colour", "#000", "#fff")
LIKE = Change(
    ChangeKind.RESTYLED,
    "Footer",
    "link “About”",
    "colour",
    "#000",
    "#fff",
    because=IN_LIST.as_cause,
    alike=True,
)
TOKEN = Change(ChangeKind.REWORDED, "Page", "meta csrf", "text", "“a1”", "“b2”")
CLOCK = Change(ChangeKind.REWORDED, "Page", "text “12:00”", "text", "“12:00”", "“12:01”")

TOP_ALONE = frozenset({"Top 10 Stories"})


def found(*changes: Change, outcome: Outcome | None = None) -> Comparison:
    names = dict.fromkeys(one.component for one in changes)
    of = {name: Changed(tuple(one for one in changes if one.component == name)) for name in names}
    return Comparison(outcome or Changed(changes), dict(of))


def result(outcome: Outcome, name: str = "article/whole@desktop") -> SnapshotResult:
    return SnapshotResult(name, "chromium", "test_a.py::test_a", outcome)


def test_a_component_that_changes_itself_is_left_out_with_what_follows() -> None:
    left = leave_out(found(TOP, LOGO, BELOW), own_changes(Changed((TOP, BELOW))))

    assert left.names == ("Top 10 Stories",)
    assert left.comparison.outcome == Changed((LOGO,))
    assert left.comparison.components["Footer"] == Same()
    assert left.comparison.components["Header"] == Changed((LOGO,))


def test_a_new_height_of_the_page_belongs_to_what_is_left_out() -> None:
    whole = found(TOP, outcome=Resized((1, 100), (1, 120), (TOP,)))

    assert leave_out(whole, TOP_ALONE).comparison.outcome == Same()
    assert leave_out(whole, frozenset({"Footer"})).comparison is whole


def test_a_rule_of_a_style_sheet_stays_that_also_changes_what_is_left_out() -> None:
    left = leave_out(found(IN_LIST, LIKE, LIKE, BELOW), TOP_ALONE)

    assert isinstance(left.comparison.outcome, Changed)
    first, second = (one for one in left.comparison.outcome.changes if one.kind != ChangeKind.MOVED)
    assert (first.component, first.because, first.alike) == ("Footer", "", False)
    assert (second.because, second.alike) == (first.as_cause, True)


def test_of_the_page_itself_only_the_elements_are_left_out() -> None:
    own = own_changes(Changed((TOKEN, CLOCK)))
    later = Change(ChangeKind.REWORDED, "Page", "text “12:01”", "text", "“12:01”", "“12:02”")
    other = Change(ChangeKind.REWORDED, "Page", "meta robots", "text", "“all”", "“none”")

    left = leave_out(found(TOKEN, later, other), own)

    assert left.comparison.outcome == Changed((other,))


def test_the_pixels_of_an_element_are_left_out_wherever_they_are() -> None:
    one, later, other = (
        Change(ChangeKind.REPAINTED, "Page", f"{place} in {element}")
        for place, element in (
            ("340×312 at 910,488", "box"),
            ("340×78 at 910,665", "box"),
            ("1×1 at 0,0", "text “News”"),
        )
    )

    left = leave_out(found(later, other), own_changes(Changed((one,))))

    assert left.names == ("Page: pixels of box",)
    assert left.comparison.outcome == Changed((other,))


def test_a_cause_that_was_confirmed_once_is_known_to_all_workers(tmp_path: Path) -> None:
    known, other_worker = KnownChanges(tmp_path), KnownChanges(tmp_path)

    assert not other_worker.has_confirmed(result(Changed((LOGO,))))
    known.add(result(Changed((LOGO,))), TOP_ALONE)

    assert other_worker.has_confirmed(result(Changed((LOGO,)), "list/whole@wide"))
    assert not other_worker.has_confirmed(result(Changed((LOGO, TOKEN))))
    assert other_worker.own_of("article") == TOP_ALONE
    assert other_worker.own_of("list") == frozenset()


def test_what_is_the_same_needs_no_second_capture(tmp_path: Path) -> None:
    assert KnownChanges(tmp_path).has_confirmed(result(Same()))
