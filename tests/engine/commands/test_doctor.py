"""presscheck doctor shows what a run needs, and fails only for what is essential."""

from pathlib import Path

from presscheck.baselines.store import BaselineStore
from presscheck.browser.engines import SHELL
from tests.engine.captures import approve, recording
from tests.engine.commands.shell import presscheck
from tests.engine.stand_ins import put_program


def row(table: str, what: str) -> list[str]:
    """The cells of one row, without the frame around them."""
    line = next(line for line in table.splitlines() if line.startswith(f"│ {what} "))
    return [cell.strip() for cell in line.strip("│").split("│")]


def test_a_machine_with_everything_essential_is_well(chromium: Path, project: Path) -> None:
    result = presscheck("doctor")

    assert result.exit_code == 0
    assert row(result.stdout, "Chromium")[1:] == [
        "ok",
        f"Chromium 156.0.8078.79 (system: {chromium})",
    ]
    assert row(result.stdout, "Firefox")[1] == "missing"
    assert row(result.stdout, "Project")[1] == "ok"
    assert row(result.stdout, "Viewports")[2].startswith("desktop 1280×800")
    assert row(result.stdout, "Python")[1] == row(result.stdout, "Playwright")[1] == "ok"


def test_a_missing_chromium_is_essential(project: Path) -> None:
    result = presscheck("doctor")

    assert result.exit_code == 2
    assert row(result.stdout, "Chromium")[1:] == [
        "missing, essential",
        "to get it: presscheck browser chromium",
    ]


def test_a_table_at_fault_is_essential(chromium: Path, project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.presscheck]\nscroll = 7\n")

    result = presscheck("doctor")

    assert result.exit_code == 2
    assert row(result.stdout, "Project")[1] == "missing, essential"


def test_the_recording_of_the_baselines_is_counted(chromium: Path, project: Path) -> None:
    store = BaselineStore(project / "baselines")
    approve(store, recorded=recording())
    approve(store, "article/other@desktop")

    told = presscheck("doctor").stdout

    assert row(told, "Recording")[1:] == ["ok", "of 1 of 2 baselines, 0.0 MB"]


def test_a_damaged_recording_is_named_and_not_essential(chromium: Path, project: Path) -> None:
    store = BaselineStore(project / "baselines")
    approve(store, recorded=recording())
    [body] = store.recordings.folder.glob("bodies/*/*")
    body.unlink()

    result = presscheck("doctor")

    assert result.exit_code == 0
    assert row(result.stdout, "Recording")[1] == "missing"
    assert "it is missing" in " ".join(result.stdout.split())


def test_every_browser_is_shown(empty_machine: Path, chromium: Path, project: Path) -> None:
    put_program(empty_machine / "google-chrome", says="Google Chrome 155.0")
    put_program(empty_machine / SHELL, says="Chromium 154.0")

    told = presscheck("doctor").stdout

    assert told.index("Chromium 154.0") < told.index("Chromium 156.0") < told.index("Chrome 155.0")
