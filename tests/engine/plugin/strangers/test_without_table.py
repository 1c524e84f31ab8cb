"""With an address to look at, a project needs neither a site of its own nor a table."""

from pathlib import Path

import pytest

from presscheck.baselines.references import CACHE
from presscheck.report.files import read_results
from presscheck.results import Compared
from replica import SITE
from tests.engine.commands.shell import presscheck
from tests.engine.plugin.snapshots.test_references import DENSE
from tests.engine.plugin.strangers.conftest import MakeStranger, Stranger
from tests.engine.plugin.strangers.texts import LOOK

READS = """
    def test_reads(viewport):
        assert viewport.width == 1280
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

    assert "planet/whole@desktop has no approved baseline" in first.output
    assert f"site under test: {planet}" in first.output
    assert first.code == 1
    assert approved.exit_code == 0
    assert "1 snapshot: 1 as approved" in second.output
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
    assert str(made.folder) in presscheck("doctor").stdout


def test_the_address_may_stand_in_the_settings_of_pytest(
    stranger: MakeStranger, planet: str
) -> None:
    table = f'[tool.pytest.ini_options]\nbase_url = "{planet}"\n'

    run = stranger(READS, table).run()

    assert f"site under test: {planet}" in run.output
    assert "test_reads[desktop] PASSED" in run.output
    assert run.code == 0


NAMES_ADDRESS_AND_FONT = """
    def pytest_configure(config):
        if not hasattr(config, "workerinput"):
            config.option.base_url = {planet!r}
            config.option.presscheck_font = [{font!r}]
"""


def test_workers_know_what_a_conftest_has_set(stranger: MakeStranger, planet: str) -> None:
    font = str(SITE.fonts()[0].path)
    made = stranger(LOOK)
    made.write("conftest.py", NAMES_ADDRESS_AND_FONT.format(planet=planet, font=font))

    made.run("--presscheck-update", "new")
    second = made.run("-n", "1")

    assert "1 snapshot: 1 as approved" in second.output
    [renderer] = read_results(made.folder / "presscheck-report").renderers
    assert renderer.comparable


@pytest.mark.parametrize("workers", [[], ["-n", "1"]])
def test_a_report_may_be_left_elsewhere(
    stranger: MakeStranger, planet: str, tmp_path: Path, workers: list[str]
) -> None:
    folder = tmp_path / "elsewhere"

    run = stranger(READS).run(f"--base-url={planet}", f"--presscheck-report={folder}", *workers)

    assert run.code == 0
    assert read_results(folder).checks.passed


WORKER, TABLE = ["-n", "1"], "[tool.presscheck]\n"
NO_ADDRESS = "no --base-url was given (next: pytest --base-url"


@pytest.mark.parametrize(
    ("project", "arguments", "message"),
    [
        pytest.param("", [], NO_ADDRESS, id="no address"),
        pytest.param("", WORKER, NO_ADDRESS, id="no address for a worker"),
        pytest.param(TABLE, [], NO_ADDRESS, id="no address beside a table"),
        pytest.param(
            "[tool.presscheck]\nvieports = 1\n", [], "vieports is no setting", id="setting"
        ),
        pytest.param("", ["--base-url", "http://127.0.0.1:9"], "does not answer: ", id="no answer"),
        pytest.param(
            "", ["PLANET", "--presscheck-viewport", "huge"], "named 'huge'", id="viewport"
        ),
        pytest.param("", ["--base-url", "localhost"], "is not an address", id="no scheme"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    stranger: MakeStranger, planet: str, project: str, arguments: list[str], message: str
) -> None:
    typed = [f"--base-url={planet}" if word == "PLANET" else word for word in arguments]

    run = stranger(READS, project).run(*typed)

    assert "presscheck cannot run: " in run.output
    assert message in run.output
    assert "Traceback" not in run.output
    assert run.code == 2


def travelled(stranger: MakeStranger, planet: str) -> tuple[Stranger, Path]:
    """A project with a baseline, and a browser that paints otherwise."""
    made = stranger(LOOK)
    made.run("--base-url", planet, "--presscheck-update", "new")
    program = made.folder / "dense"
    program.write_text(DENSE, "utf-8")
    program.chmod(0o755)
    return made, program


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "workers"])
def test_references_are_taken_once_for_all_workers(
    stranger: MakeStranger, planet: str, workers: list[str]
) -> None:
    made, program = travelled(stranger, planet)

    run = made.run("--base-url", planet, f"--presscheck-program={program}", *workers)

    assert run.code == 0, run.output
    assert run.output.count("1 reference, taken here from the recording") >= 1
    [result] = read_results(made.folder / "presscheck-report").snapshots
    assert result.compared is Compared.REFERENCE
    assert len([*(made.folder / CACHE).rglob("passes/*")]) == 1


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "workers"])
def test_what_could_not_be_taken_is_said_once(
    stranger: MakeStranger, planet: str, workers: list[str]
) -> None:
    made, program = travelled(stranger, planet)
    [body] = (made.folder / "baselines" / "recording" / "bodies").glob("*/*")
    body.unlink()

    run = made.run("--base-url", planet, f"--presscheck-program={program}", *workers)

    assert run.code == 0, run.output
    line = f"references: baselines/recording/bodies/{body.parent.name}/{body.name}"
    assert line in run.output.partition("= presscheck =")[2]
