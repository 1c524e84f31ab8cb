"""The root of a project, and the [tool.presscheck] table in it."""

from pathlib import Path

import pytest

from presscheck.errors import UsageError
from presscheck.project import is_project, project_root


def test_the_nearest_project_above_is_the_root(project: Path) -> None:
    deep = project / "tests" / "looks"
    deep.mkdir(parents=True)
    (deep.parent / "pyproject.toml").write_text("[tool.other]\n")

    assert project_root(deep) == project


def test_outside_a_project_there_is_no_root(tmp_path: Path) -> None:
    assert not is_project(tmp_path)
    with pytest.raises(UsageError, match="not inside a presscheck project"):
        project_root(tmp_path)


@pytest.mark.parametrize("left", ["baselines/renderer.toml", "presscheck-report/results.json"])
def test_what_a_run_left_makes_a_folder_a_project(tmp_path: Path, left: str) -> None:
    deep = tmp_path / "tests" / "looks"
    deep.mkdir(parents=True)
    (tmp_path / left).parent.mkdir()
    (tmp_path / left).touch()

    assert project_root(deep) == tmp_path


@pytest.mark.parametrize("other", ["pytest.ini", "baselines/eslint.json", "results.json"])
def test_what_others_left_makes_no_project(tmp_path: Path, other: str) -> None:
    (tmp_path / other).parent.mkdir(exist_ok=True)
    (tmp_path / other).touch()

    with pytest.raises(UsageError, match="not inside a presscheck project"):
        project_root(tmp_path)
