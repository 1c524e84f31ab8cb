"""Boxes, numbers, arrows, masks, and the part of the picture that is shown."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import (
    SIZE,
    cause,
    change,
    drawing,
    keep_pictures,
    run_of,
    snapshot,
)
from tests.engine.report.page.report_page import ReportPage

SIDES = ("x", "y", "width", "height")


@pytest.fixture
def footer(report: ReportPage) -> ReportPage:
    report.finder.row("Terms").click()
    return report.expect_ready()


def test_boxes_have_the_numbers_of_the_causes(footer: ReportPage) -> None:
    expect(footer.stage.causes).to_have_count(1)
    expect(footer.stage.causes.first).to_contain_text("link “Terms” moved: 20 px right")
    expect(footer.stage.boxes_on("baseline")).to_have_count(1)
    expect(footer.stage.boxes_on("capture")).to_have_count(2)
    numbers = footer.stage.screenshots.locator("[data-role=capture] .badge-number")
    expect(numbers).to_have_text(["1"])


def test_like_changes_are_one_sentence_with_a_number_for_each(open_report: OpenReport) -> None:
    lost = [
        change("renamed", f"picture “{name}”", [20 * at, 9, 9, 9], what="alternative text")
        for at, name in enumerate(("facebook", "twitter"))
    ]
    lost[1] |= {"alike": True}
    message = "2 pictures lost their alternative text: facebook, twitter"
    data = run_of(
        snapshot("a/x@wide", "changed", cause("Share row", "changed", *lost, message=message))
    )

    report = open_report(data)

    expect(report.finder.rows).to_contain_text([message])
    expect(report.stage.root.get_by_text(message)).to_be_visible()
    expect(report.stage.causes).to_have_count(0)
    report.stage.root.get_by_text("Each of them").click()
    expect(report.stage.causes).to_have_count(2)


def test_what_moved_has_an_arrow_from_where_it_was(footer: ReportPage) -> None:
    footer.press("4", "z")
    arrow = footer.stage.screenshots.locator("[data-role=capture] .arrow")

    expect(arrow).to_have_attribute("x1", "60")
    expect(arrow).to_have_attribute("x2", "80")


def test_a_box_stands_outside_of_what_it_marks_and_its_number_outside_of_the_box(
    footer: ReportPage,
) -> None:
    footer.press("4", "z")
    mark = footer.stage.screenshots.locator("[data-role=capture] .mark").first
    sides = {
        name: [float(mark.locator(name).get_attribute(side) or 0) for side in SIDES]
        for name in (".box", ".badge")
    }

    assert sides[".box"] == [50 - 3, 840 - 3, 60 + 6, 20 + 6]
    (left, top, width, height), (x, y, across, down) = sides.values()
    assert x + across <= left or y + down <= top or x >= left + width or y >= top + height


def test_a_box_ends_with_the_picture(open_report: OpenReport, tmp_path: Path) -> None:
    whole = cause("Page", "changed", change("restyled", "page", [0, 0, *SIZE], [0, 0, *SIZE]))
    data = run_of(snapshot("a/x@wide", "changed", whole))
    keep_pictures(tmp_path, data, "a/x@wide", baseline=drawing(), capture=drawing(at=50))

    report = open_report(data, "#mode=capture&zoom=100")

    box = report.stage.boxes_on("capture")
    assert [float(box.get_attribute(side) or 0) for side in SIDES] == [1, 1, 398, 898]


def test_what_was_removed_is_marked_on_the_baseline(footer: ReportPage) -> None:
    footer.finder.row("Twitter” removed").click()

    expect(footer.stage.boxes_on("baseline")).to_have_count(1)


def test_boxes_and_arrows_can_be_taken_away(footer: ReportPage) -> None:
    footer.press("b")
    expect(footer.stage.screenshots.locator(".mark")).to_have_count(0)

    footer.stage.switch("Boxes").click()

    expect(footer.stage.boxes_on("capture")).to_have_count(2)


def test_masked_places_are_hatched_when_asked_for(footer: ReportPage) -> None:
    masks = footer.stage.screenshots.locator("[data-role=capture] .mask")
    expect(masks).to_have_count(0)

    footer.press("m")

    expect(masks).to_have_count(1)


def test_only_the_component_is_its_changes_with_a_margin(footer: ReportPage) -> None:
    footer.press("4", "c")

    paper = footer.stage.papers
    # From 30 to 160 and 840 to 860, a margin of 24 around, six times as large.
    expect(paper).to_have_css("width", f"{(160 + 24 - 6) * 4}px")
    expect(footer.stage.images).to_have_css("image-rendering", "pixelated")
    expect(footer.stage.sheets).to_contain_text("shown at 400 %")


@pytest.mark.parametrize(
    ("presses", "words", "width"),
    [(1, "100 %", 400), (2, "200 %", 800), (3, "400 %", 1600), (4, "100 %", 400)],
)
def test_zoom_goes_from_fit_to_larger_and_back(
    footer: ReportPage, presses: int, words: str, width: int
) -> None:
    footer.press("4", *"z" * presses)

    expect(footer.stage.papers).to_have_css("width", f"{width}px")
    expect(footer.stage.sheets).to_contain_text(f"shown at {words}")


def test_a_cause_leads_to_its_place(footer: ReportPage) -> None:
    footer.press("4", "z", "z", "z")
    footer.stage.causes.last.click()

    expect(footer.stage.boxes_on("capture").last).to_be_in_viewport(ratio=0.9)


def test_a_change_is_in_sight_when_it_is_selected(footer: ReportPage) -> None:
    expect(footer.stage.boxes_on("capture").first).to_be_in_viewport(ratio=1)


def test_a_change_is_told_by_its_sentence_with_its_values_set_off(
    open_report: OpenReport,
) -> None:
    lost = change("renamed", "picture “Logo”", [0, 0, 9, 9], before="img", after="", what="role")
    lost["sentence"] = "picture “Logo” lost its role: img"
    moved = change("resized", "list", [0, 0, 9, 9], before="12 px", after="14 px", what="width")
    moved["sentence"] += " (no pixels)"
    long = change("retargeted", "link “A”", [0, 0, 9, 9], before="/a?b=1", after="/a?b=2")
    long["sentence"] = "link “A” retargeted: …1 → …2"
    page = cause("Header", "changed", lost, moved, long)

    report = open_report(run_of(snapshot("a/x@wide", "changed", page)))
    report.stage.root.get_by_text("2 more with it").click()

    expect(report.stage.causes).to_have_text(
        [
            "1picture “Logo” lost its role: img",
            "2list resized: width 12 px → 14 px (no pixels)",
            "3link “A” retargeted: …1 → …2/a?b=1 → /a?b=2",
        ],
        use_inner_text=False,
    )
    expect(report.stage.causes.nth(1).get_by_role("deletion")).to_have_text("12 px")


def test_what_is_unfolded_is_shown_whole_above_the_pictures(open_report: OpenReport) -> None:
    gone = change("removed", "link “About”", [0, 0, 9, 9])
    moved = [change("moved", f"link “{number}”", [0, 0, 9, 9]) for number in range(40)]
    report = open_report(
        run_of(snapshot("a/x@wide", "changed", cause("Footer", "changed", gone, *moved)))
    )

    report.stage.root.get_by_text("40 more with it").click()

    causes = report.stage.root.get_by_role("list", name="What changed")
    hidden = causes.evaluate("element => element.scrollHeight - element.clientHeight")
    pictures = report.stage.screenshots.bounding_box()
    assert hidden == 0
    assert pictures
    assert pictures["height"] > 300


def test_what_only_follows_is_folded_below_its_cause(open_report: OpenReport) -> None:
    because = "Footer: link “About” removed"
    gone = change("removed", "link “About”", [0, 0, 9, 9])
    moved = [
        change("moved", f"link {place}", [0, 0, 9, 9], because=because) for place in ("“A”", "“B”")
    ]
    footer = cause("Footer", "changed", gone, *moved)

    report = open_report(run_of(snapshot("a/x@wide", "changed", footer)))

    expect(report.stage.causes).to_have_count(1)
    report.stage.root.get_by_text("2 more with it").click()
    expect(report.stage.causes).to_have_count(3)
    expect(report.stage.causes.last).to_contain_text("link “B” moved")
