"""A snapshot has a name of its own, and it is a plain one."""

import pytest

from tests.engine.plugin.snapshots.conftest import Project


def test_two_snapshots_of_one_name_are_refused_with_both_places(approved: Project) -> None:
    approved.write(
        "test_again.py",
        """
        def test_again(tiny, snapshot):
            snapshot(tiny, "whole")
        """,
    )

    run = approved.run()

    assert run.code == 1
    assert "two snapshots of one run are called tiny/whole@desktop" in run.output
    assert "test_again.py::test_again" in run.output
    assert "test_look.py::test_look" in run.output


@pytest.mark.parametrize("name", ["../up", "a/b", "Whole", "", "two words", "x@y"])
def test_a_name_that_is_no_slug_is_refused(project: Project, name: str) -> None:
    project.write(
        "test_look.py",
        f"""
        import pytest
        from presscheck.errors import UsageError

        def test_look(tiny, snapshot):
            with pytest.raises(UsageError, match="cannot be part of a snapshot's name"):
                snapshot(tiny, {name!r})
        """,
    )

    assert project.run().code == 0
