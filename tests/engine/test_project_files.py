"""The files that describe the project agree with each other."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def read_yaml(path: str) -> Any:
    """Return the content of one of the project's YAML files."""
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_every_hook_before_a_commit_is_a_step_of_make_test() -> None:
    hooks = [
        hook["entry"].replace(".venv", "$(VENV)")
        for repo in read_yaml(".pre-commit-config.yaml")["repos"]
        for hook in repo["hooks"]
    ]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert hooks
    assert [hook for hook in hooks if f" {hook};" not in makefile] == []


def test_ci_runs_every_python_that_the_project_names() -> None:
    matrix = read_yaml(".github/workflows/regression.yml")["jobs"]["test"]["strategy"]["matrix"]
    prefix = "Programming Language :: Python :: "
    named = [
        classifier.removeprefix(prefix)
        for classifier in PROJECT["project"]["classifiers"]
        if classifier.startswith(prefix) and not classifier.endswith("Only")
    ]

    assert matrix["python"] == named
    assert PROJECT["project"]["requires-python"] == f">={named[0]}"


def test_ci_never_leaves_out_what_is_proved() -> None:
    workflow = (ROOT / ".github/workflows/regression.yml").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    steps = workflow + (ROOT / ".ci/run").read_text(encoding="utf-8")

    assert "schedule:" in workflow
    assert not re.search(r"only-affected|\bFAST\b", steps)
    assert "\nFAST =\n" in makefile


@pytest.mark.parametrize("name", ["README.md", *PROJECT["project"]["license-files"]])
def test_the_wheel_finds_the_files_it_names(name: str) -> None:
    assert (ROOT / name).is_file()


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")], ids=lambda page: page.name
)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]

    assert [target for target in targets if not (page.parent / target).exists()] == []
