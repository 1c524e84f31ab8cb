"""Few pages stay open in one process of the browser, and closed ones do not pile up there."""

import pytest

from tests.engine.plugin.conftest import Checks, Run

CHECKS = """
    from types import SimpleNamespace

    import pytest

    PICTURES = '''() => Promise.all([...Array(40).keys()].map((number) => {
      const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='9' height='${number + 1}' />`;
      const picture = document.body.appendChild(new Image());
      picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      return picture.decode();
    }))'''

    @pytest.mark.parametrize("number", range(14))
    def test_reads(shared, number):
        def open_page(page):
            page.goto("/story_1.html")
            return SimpleNamespace(page=page)

        page = shared(open_page, number).page

        assert page.title() == "Tiny"
        assert len(page.context.pages) == number % 12 + 1

    @pytest.mark.parametrize("number", range(6))
    def test_acts(fresh_story, number):
        session = fresh_story.context.new_cdp_session(fresh_story)
        assert session.send("Memory.getDOMCounters")["documents"] < 100
        fresh_story.evaluate(PICTURES)
        assert session.send("Memory.getDOMCounters")["documents"] > 40
"""


@pytest.fixture(scope="module")
def ran(run_checks: Checks) -> Run:
    return run_checks(CHECKS, "-v")


def test_a_context_with_twelve_shared_pages_is_closed_and_made_anew(ran: Run) -> None:
    assert ran.output.count("::test_reads") == 14
    assert "test_reads" not in ran.output.partition("= presscheck =")[2]


def test_pictures_of_closed_pages_do_not_pile_up(ran: Run) -> None:
    assert ran.code == 0, ran.output
