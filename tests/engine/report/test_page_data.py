"""What the page is given: groups, snapshots that are off, and each picture by one name."""

import json
from dataclasses import asdict

from msgspec.structs import replace

from presscheck.anatomy import Box
from presscheck.outcome import Changed, Same, Unused
from presscheck.report.page_data import page_data
from tests.engine.results import (
    CAPTURE,
    CHROMIUM,
    FAILURE,
    REWORDED,
    changed,
    data_path,
    results,
    snapshot,
    with_checks,
)

ALIKE = replace(CAPTURE, screenshot=data_path("other.png"))


def test_snapshots_and_groups_know_each_other() -> None:
    found = page_data(
        results(
            snapshot(Same(), "a/w@wide"),
            changed("Footer", "Header", name="a/x@wide"),
            changed("Header", name="a/y@wide"),
        ),
        "ab12",
    )

    assert found["same"] == [["chromium", ["a/w@wide"]]]
    assert [one["name"] for one in found["snapshots"]] == ["a/x@wide", "a/y@wide"]
    for number, group in enumerate(found["groups"]):
        for at, place in group["places"]:
            cause = found["snapshots"][at]["causes"][place]
            assert (cause["component"], cause["group"]) == (group["component"], number)
    assert [group["component"] for group in found["groups"]] == ["Header", "Footer"]


def test_a_picture_has_one_name_however_often_it_is_shown() -> None:
    found = page_data(
        results(
            changed("Footer", name="a/x@wide", capture=CAPTURE),
            changed("Footer", name="a/y@wide", capture=ALIKE),
            snapshot(Unused(), "a/z@wide"),
        ),
        "ab12",
    )

    first, second, third = (one["pictures"] for one in found["snapshots"])
    assert (first["baseline"], first["diff"]) == (second["baseline"], second["diff"])
    assert first["capture"] != second["capture"]
    assert third == {}
    assert found["pictures"][first["baseline"]] == {
        "src": CAPTURE.baseline,
        "type": "image/webp",
    }
    assert len(found["pictures"]) == 4


def test_a_change_has_its_boxes_and_a_snapshot_its_masks() -> None:
    one = snapshot(Changed((REWORDED,)), components=("Footer",))

    (shown,) = page_data(results(replace(one, masks=(Box(1, 2, 3, 4),))), "ab12")["snapshots"]

    assert list(shown["masks"][0]) == [1, 2, 3, 4]
    (change,) = shown["causes"][0]["changes"]
    assert (change["box"], change["was"]) == ((1.5, 2, 30, 20), (1.5, 0, 30, 20))
    assert change["sentence"] == REWORDED.sentence


def test_checks_and_outlines_are_told() -> None:
    found = page_data(with_checks(results()), "ab12")

    assert (found["run"], found["well"], found["review"]) == ("ab12", False, None)
    assert found["checks"] == {"passed": 3, "skipped": 1, "unchanged": 0, "failed": 1}
    assert [*found["outcomes"]][-2:] == ["same", "failed"]
    assert found["outcomes"]["missing"] == {"word": "without a baseline", "sign": "+"}
    assert found["failures"][0]["attachments"][0]["kind"] == "trace"
    assert found["outlines"][0]["parts"] == ({"component": "Header", "box": (0, 0, 1280, 60.5)},)
    usual = {"renderer": asdict(CHROMIUM.renderer), "comparable": True, "references": False}
    assert found["renderers"] == (usual,)


def test_checks_that_found_the_same_have_one_finding() -> None:
    again = replace(FAILURE, check="a second check")
    other = replace(FAILURE, component="Footer", message="too low\ndone before: opened")
    run = replace(results(), failures=(FAILURE, again, other))

    found = page_data(run, "ab12")

    assert [(one["check"], one["finding"]) for one in found["failures"]] == [
        (FAILURE.check, 0),
        ("a second check", 1),
        (FAILURE.check, 1),
    ]
    assert found["findings"][0] == {
        "component": "Footer",
        "problem": "too low",
        "message": other.message,
        "found_by": FAILURE.check,
    }
    assert found["findings"][1]["found_by"] == "a second check (and 1 more check)"


def test_it_is_json() -> None:
    found = page_data(with_checks(results(changed("Footer", capture=CAPTURE))), "ab12")

    assert json.loads(json.dumps(found)).keys() == found.keys()
