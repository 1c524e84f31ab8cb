"""Tests with odd and long names, in classes and in groups are told by sentences like any other."""

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import Checks

ODD = """
    import pytest

    @pytest.mark.parametrize("name", [
        pytest.param("x" * 500, id="x" * 500),
        pytest.param("", id="a/b\\\\c"),
        pytest.param("", id="list[0]::first"),
        pytest.param("", id="\\u314e\\ub2c8\\ub2e4"),
        pytest.param("", id="red\\x1b[31m"),
        pytest.param("", id="two\\nlines"),
    ])
    def test_is_odd(name):
        assert False, "odd"

    class TestShareRow:
        class TestIcons:
            def test_has_an_icon(self):
                assert False, "no icon"
"""
UNESCAPED = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support=true"


@pytest.mark.parametrize("arguments", [[], ["-o", UNESCAPED], ["-n", "2"]], ids=" ".join)
def test_odd_names_are_told_in_one_line_each(run_checks: Checks, arguments: list[str]) -> None:
    run = run_checks(ODD, *arguments)

    report = run.folder / "presscheck-report"
    checks = {one.check for one in read_results(report).failures}
    assert run.code == 1
    assert len(checks) == 7
    assert "TestShareRow: TestIcons: has an icon" in checks
    assert "is odd [list[0]::first]" in checks
    assert f"is odd [{'x' * 500}]" in checks
    assert all(check.isprintable() for check in checks)
    assert "\x1b" not in run.output.partition("= presscheck =")[2].partition("short test")[0]


GROUPED = """
    import pytest

    @pytest.mark.xdist_group("share")
    @pytest.mark.parametrize("service", ["facebook"])
    def test_service_has_an_icon(service):
        assert False, "no icon"
"""


def test_a_group_is_no_part_of_the_name(run_checks: Checks) -> None:
    run = run_checks(GROUPED, "-n", "2", "--dist", "loadgroup")

    [failure] = read_results(run.folder / "presscheck-report").failures
    assert failure.check == "service has an icon [facebook]"
