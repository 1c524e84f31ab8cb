"""Who has presscheck installed and asks for nothing of it notices nothing."""

import pytest

from tests.engine.plugin.strangers.conftest import MakeStranger
from tests.engine.plugin.strangers.texts import LOOK, WITHOUT_US

OTHER_PLUGIN = """
    import pytest

    @pytest.fixture
    def snapshot():
        return "another plugin's"
"""

OWN_NAMES = """
    import pytest

    @pytest.fixture
    def shared(): return "ours"

    @pytest.fixture
    def article_path(): return "ours"

    @pytest.fixture(params=["small", "large"])
    def viewport(request): return request.param

    @pytest.mark.captured
    @pytest.mark.component
    def test_own_names(shared, article_path, viewport, snapshot):
        assert shared == article_path == "ours"
        assert snapshot == "another plugin's"
"""


@pytest.mark.parametrize("workers", ["0", "1"])
def test_nothing_is_said_written_or_changed(
    stranger: MakeStranger, planet: str, workers: str
) -> None:
    made = stranger(WITHOUT_US)
    made.choose_browser()

    run = made.run("--base-url", planet, "-n", workers)

    assert "test_page[chromium]" in run.output
    assert "2 passed" in run.output
    assert "= presscheck =" not in run.output
    assert "site under test" not in run.output
    assert run.code == 0
    assert made.left == set()


def test_exit_codes_and_junit_stay_as_pytest_has_them(stranger: MakeStranger) -> None:
    made = stranger(OWN_NAMES + "\n    def test_fails(): assert not 'well'\n")
    made.write("other_plugin.py", OTHER_PLUGIN)

    run = made.run("-p", "other_plugin", "--junitxml", "out.xml")

    assert made.run("-k", "nothing_of_the_name").code == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "2 passed" in run.output
    assert "1 failed" in run.output
    assert "<properties>" not in (made.folder / "out.xml").read_text("utf-8")
    assert run.code == 1


@pytest.mark.parametrize("arguments", [["-k", "plain"], ["--collect-only"], ["--fixtures"]])
def test_tests_that_do_not_run_wake_nobody(stranger: MakeStranger, arguments: list[str]) -> None:
    made = stranger(LOOK + WITHOUT_US)

    run = made.run(*arguments)

    assert run.code == 0
    assert "= presscheck =" not in run.output
    assert made.left == set()


def test_tests_beside_a_snapshot_keep_their_own_browser_context(
    stranger: MakeStranger, planet: str
) -> None:
    run = stranger(LOOK + WITHOUT_US).run("--base-url", planet, "--presscheck-update", "new")

    assert "test_look[desktop-chromium] PASSED" in run.output
    assert "test_page[chromium] PASSED" in run.output
    assert run.code == 0
