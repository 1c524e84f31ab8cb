"""What lets a run in comes from variables, and no message has a value of them."""

import json
from pathlib import Path

import pytest

from presscheck.access import Access
from presscheck.errors import UsageError
from presscheck.settings import Options, Settings

SECRET = "s3cret-value"  # noqa: S105  # made up
STATE = {"cookies": [{"name": "sid", "value": "c00kie-value"}], "origins": []}


@pytest.fixture(autouse=True)
def variables(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    (project / "state.json").write_text(json.dumps(STATE))
    for name, value in {
        "STAGING_USER": "kim",
        "STAGING_PASSWORD": SECRET,
        "PREVIEW_TOKEN": "t0ken-value",
        "STAGING_STATE": "state.json",
        "LINES": "f1rst\nsec0nd",
        "COLON": "kim:lee",
        "EMPTY": "",
        "NOWHERE": "no.json",
        "NO_STATE": "pyproject.toml",
    }.items():
        monkeypatch.setenv(name, value)


def access(project: Path, table: str, site: str | None = None) -> Access:
    (project / "pyproject.toml").write_text(f"[tool.presscheck]\n{table}\n")
    return Settings.read(project, Options(site=site)).access


CREDENTIALS = 'http_credentials = { user = "STAGING_USER", password = "STAGING_PASSWORD" }'
HEADERS = 'headers = { "X-Preview" = "PREVIEW_TOKEN" }'
STORED = 'storage_state = "STAGING_STATE"'


def test_the_table_names_variables(project: Path) -> None:
    found = access(project, f"{CREDENTIALS}\n{HEADERS}\n{STORED}")

    assert found.credentials == ("kim", SECRET)
    assert found.headers == (("X-Preview", "t0ken-value"),)
    assert found.storage_state == project / "state.json"


def test_a_password_that_was_typed_comes_first(project: Path) -> None:
    found = access(project, CREDENTIALS, "https://lee:typed@paper.example")

    assert found.credentials == ("lee", "typed")


def test_no_project_needs_any(project: Path) -> None:
    assert access(project, "") == Access()


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ('http_credentials = "kim"', "http_credentials has not just user and password"),
        ('http_credentials = { user = "STAGING_USER" }', "has not just user and password"),
        (CREDENTIALS.replace("STAGING_USER", "COLON"), "names a user with a colon"),
        (CREDENTIALS.replace("STAGING_USER", "UNKNOWN"), "variable UNKNOWN is not set"),
        (CREDENTIALS.replace("STAGING_PASSWORD", "EMPTY"), "variable EMPTY is not set"),
        (CREDENTIALS.replace("STAGING_PASSWORD", "p@ss w0rd"), "is no name of an environment"),
        ('headers = ["X-Preview"]', "headers is no table"),
        ('headers = { "X Preview" = "PREVIEW_TOKEN" }', "'X Preview', which no project can set"),
        ('headers = { Cookie = "PREVIEW_TOKEN" }', "'Cookie', which no project can set"),
        ('headers = { "X-Preview" = 1 }', "is no name of an environment variable"),
        ('headers = { "X-Preview" = "LINES" }', "LINES, which holds more than printable ASCII"),
        ('storage_state = "NOWHERE"', "NOWHERE, and the file in it is no storage state"),
        ('storage_state = "NO_STATE"', "NO_STATE, and the file in it is no storage state"),
    ],
)
def test_bad_input_is_one_line_without_a_value(project: Path, table: str, problem: str) -> None:
    with pytest.raises(UsageError) as refusal:
        access(project, table)

    line = refusal.value.one_line
    assert problem in line
    assert "(next: " in line
    assert not any(value in line for value in (SECRET, "p@ss", "f1rst", "no.json", "kim:lee"))


def test_no_value_is_in_what_python_shows_of_the_settings(project: Path) -> None:
    (project / "pyproject.toml").write_text(f"[tool.presscheck]\n{CREDENTIALS}\n{HEADERS}\n")
    shown = repr(Settings.read(project, Options()))

    assert SECRET not in shown
    assert "t0ken-value" not in shown


def test_every_value_is_hidden_in_a_text(project: Path) -> None:
    found = access(project, f"{CREDENTIALS}\n{HEADERS}\n{STORED}")
    text = "kim s3cret-value t0ken-value c00kie-value a2ltOnMzY3JldC12YWx1ZQ== story"

    assert found.hide(text) == "kim [hidden] [hidden] [hidden] [hidden] story"
