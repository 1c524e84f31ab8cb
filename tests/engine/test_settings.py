"""Settings: what was typed, then the project's table, then the default."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from presscheck.errors import UsageError
from presscheck.level import Level
from presscheck.settings import KEYS, Options, Settings, Update
from presscheck.viewports import VIEWPORTS, Viewport


def settings(project: Path, table: str = "", **typed: Any) -> Settings:
    (project / "pyproject.toml").write_text(f"[tool.presscheck]\n{table}\n")
    return Settings.read(project, Options(**typed))


@pytest.mark.parametrize(
    ("table", "typed", "used"),
    [
        pytest.param("", {}, Level.EXACT, id="default"),
        pytest.param('level = "layout"', {}, Level.LAYOUT, id="table over default"),
        pytest.param('level = "layout"', {"level": ["visible"]}, Level.VISIBLE, id="typed"),
    ],
)
def test_the_level_comes_from_the_nearest_place(
    project: Path, table: str, typed: dict[str, list[str]], used: Level
) -> None:
    assert settings(project, table, **typed).level is used


@pytest.mark.parametrize(
    ("table", "typed", "used"),
    [
        pytest.param("", {}, False, id="default"),
        pytest.param("ignore_https_errors = true", {}, True, id="table"),
        pytest.param("", {"ignore_https_errors": True}, True, id="typed"),
    ],
)
def test_certificates_are_verified_unless_somebody_says_otherwise(
    project: Path, table: str, typed: dict[str, bool], *, used: bool
) -> None:
    assert settings(project, table, **typed).ignore_https_errors is used


@pytest.mark.parametrize(
    ("typed", "site", "credentials"),
    [
        ("https://paper.example", "https://paper.example", None),
        ("https://kim:s%40c@paper.example/a/", "https://paper.example/a", ("kim", "s@c")),
        ("http://kim@[::1]:8000", "http://[::1]:8000", ("kim", "")),
    ],
)
def test_a_password_in_the_address_is_kept_apart(
    project: Path, typed: str, site: str, credentials: tuple[str, str] | None
) -> None:
    used = settings(project, site=typed)

    assert (used.site, used.access.credentials) == (site, credentials)


def test_dialogs_fail_a_check_unless_the_table_allows_them(project: Path) -> None:
    assert settings(project).allow_dialogs is False
    assert settings(project, "allow_dialogs = true").allow_dialogs is True


def test_fonts_typed_overrule_those_of_the_table(project: Path) -> None:
    for name in ("table.woff2", "typed.woff2"):
        (project / name).touch()

    table = 'fonts = ["table.woff2"]'

    assert settings(project, table).fonts == (project / "table.woff2",)
    assert settings(project, table, fonts=["typed.woff2"]).fonts == (project / "typed.woff2",)


def test_a_project_without_a_file_has_every_default(tmp_path: Path) -> None:
    used = Settings.read(tmp_path, Options())

    assert (used.site, used.viewports, used.chosen) == (None, VIEWPORTS, ())
    assert (used.update, used.level, used.scroll) == (Update.NONE, Level.EXACT, True)
    assert (used.time, used.timezone, used.locale) == (
        datetime(2024, 1, 1, 12, tzinfo=UTC),
        "UTC",
        "en-US",
    )


def test_the_table_names_viewports_and_the_command_line_chooses_among_them(project: Path) -> None:
    table = "viewports = { phone = [390, 844], desk = [1280, 800] }"

    used = settings(project, table, viewports=["desk"])

    assert used.viewports == (Viewport("phone", 390, 844), Viewport("desk", 1280, 800))
    assert used.chosen == (Viewport("desk", 1280, 800),)


@pytest.mark.parametrize(
    "table", ['time = "2023-03-31T03:25:00+09:00"', "time = 2023-03-31T03:25:00+09:00"]
)
def test_a_moment_may_be_text_or_one_of_toml(project: Path, table: str) -> None:
    assert settings(project, table).time == datetime(2023, 3, 30, 18, 25, tzinfo=UTC)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        pytest.param("vieports = {}", "vieports is no setting", id="unknown"),
        pytest.param('replica = "replica:SITE"', "replica is no setting", id="of an older version"),
        pytest.param("scroll = 1", "scroll is 1, which is neither true nor false", id="flag"),
        pytest.param('level = "loose"', "level is 'loose', and no level", id="level"),
        pytest.param("level = 3", "level is 3, which is no text", id="text"),
        pytest.param('locale = ""', "locale is '', which is no text", id="empty text"),
        pytest.param('time = "noon"', "time is 'noon', which is no moment", id="time"),
        pytest.param('time = "2024-01-01T12:00"', "no moment with an offset", id="no offset"),
        pytest.param("time = 12", "time is '12', which is no moment", id="number"),
        pytest.param('timezone = "Asia/Soul"', "'Asia/Soul', and no time zone", id="time zone"),
        pytest.param("viewports = { phone = 390 }", "which is no table of sizes", id="size"),
        pytest.param("viewports = { phone = [390, 0] }", "which is no table of sizes", id="zero"),
        pytest.param('viewports = ["phone"]', "which is no table of sizes", id="list"),
        pytest.param("viewports = { Phone = [390, 844] }", "viewports has 'Phone'", id="capital"),
        pytest.param('fonts = "a.woff2"', "which is no list of texts", id="fonts"),
    ],
)
def test_a_table_at_fault_is_refused_with_what_to_write(
    project: Path, table: str, problem: str
) -> None:
    with pytest.raises(UsageError) as refusal:
        settings(project, table)

    assert problem in refusal.value.problem
    assert str(project / "pyproject.toml") in refusal.value.problem
    assert refusal.value.try_next.startswith("write ")
    assert "\n" not in refusal.value.one_line


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        pytest.param({"viewports": ["huge"]}, "no viewport named 'huge'", id="viewport"),
        pytest.param({"site": "koreatimes"}, "'koreatimes' is not an address", id="address"),
        pytest.param({"site": "http://h:99999"}, "is not an address: Port", id="port"),
        pytest.param({"site": "http://"}, "the host is missing", id="host"),
        pytest.param({"fonts": ["none.woff2"]}, "none.woff2 does not exist", id="font"),
        pytest.param({"update": "all", "ci": True}, "CI never writes baselines", id="CI"),
    ],
)
def test_what_was_typed_wrong_is_refused(
    project: Path, typed: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UsageError, match=problem):
        settings(project, **typed)


def test_every_key_is_in_the_handbook() -> None:
    handbook = (Path(__file__).parents[2] / "docs" / "options.md").read_text("utf-8")

    assert [key for key in sorted(KEYS) if f"`{key}`" not in handbook] == []


PROFILE = """
levels = { "Header" = "visible", "Top" = "exact" }
scroll = false
[tool.presscheck.profiles.live]
level = "visible"
levels = { "Top" = "layout" }
"""


def test_a_profile_comes_before_the_table_and_what_is_typed_before_both(project: Path) -> None:
    plain, live = settings(project, PROFILE), settings(project, PROFILE, profile="live")
    typed = settings(project, PROFILE, profile="live", level=["layout", "Top = presence"])

    assert (plain.level, plain.levels["Top"]) == (Level.EXACT, Level.EXACT)
    assert (live.level, live.levels["Top"], live.scroll) == (Level.VISIBLE, Level.LAYOUT, False)
    assert live.levels["Header"] is Level.VISIBLE
    assert (typed.level, typed.levels["Top"]) == (Level.LAYOUT, Level.PRESENCE)
    assert live.profile == "live"


@pytest.mark.parametrize(
    ("table", "typed", "message"),
    [
        ("", {"level": ["lax"]}, "--presscheck-level is 'lax', and no level"),
        ("", {"level": ["Top=lax"]}, "--presscheck-level of 'Top' is 'lax', and no level"),
        ("", {"level": ["=layout"]}, "'=layout' names no component"),
        ('levels = { "Top" = "lax" }', {}, "levels has 'lax' for 'Top', and no level"),
        ('levels = ["Top"]', {}, "which is no table of texts"),
        ("", {"profile": "live"}, "there is no profile 'live' in"),
        (PROFILE, {"profile": "lively"}, "there is no profile 'lively' in"),
        (PROFILE + "colour = 1", {}, "[tool.presscheck.profiles.live] colour is no setting"),
        (PROFILE + "scroll = 1", {"profile": "live"}, "profiles.live] scroll is 1, which is nei"),
        ("profiles = { live = 1 }", {}, "profiles is {'live': 1}, which has no tables"),
    ],
)
def test_a_level_or_a_profile_that_is_none_is_refused(
    project: Path, table: str, typed: dict[str, Any], message: str
) -> None:
    with pytest.raises(UsageError) as refusal:
        settings(project, table, **typed)

    assert message in refusal.value.one_line
    assert "(next: " in refusal.value.one_line


def test_the_profile_of_this_project_holds_furniture_to_every_pixel() -> None:
    live = Settings.read(Path(__file__).parents[2], Options(profile="live"))

    assert live.levels["Top 10 Stories"] is Level.LAYOUT
    assert live.levels["Adverts"] is Level.PRESENCE
    furniture = {"Header", "Section bar", "Article tools", "Share row", "Footer"}
    assert {live.levels.get(name, live.level) for name in furniture} == {Level.EXACT}


def test_a_reference_address_keeps_its_password_apart(project: Path) -> None:
    used = settings(
        project, site="https://kim:a@staging.example", reference="https://lee:b@www.example/"
    )

    assert used.reference == "https://www.example"
    assert used.reference_access.credentials == ("lee", "b")
    assert used.access.credentials == ("kim", "a")


def test_what_lets_a_run_into_the_site_is_not_sent_to_its_reference(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKEN", "secret")
    table = 'headers = { "X-Preview" = "TOKEN" }'

    own = settings(project, table, site="https://staging.example")
    its = settings(project, table, site="https://lee:b@www.example", is_reference=True)

    assert own.access.headers == (("X-Preview", "secret"),)
    assert (its.access.headers, its.access.credentials) == ((), ("lee", "b"))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"reference": "www.example"}, "the reference 'www.example' is not an address"),
        ({"reference": ""}, "the reference '' is not an address"),
        ({"reference": "https://kim:a@STAGING.example:443/"}, "is the site under test"),
        ({"reference": "https://www.example", "update": "all"}, "cannot be approved"),
    ],
)
def test_a_reference_that_nothing_can_be_compared_with_is_refused(
    project: Path, typed: dict[str, str], told: str
) -> None:
    with pytest.raises(UsageError) as caught:
        settings(project, site="https://staging.example", **typed)

    assert told in caught.value.one_line
    assert "kim" not in caught.value.one_line


@pytest.mark.parametrize("name", ["", "*", "a=b", "?a"])
def test_a_name_of_a_query_value_says_something(project: Path, name: str) -> None:
    with pytest.raises(UsageError, match="ignore_in_addresses"):
        settings(project, f'ignore_in_addresses = ["build", "{name}"]')
