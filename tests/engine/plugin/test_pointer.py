"""On a shared page nothing is under the pointer, in a browser with or without a window."""

from tests.engine.plugin.conftest import SITE, Checks

POINTED = """
    def test_nothing(story, article_path):
        story.page.screenshot()
        assert story.page.locator(":hover").count() == 0
"""


def test_no_shared_page_has_the_pointer_in_its_corner(run_checks: Checks) -> None:
    """The shell puts it there when a window opens its first page."""
    edge = SITE.replace("<h1", "<body style=margin:0><h1")

    run = run_checks(POINTED, site=edge)

    assert run.code == 0, run.output
