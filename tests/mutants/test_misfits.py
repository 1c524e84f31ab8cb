"""An edit that does not fit the replica is an error of one line."""

from contextlib import closing

import pytest

from mutants.edits import PAGES, Edit, MutantError, Rename, Substitute, Swap, sheet
from mutants.site import serving
from tests.mutants.test_site import MISSING, SHEET, ask, connected, trial


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (sheet("tools", "no such words", ""), "css/tools.css: not found: 'no such words'"),
        (sheet("tools", "40px", "41px"), "css/tools.css: found 2 times: '40px'"),
        (sheet("tools", r"\d\dpx", "", pattern=True), "css/tools.css: found 4 times: "),
        (Swap(PAGES, 'class="head_ul"', ""), "273254.html: found 2 times"),
        (Swap(MISSING, "Home", ""), "356_999999999.html: answers 404 NOT FOUND"),
        (Swap("/nowhere/*", "a", ""), r"/nowhere/\* is no address of the replica"),
        (Rename("no_such_class", ""), "no_such_class is nowhere in the article"),
        (Substitute(SHEET, "/static/css/none.css"), "tools.css: answers 404 NOT FOUND"),
    ],
)
def test_an_edit_that_does_not_fit_is_an_error_at_the_start(edit: Edit, message: str) -> None:
    with pytest.raises(MutantError, match=f"^trial: .*{message}") as refusal:
        serving(trial(edit)).__enter__()

    assert "\n" not in str(refusal.value)


def test_an_edit_that_does_not_fit_a_later_page_is_an_error_at_the_end() -> None:
    of_politics = Swap("/www/sublist_*.html", "<h1>Politics</h1>", "<h1>Polities</h1>")
    refused = serving(trial(of_politics))
    with closing(connected(refused.__enter__())) as site:
        answer, body = ask(site, "/www/sublist_120.html")

    assert (answer.status, b"sublist_120.html: not found" in body) == (500, True)
    with pytest.raises(MutantError, match=r"sublist_120\.html: not found"):
        refused.__exit__(None, None, None)
