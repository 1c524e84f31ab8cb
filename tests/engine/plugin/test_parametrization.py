"""Which viewports a check uses, by its marks and the command line."""

import pytest

from tests.engine.plugin.conftest import Checks

CHECKS = """
    import pytest

    def test_plain(viewport):
        pass

    @pytest.mark.viewports("wide", "narrow")
    def test_two(viewport):
        pass

    @pytest.mark.every_viewport
    def test_layout(viewport):
        pass
"""

BY_ITSELF = """
    test_plain[desktop] test_two[wide] test_two[narrow]
    test_layout[desktop] test_layout[wide] test_layout[narrow]
"""


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        pytest.param([], BY_ITSELF, id="nothing asked"),
        pytest.param(
            ["--presscheck-viewport", "wide"],
            "test_plain[wide] test_two[wide] test_layout[wide]",
            id="one viewport",
        ),
        pytest.param(
            ["--presscheck-viewport", "wide", "--presscheck-viewport", "desktop"],
            "test_plain[wide] test_plain[desktop] test_two[wide]"
            " test_layout[wide] test_layout[desktop]",
            id="two viewports",
        ),
    ],
)
def test_uses_the_viewports_that_marks_and_options_say(
    run_checks: Checks, arguments: list[str], chosen: str
) -> None:
    run = run_checks(CHECKS, "--collect-only", "-q", *arguments)

    found = {line.partition("::")[2] for line in run.output.splitlines() if "::" in line}
    assert found == set(chosen.split())


def test_says_plainly_what_a_browser_cannot_show(run_checks: Checks) -> None:
    run = run_checks("""
        import pytest

        @pytest.mark.not_in("chromium", because="it is only a tiny browser")
        def test_story(story):
            raise AssertionError
    """)

    assert "1 × not checked in chromium: it is only a tiny browser" in run.output
    assert run.code == 0
