"""What strangers' projects and sites have in their files."""

PAGE = """<!doctype html><html lang="en"><title>Planet</title><link rel="icon" href="data:,">
<header><h1>The Daily Planet</h1></header><p>Mayor opens bridge.</p>"""

LOOK = """
    from types import SimpleNamespace

    import pytest

    class PlanetPage:
        def __init__(self, page):
            self.page = page

        def components(self):
            return [SimpleNamespace(name="Header", root=self.page.locator("header"))]

    def test_look(page, snapshot):
        page.goto("/")
        snapshot(PlanetPage(page), "whole")

    def test_reads(shared, viewport):
        def open_page(page):
            page.goto("/")
            return PlanetPage(page)

        assert shared(open_page).page.title() == "Planet"
        assert viewport.width == 1280
"""

WITHOUT_US = """
    import pytest

    def test_plain():
        pass

    def test_page(page, base_url, browser_context_args):
        page.goto("/")
        page.evaluate("console.error('nobody minds')")
        assert page.evaluate("new Date().getFullYear()") > 2023
        assert browser_context_args == {"base_url": base_url}
"""


BROWSER = """
    import pytest

    @pytest.fixture(scope="session")
    def browser_type_launch_args(browser_type_launch_args):
        return {{**browser_type_launch_args, **{found!r}}}
"""
"""How a project says which browser to use, as pytest-playwright has it."""
