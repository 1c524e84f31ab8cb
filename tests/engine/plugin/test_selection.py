"""Which articles and viewports a check looks at, by its marks and the command line."""

import pytest

from tests.engine.plugin.conftest import Checks

CHECKS = """
    import pytest

    def test_plain(article_path, viewport):
        pass

    @pytest.mark.captured
    def test_captured(article_path):
        pass

    @pytest.mark.every_article
    def test_rule(article_path):
        pass

    @pytest.mark.every_viewport
    def test_layout(viewport):
        pass
"""

BY_ITSELF = """
    test_plain[desktop-1]
    test_captured[1]
    test_rule[1] test_rule[2]
    test_layout[desktop] test_layout[wide] test_layout[narrow]
"""


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        pytest.param([], BY_ITSELF, id="nothing asked"),
        pytest.param(
            ["--presscheck-article", "/story_2.html"],
            "test_plain[desktop-2] test_rule[2]"
            " test_layout[desktop] test_layout[wide] test_layout[narrow]",
            id="another article",
        ),
        pytest.param(
            ["--presscheck-article", "/story_2.html", "--presscheck-article", "/story_1.html"],
            "test_plain[desktop-2] test_plain[desktop-1] test_captured[1]"
            " test_rule[2] test_rule[1]"
            " test_layout[desktop] test_layout[wide] test_layout[narrow]",
            id="two articles",
        ),
        pytest.param(
            ["--presscheck-viewport", "wide"],
            "test_plain[wide-1] test_captured[1] test_rule[1] test_rule[2] test_layout[wide]",
            id="one viewport",
        ),
    ],
)
def test_looks_where_marks_and_options_say(
    run_checks: Checks, arguments: list[str], chosen: str
) -> None:
    run = run_checks(CHECKS, "--collect-only", "-q", *arguments)

    found = {line.partition("::")[2] for line in run.said.splitlines() if "::" in line}
    assert found == set(chosen.split())


def test_counts_checks_of_the_captured_texts_that_are_left_out(run_checks: Checks) -> None:
    run = run_checks(CHECKS, "--presscheck-article", "/story_2.html")

    assert "1 deselected" in run.said


def test_says_plainly_what_a_browser_cannot_show(run_checks: Checks) -> None:
    run = run_checks("""
        import pytest

        @pytest.mark.not_in("chromium", because="it is only a tiny browser")
        def test_story(story):
            raise AssertionError
    """)

    assert "1 × not checked in chromium: it is only a tiny browser" in run.said
    assert run.code == 0
