"""Which articles the checks of the newspaper read, and what is refused before any of them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CAPTURED = "/www/nation/2019/08/356_273254.html"
CHECKS = ["tests/looks/test_article_at_rest.py", "tests/behaves/test_photo.py"]


def collected(*arguments: str, code: int = 0) -> list[str]:
    """What pytest says when it collects checks of the project."""
    return collected_from(*CHECKS, *arguments, code=code)


def collected_from(*arguments: str, code: int = 0) -> list[str]:
    done = run("--collect-only", *arguments)
    assert done.returncode == code, done.stdout + done.stderr
    return [line.rpartition("::")[2] for line in done.stdout.splitlines() if "::" in line]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)  # noqa: S603 (our own command)


def test_rules_of_the_template_read_every_article_and_the_rest_the_captured_one() -> None:
    found = collected()

    at_rest = {name for name in found if name.startswith("test_every_article_at_rest")}
    others = {name for name in found if "at_rest" not in name and "stor" not in name}
    assert len(at_rest) > 5
    assert all("273254" in name for name in others)


def test_another_article_leaves_the_captured_texts_out() -> None:
    found = collected("--article", "/www/nation/2019/10/371_276845.html")

    assert found
    assert all("276845" in name for name in found)
    assert len(found) < len(collected())


def test_a_list_that_changes_by_itself_leaves_its_captured_texts_out() -> None:
    checks, level = "tests/behaves/test_ranked_stories.py", "--presscheck-level"

    everything = collected_from(checks)
    loose = collected_from(checks, level, "Top 10 Stories=layout", level, "All menu=layout")

    left_out = {name for name in everything if name not in loose}
    assert left_out
    assert all("Top 10 Stories" in name for name in left_out)
    assert any("Top 10 Stories" in name for name in loose)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--article", "none.html"], "'none.html' is not a path", id="no path"),
        pytest.param(["--article", "/none.html"], "/none.html answers 404", id="no such page"),
        pytest.param(["--base-url", "http://127.0.0.1:9"], "does not answer", id="no answer"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(arguments: list[str], message: str) -> None:
    done = run(*CHECKS, *arguments)

    assert "presscheck cannot run: " in done.stdout + done.stderr
    assert message in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode == 2


BROKEN = """
import replica.content

def load(*_):
    raise ValueError("story.md:3: posted: no date")

replica.content.load = load
"""


@pytest.mark.parametrize("arguments", [[], ["--collect-only"]], ids=["run", "collected only"])
def test_content_that_does_not_parse_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    (tmp_path / "broken_content.py").write_text(BROKEN)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{ROOT}")

    done = run("-p", "broken_content", *CHECKS, *arguments)

    message = done.stdout + done.stderr
    assert "the replica does not start: story.md:3: posted: no date (next: mend what" in message
    assert "Traceback" not in message
    assert done.returncode == 2
