"""What cannot run is refused before the first check: one line, exit code 2."""

import socket
from threading import Thread

import pytest

from tests.engine.hostile import expect_harmless
from tests.engine.plugin.conftest import Checks

ONE_CHECK = """
    def test_story(story):
        assert story.page.title() == "Tiny"
"""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["--base-url", "koreatimes"], "'koreatimes' is not an address", id="not an address"
        ),
        pytest.param(
            ["--base-url", "http://127.0.0.1:99999"], "is not an address: Port", id="no such port"
        ),
        pytest.param(["--presscheck-viewport", "huge"], "no viewport named 'huge'", id="viewport"),
        pytest.param(["--browser", "lynx"], "invalid choice: 'lynx'", id="engine"),
    ],
)
def test_refuses_what_was_typed_wrong(
    run_checks: Checks, arguments: list[str], message: str
) -> None:
    run = run_checks(ONE_CHECK, *arguments)

    assert message in run.output
    assert run.code in {2, 4}
    assert "collected" not in run.output


def test_refuses_a_site_that_does_not_answer(run_checks: Checks) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        run = run_checks(ONE_CHECK, "--base-url", address)

    assert f"presscheck cannot run: {address} does not answer" in run.output
    assert run.code == 2


def test_shows_in_one_line_what_a_site_says_instead_of_http(run_checks: Checks) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=_say_garbage, args=(listening,))
        thread.start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        run = run_checks(ONE_CHECK, "--base-url", address)
        thread.join()

    [line] = [line for line in run.output.splitlines() if "is not HTTP" in line]
    assert rf"{address} answers with something that is not HTTP: \x1b[2J\x00\r\n (next:" in line
    expect_harmless(run.output)
    assert run.code == 2


def _say_garbage(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(65_536)
        connection.sendall(b"\x1b[2J\0\r\n::error::x\r\n")


def test_refuses_a_machine_without_a_browser(run_checks: Checks) -> None:
    run = run_checks(ONE_CHECK, path="/nowhere")

    assert "presscheck cannot run: no Chromium" in run.output
    assert "presscheck browser chromium" in run.output
    assert run.code == 2


def test_says_which_browser_which_site_and_where_junit_xml_is(run_checks: Checks) -> None:
    run = run_checks(ONE_CHECK, "--junitxml", "presscheck-report/junit.xml")

    assert "site under test: http://127.0.0.1:" in run.output
    assert "browser: Chromium " in run.output
    assert run.code == 0
    assert "results: presscheck-report/junit.xml" in run.output
    assert 'tests="1"' in (run.folder / "presscheck-report" / "junit.xml").read_text()


def test_leaves_pytests_exit_code_when_there_was_nothing_to_run(run_checks: Checks) -> None:
    assert run_checks(ONE_CHECK, "-k", "nothing").code == pytest.ExitCode.NO_TESTS_COLLECTED
