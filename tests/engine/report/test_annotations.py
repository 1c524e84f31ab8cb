"""GitHub's annotations say what fails, and end where they should."""

from msgspec.structs import replace

from presscheck.report.annotations import as_annotations
from tests.engine.results import FAILURE, changed, results


def test_each_group_and_each_failed_check_is_one() -> None:
    shots = [changed("Footer", name="a/x@wide"), changed("Footer", name="a/y@wide")]

    found = as_annotations(replace(results(*shots), failures=(FAILURE,)))

    assert found == [
        "::error title=Footer changed in 2 snapshots::"
        "link reworded%0Ain 2 snapshots: a/x@wide, y@wide",
        "::error title=Share row%3A share bar opens Twitter [desktop]::expected a window",
    ]


def test_what_several_checks_found_is_one() -> None:
    failures = tuple(replace(FAILURE, check=check) for check in ("b", "a", "c"))

    found = as_annotations(replace(results(), failures=failures))

    assert found == ["::error title=Share row%3A a (and 2 more checks)::expected a window"]


def test_no_text_ends_an_annotation_or_begins_another() -> None:
    hostile = "100%, a::b\r\n::error::gone\x1b[2J"

    (found,) = as_annotations(
        replace(results(), failures=(replace(FAILURE, component=hostile, message=hostile),))
    )

    assert found.splitlines() == [found]
    title, _, message = found.removeprefix("::error title=").partition("::")
    assert title.startswith(r"100%25%2C a%3A%3Ab\r%0A\x3a%3Aerror%3A%3Agone\x1b[2J%3A")
    assert message == r"100%25, a::b\r%0A\x3a:error::gone\x1b[2J"


def test_there_are_ten_at_most_and_none_of_what_was_approved() -> None:
    many = results(*(changed(f"Part {n}", name=f"a/s-{n}@wide") for n in range(30)))
    approved = results(replace(changed("Footer"), approved=True))

    assert len(as_annotations(many)) == 10
    assert as_annotations(approved) == []
