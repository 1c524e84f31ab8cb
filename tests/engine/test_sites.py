"""A project's own site is found, loaded and served; what is wrong with it is said clearly."""

import socket
from pathlib import Path

import pytest

from presscheck.errors import SiteError, UsageError
from presscheck.probe import expect_answer
from presscheck.sites import embedded_site, is_project, project_root, serving


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


def test_the_site_named_in_the_project_file_is_loaded(project: Path) -> None:
    assert embedded_site(project).articles[0] == "/first.html"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("", 'needs replica = "module:NAME", not None', id="no line"),
        pytest.param("replica = 7", "not 7", id="not text"),
        pytest.param('replica = "shop"', "not 'shop'", id="no colon"),
        pytest.param('replica = "shop:"', "not 'shop:'", id="no name"),
        pytest.param('replica = "no_such_shop:SITE"', "No module named", id="no module"),
        pytest.param('replica = "json:SITE"', "has no attribute 'SITE'", id="no object"),
        pytest.param('replica = "json:dumps"', "is not a site: it lacks serve, ", id="no site"),
        pytest.param("replica = ", "cannot be read", id="not TOML"),
    ],
)
def test_a_project_file_at_fault_is_refused(project: Path, line: str, problem: str) -> None:
    (project / "pyproject.toml").write_text(f"[tool.presscheck]\n{line}\n")

    with pytest.raises(UsageError) as refusal:
        embedded_site(project)

    assert problem in refusal.value.problem
    assert "pyproject.toml" in str(refusal.value) or "json:dumps" in str(refusal.value)


def test_content_at_fault_is_said_in_its_own_words(project: Path) -> None:
    module = next(project.glob("site_of_*.py"))
    module.write_text("raise ValueError('talks.md, line 3: posted is missing')")

    with pytest.raises(SiteError, match=r"talks\.md, line 3: posted is missing"):
        embedded_site(project)


def test_the_site_answers_for_the_length_of_the_block(project: Path) -> None:
    with serving(embedded_site(project)) as base:
        expect_answer(base, "/first.html")

    with pytest.raises(SiteError, match=r"does not answer: .*refused"):
        expect_answer(base, "/first.html")


def test_an_error_of_the_block_stays_what_it_is(project: Path) -> None:
    with pytest.raises(ValueError, match="of the block"), serving(embedded_site(project)):
        raise ValueError("of the block")


def test_a_port_in_use_is_refused(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with (
            pytest.raises(UsageError, match=f"port {port} cannot be used: Address already in use"),
            serving(embedded_site(project), port),
        ):
            pass


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_out_of_range_is_refused(project: Path, port: int) -> None:
    with (
        pytest.raises(UsageError, match=f"there is no port {port}"),
        serving(embedded_site(project), port),
    ):
        pass


@pytest.mark.parametrize(("path", "status"), [("/none.html", 404), ("/broken.html", 500)])
def test_a_site_without_the_page_is_refused(project: Path, path: str, status: int) -> None:
    with (
        serving(embedded_site(project)) as base,
        pytest.raises(SiteError, match=f"{base}{path} answers {status}"),
    ):
        expect_answer(f"{base}/", path)


def test_a_site_that_turns_programs_away_may_still_serve_browsers(project: Path) -> None:
    with serving(embedded_site(project)) as base:
        expect_answer(base, "/walled.html")


@pytest.mark.parametrize("base", ["koreatimes", "ftp://koreatimes.co.kr", "http://", "/www"])
def test_what_is_no_address_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="is not the address of a site"):
        expect_answer(base, "/first.html")
