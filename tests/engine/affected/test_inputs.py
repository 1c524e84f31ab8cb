"""The inputs of a check: its own, those of the pages it shares, and those of what lasts longer."""

from pathlib import Path

from presscheck.affected.inputs import File, Trail
from presscheck.recording.exchange import Unknown

ONE, OTHER = Unknown("one"), Unknown("other")


def test_what_a_check_asks_for_is_its_own() -> None:
    trail = Trail()
    trail.add(ONE)
    trail.begin()
    trail.add(OTHER)

    assert trail.inputs(()) == {OTHER}


def test_a_page_brings_what_it_has_asked_for_to_every_check() -> None:
    trail = Trail()
    trail.add(ONE)
    trail.inputs({"news"})
    trail.begin()

    assert trail.inputs({"news"}) == {ONE}
    assert trail.inputs({"sport"}) == set()


def test_a_lasting_fixture_brings_what_it_has_asked_for_to_every_later_check() -> None:
    trail = Trail()
    with trail.during_lasting_fixture():
        trail.add(ONE)
    trail.begin()

    assert trail.inputs(()) == {ONE}


def test_a_file_may_be_remembered_by_what_has_read_it() -> None:
    trail = Trail()
    trail.add(File("words.txt", "d"))
    trail.begin()

    assert trail.inputs(()) == {File("words.txt", "d")}


def test_a_file_that_is_not_there_has_no_digest(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("words")

    assert File.at(tmp_path, "words.txt").digest
    assert File.at(tmp_path, "other.txt") == File("other.txt", "")
