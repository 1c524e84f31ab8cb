"""A run beside another deployment compares with what that shows, and not with the baselines."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from itertools import count
from threading import Event

import pytest

from presscheck.outcome import Changed, NoReference, Same
from presscheck.results import Compared
from tests.engine.plugin.conftest import Run, environment_of_runs, run_python
from tests.engine.plugin.snapshots.conftest import LOOK, PAGE, Project
from tests.engine.servers import served

CAPTURING = "reference: capturing"

APPROVE = ("-c", "from presscheck.commands import main; main()", "approve", "--all")

TWO_LOOKS = f"""{LOOK}
    def test_header(tiny, snapshot):
        snapshot(tiny, "header", of=tiny.header)
"""

DEMANDING = """
    def test_look(tiny, snapshot):
        assert "The story." in tiny.page.content(), "no story"
        snapshot(tiny, "whole")
"""

STAGING = PAGE.replace('<html lang="en">', '<html lang="en"><!-- staging -->')

LINKS = """<a href="/story_1.html;jsessionid={session}">one</a>
<a href="{other}/list.html?sid={session}&page=2">two</a>
<img alt="" width="8" height="8" src="/dot.png?v={session}">"""


@dataclass
class Deployment:
    """A site whose page a function writes; it gets the number of the request."""

    page: Callable[[int], str]
    requests: Iterator[int] = field(default_factory=count)

    @contextmanager
    def serve(self) -> Iterator[str]:
        deployment = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                is_page = self.path.startswith("/story_1.html")
                text = deployment.page(next(deployment.requests)) if is_page else ""
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(text.encode())

        with served(Answers) as address:
            yield address


@dataclass
class Beside:
    """Runs the checks of a project on one page, beside another page."""

    project: Project
    running: ExitStack

    def run(
        self,
        site: str | Callable[[int], str],
        reference: str | Callable[[int], str],
        *arguments: str,
    ) -> Run:
        pages = (page if callable(page) else as_it_is(page) for page in (site, reference))
        addresses = [self.running.enter_context(Deployment(page).serve()) for page in pages]
        return self.project.run(
            "--base-url", addresses[0], "--presscheck-reference", addresses[1], *arguments
        )


def as_it_is(page: str) -> Callable[[int], str]:
    return lambda _: page


@pytest.fixture
def beside(project: Project) -> Iterator[Beside]:
    with ExitStack() as running:
        yield Beside(project, running)


def test_equal_deployments_are_quiet_and_need_no_baseline(beside: Beside) -> None:
    run = beside.run(STAGING, PAGE)

    [result] = beside.project.results.snapshots
    assert run.code == 0, run.output
    assert CAPTURING in run.output
    assert "1 snapshot: 1 as the reference" in run.output
    assert isinstance(result.outcome, Same)
    assert result.compared is Compared.REFERENCE
    assert result.reference.startswith("http://127.0.0.1:")
    assert not (beside.project.folder / "baselines").exists()


def test_what_each_deployment_has_of_its_own_is_quiet(beside: Beside) -> None:
    def page(session: str) -> str:
        return PAGE.replace("The story.", LINKS.format(session=session, other=""))

    run = beside.run(page("a1"), page("b2"))

    assert run.code == 0, run.output


def test_a_difference_is_told_once_and_cannot_be_approved(beside: Beside) -> None:
    project = beside.project
    project.write("test_look.py", TWO_LOOKS)

    run = beside.run(PAGE.replace("height: 60px", "height: 64px"), PAGE)
    approve = run_python(project.folder, *APPROVE)

    first, second = project.results.snapshots
    assert run.code == 1
    assert "1 cause in 2 snapshots" in run.output
    assert "height 60 px → 64 px" in run.output
    assert "next: mend the site under test, or run without --presscheck-reference" in run.output
    assert "presscheck approve" not in run.output
    assert isinstance(first.outcome, Changed) or isinstance(second.outcome, Changed)
    assert second.capture
    assert second.capture.baseline
    assert approve.code == 2
    assert "so nothing of it can be approved" in approve.output


def test_a_list_that_changes_at_every_request_is_not_told(beside: Beside) -> None:
    def live(request: int) -> str:
        return PAGE.replace("copy</button>", f"copy</button><a href='/news'>News {request}</a>")

    def broken(request: int) -> str:
        return live(request + 1000).replace("The story.", "The glory.")

    quiet = beside.run(lambda request: live(request + 1000), live)
    [result] = beside.project.results.snapshots
    told = beside.run(broken, live)

    assert quiet.code == 0, quiet.output
    assert result.left_out == ("Share row",)
    assert (
        "Share row changed on the reference itself, and is left out in 1 snapshot" in quiet.output
    )
    assert told.code == 1
    assert "story" in told.output
    assert "1 cause in 1 snapshot" in told.output


def test_a_list_that_changed_once_is_compared_with_the_later_reference(beside: Beside) -> None:
    def changed_later(request: int) -> str:
        return PAGE if request == 0 else PAGE.replace("Tell a friend", "Tell a foe")

    run = beside.run(PAGE.replace("Tell a friend", "Tell a foe"), changed_later)

    [result] = beside.project.results.snapshots
    assert run.code == 0, run.output
    assert isinstance(result.outcome, Same)
    assert result.left_out == ()


def test_a_test_that_fails_on_the_reference_has_an_outcome(beside: Beside) -> None:
    beside.project.write("test_look.py", DEMANDING)

    run = beside.run(PAGE, PAGE.replace("The story.", ""))

    [result] = beside.project.results.snapshots
    assert run.code == 1
    assert isinstance(result.outcome, NoReference)
    assert "tiny/whole@desktop has no reference: its test failed there: no story" in run.output


def test_workers_share_references_and_k_chooses(beside: Beside) -> None:
    beside.project.write("test_look.py", TWO_LOOKS)

    run = beside.run(PAGE, PAGE, "-n", "2", "-k", "header")

    assert run.code == 0, run.output
    assert run.output.count(CAPTURING) == 1
    assert [one.name for one in beside.project.results.snapshots] == ["tiny/header@desktop"]


def test_ctrl_c_ends_the_pass(project: Project) -> None:
    asked, ended = Event(), Event()

    def page(_: int) -> str:
        asked.set()
        ended.wait(60)
        return PAGE

    with Deployment(page).serve() as site, Deployment(page).serve() as reference:
        words = ["--base-url", site, "--presscheck-reference", reference]
        running = subprocess.Popen(  # noqa: S603  # our own command
            [sys.executable, "-m", "pytest", *words],
            cwd=project.folder,
            env=environment_of_runs(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert asked.wait(120)
        os.killpg(running.pid, signal.SIGINT)
        try:
            output, _ = running.communicate(timeout=60)
        finally:
            ended.set()

    assert running.returncode == 2, output
    assert "Traceback" not in output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--presscheck-reference", "www"], "the reference 'www' is not an address: it must begin"),
        (["--presscheck-reference", "http://127.0.0.1:9"], "the reference http://127.0.0.1:9 does"),
        (["--presscheck-reference", "SITE/"], "is the site under test (next: give the address of"),
        (
            ["--presscheck-reference", "http://127.0.0.1:9", "--presscheck-update", "new"],
            "cannot be approved: --presscheck-update new (next: leave",
        ),
    ],
)
def test_bad_input_is_one_line(project: Project, arguments: list[str], told: str) -> None:
    with Deployment(as_it_is(PAGE)).serve() as site:
        typed = [one.replace("SITE", site) for one in arguments]
        run = project.run("--base-url", site, *typed)

    assert run.code == 2
    [line] = [line for line in run.output.splitlines() if "presscheck cannot run" in line]
    assert told in line
