"""What a run over a list has done is kept until all of it is."""

from pathlib import Path

from presscheck.articles.progress import RunProgress


def test_tests_are_noted_and_forgotten(tmp_path: Path) -> None:
    progress = RunProgress(tmp_path / "new" / "pages.txt")
    assert progress.done() == frozenset()

    progress.add("test_a[1]")
    progress.add("test_b[2]")

    assert progress.done() == {"test_a[1]", "test_b[2]"}
    progress.forget()
    assert progress.done() == frozenset()


def test_a_line_that_was_cut_does_not_count(tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    file.write_text("test_a[1]\ntest_b")

    assert RunProgress(file).done() == {"test_a[1]"}
