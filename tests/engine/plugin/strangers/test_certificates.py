"""A host with a certificate of its own is looked at when the project says so."""

import pytest

from tests.engine.plugin.strangers.conftest import MakeStranger
from tests.engine.plugin.strangers.texts import LOOK

WORKER = """
    def test_worker(page, viewport):
        page.goto("/story.html")
        page.evaluate('''async () => {
            await navigator.serviceWorker.register("/worker.js");
            await navigator.serviceWorker.ready;
        }''')
"""

SETTING = "[tool.presscheck]\nignore_https_errors = "


@pytest.mark.parametrize("project", ["", SETTING + "false\n"], ids=["no setting", "false"])
def test_the_refusal_names_the_option(
    stranger: MakeStranger, self_signed: str, project: str
) -> None:
    run = stranger(LOOK, project).run("--base-url", self_signed)

    assert (
        f"presscheck cannot run: {self_signed} has a certificate that cannot be verified: "
        in run.output
    )
    assert "--presscheck-ignore-https-errors)" in " ".join(run.output.split())
    assert run.code == 2


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
@pytest.mark.parametrize(
    ("project", "arguments"),
    [("", ["--presscheck-ignore-https-errors"]), (SETTING + "true\n", [])],
    ids=["option", "setting"],
)
def test_start_and_browser_take_the_certificate_as_it_is(
    stranger: MakeStranger, self_signed: str, project: str, arguments: list[str], browser: str
) -> None:
    run = stranger(LOOK, project).run(
        "--base-url", self_signed, "--browser", browser, "--presscheck-update", "new", *arguments
    )

    assert f"test_look[desktop-{browser}] PASSED" in run.output
    assert f"test_reads[desktop-{browser}] PASSED" in run.output
    assert run.code == 0


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_service_workers_of_the_site_come_too(
    stranger: MakeStranger, self_signed: str, browser: str
) -> None:
    run = stranger(WORKER).run(
        "--base-url", self_signed, "--browser", browser, "--presscheck-ignore-https-errors"
    )

    assert f"test_worker[desktop-{browser}] PASSED" in run.output
    assert run.code == 0


@pytest.mark.parametrize("value", ['"yes"', "1", "[]"])
def test_a_setting_that_says_neither_is_refused(
    stranger: MakeStranger, self_signed: str, value: str
) -> None:
    run = stranger(LOOK, SETTING + value + "\n").run("--base-url", self_signed)

    assert "presscheck cannot run: " in run.output
    assert "which is neither true nor false (next: write ignore_https_errors = true" in run.output
    assert run.code == 2


def test_a_table_that_is_none_is_refused(stranger: MakeStranger) -> None:
    run = stranger(LOOK, "[tool]\npresscheck = 7\n").run()

    assert "presscheck cannot run: " in run.output
    assert "presscheck is 7 in [tool], and not a table" in run.output
    assert run.code == 2
