"""prove.md has a chapter for every mode that was tried."""

from pathlib import Path

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.prove.proof import Proof
from mutants.prove.record import Record
from mutants.prove.suite import Mode
from mutants.prove.writing import write


def test_every_mode_has_its_chapter(tmp_path: Path) -> None:
    record = Record(tmp_path / "prove.json")
    record.add(Mode.ALL, MUTANTS[0], Proof(MUTANTS[0].name))
    record.add(Mode.PICTURES, HARMLESS[0], Proof(HARMLESS[0].name))

    write(record, tmp_path / "prove.md")

    text = (tmp_path / "prove.md").read_text("utf-8")
    whole, _, pictures = text.partition("## Pictures alone")
    assert "0 of 1 mutants noticed" in whole
    assert f"- missed: {MUTANTS[0].name}: {MUTANTS[0].notice}" in whole
    assert "0 of 1 harmless edits alarmed" in pictures
    assert "other tools' rules" in pictures
    assert "alone" not in whole
