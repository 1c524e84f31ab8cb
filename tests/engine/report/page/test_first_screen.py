"""What is seen before anything is touched."""

from playwright.sync_api import expect

from tests.engine.report.page.report_page import ReportPage


def test_the_run_is_one_sentence_with_a_word_and_a_sign(read_only: ReportPage) -> None:
    expect(read_only.sentence).to_have_text("8 of 203 snapshots changed.")
    expect(read_only.page.get_by_role("banner")).to_contain_text("Not as approved")
    expect(read_only.page).to_have_title("× 8 of 203 snapshots changed.")


def test_the_facts_say_where_with_what_and_when(read_only: ReportPage) -> None:
    facts = read_only.page.locator("#facts")

    expect(facts).to_contain_text("http://127.0.0.1:5123")
    expect(facts).to_contain_text("chromium 156.0")
    expect(facts).to_contain_text("24 Nov 2026")


def test_outcomes_are_counted(read_only: ReportPage) -> None:
    for words in ("3 changed", "1 resized", "1 without a baseline", "1 unused", "1 unstable"):
        expect(read_only.chip(words)).to_be_visible()
    expect(read_only.chip("1 check failed")).to_be_visible()
    expect(read_only.chip("3 as approved")).to_be_visible()


def test_groups_stand_worst_first_with_sentence_and_count(read_only: ReportPage) -> None:
    rows = read_only.finder.rows

    expect(rows).to_have_count(8)
    expect(rows.first).to_contain_text("is broken")
    expect(read_only.finder.row("Terms")).to_contain_text("in 3 snapshots")


def test_failed_checks_stand_in_the_same_list(read_only: ReportPage) -> None:
    expect(read_only.finder.rows.last).to_contain_text("share bar opens Twitter [desktop]")


def test_the_map_names_and_colours_what_is_not_as_approved(read_only: ReportPage) -> None:
    footer = read_only.finder.map.get_by_role("button", name="Footer: changed")

    expect(footer).to_have_attribute("data-outcome", "changed")
    expect(read_only.finder.map.get_by_role("button")).to_have_count(2)


def test_notes_are_told(read_only: ReportPage) -> None:
    expect(read_only.finder.root).to_contain_text("The host ads.test was refused.")


def test_what_components_are_held_to_is_told(read_only: ReportPage) -> None:
    levels = read_only.finder.root.locator("#levels")

    levels.locator("summary").click()

    expect(levels.get_by_role("term")).to_have_text(["layout", "presence", "exact"])
    expect(levels.get_by_role("definition")).to_have_text(
        ["Top 10 Stories", "Adverts", "all others"]
    )


def test_the_tab_says_how_it_went(read_only: ReportPage) -> None:
    icon = read_only.page.locator("link[rel=icon]").get_attribute("href") or ""

    assert icon.startswith("data:image/svg+xml,")
    assert "%23b3261e" in icon
