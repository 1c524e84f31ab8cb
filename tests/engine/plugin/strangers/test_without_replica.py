"""With an address to look at, a project needs neither a site of its own nor a table."""

import pytest

from tests.engine.commands.shell import presscheck
from tests.engine.plugin.strangers.conftest import MakeStranger
from tests.engine.plugin.strangers.texts import LOOK

ARTICLE = """
    def test_article(article_path, viewport):
        assert article_path == "/story.html"
"""


@pytest.mark.parametrize("project", ["", "[tool.presscheck]\n"], ids=["no file", "no replica"])
def test_a_snapshot_is_taken_approved_and_compared(
    stranger: MakeStranger, planet: str, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stranger(LOOK, project)

    first = made.run("--base-url", planet)
    monkeypatch.chdir(made.folder)
    approved = presscheck("approve", "--all")
    second = made.run("--base-url", planet, "-n", "2")

    assert "planet/whole@desktop has no approved baseline" in first.said
    assert f"site under test: {planet}" in first.said
    assert first.code == 1
    assert approved.exit_code == 0
    assert "1 snapshots: 1 as approved" in second.said
    assert second.code == 0
    assert made.left == {"baselines", "presscheck-report"} | ({".cache"} & made.left)


def test_the_commands_know_such_a_project(
    stranger: MakeStranger, planet: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stranger(LOOK)
    made.run("--base-url", planet, "--presscheck-update", "new")
    below = made.folder / "below"
    below.mkdir()
    monkeypatch.chdir(below)

    listed, pruned = presscheck("list"), presscheck("prune")

    assert "planet/whole@desktop" in listed.stdout
    assert "no baseline is unused" in pruned.stdout
    assert "none in this project" in presscheck("doctor").stdout


def test_the_address_may_stand_in_the_settings_of_pytest(
    stranger: MakeStranger, planet: str
) -> None:
    table = f'[tool.pytest.ini_options]\nbase_url = "{planet}"\n'

    run = stranger(ARTICLE, table).run("--presscheck-article", "/story.html")

    assert "test_article[desktop-story] PASSED" in run.said
    assert run.code == 0


WORKER, TABLE = ["-n", "1"], "[tool.presscheck]\n"
NO_ADDRESS = "no --base-url was given, and the project has no replica (next: pytest --base-url"
NO_ARTICLE = "test_article asks for article_path, and nothing says which article (next: pytest"


@pytest.mark.parametrize(
    ("project", "arguments", "said"),
    [
        pytest.param("", [], NO_ADDRESS, id="no address"),
        pytest.param("", WORKER, NO_ADDRESS, id="no address for a worker"),
        pytest.param(TABLE, [], NO_ADDRESS, id="no address beside a table"),
        pytest.param("", ["PLANET"], NO_ARTICLE, id="no article"),
        pytest.param(TABLE, ["PLANET"], NO_ARTICLE, id="no article beside a table"),
        pytest.param(TABLE, ["PLANET", *WORKER], NO_ARTICLE, id="no article for a worker"),
        pytest.param("", ["--base-url", "http://127.0.0.1:9"], "does not answer: ", id="no answer"),
        pytest.param("", ["PLANET", "--presscheck-article", "/no"], "/no answers 404", id="lost"),
        pytest.param(
            "", ["PLANET", "--presscheck-viewport", "huge"], "named 'huge'", id="viewport"
        ),
        pytest.param("", ["--base-url", "localhost"], "is not an address", id="no scheme"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    stranger: MakeStranger, planet: str, project: str, arguments: list[str], said: str
) -> None:
    typed = [f"--base-url={planet}" if word == "PLANET" else word for word in arguments]

    run = stranger(ARTICLE, project).run(*typed)

    assert "CannotRun: " in run.said
    assert said in run.said
    assert "Traceback" not in run.said
    assert run.code == 2
