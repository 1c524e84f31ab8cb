"""renderer.toml says which renderer the baselines come from."""

from pathlib import Path

import pytest

from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.errors import BaselineError
from tests.engine.limits import full_disk

RENDERER = Renderer("chromium", "156.0.1", 'Linux "é"\x7f\\\n', "ab" * 32)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "baselines"

    write_renderer(folder, RENDERER)

    assert read_renderer(folder) == RENDERER


def test_the_fingerprint_alone_decides_what_can_be_compared() -> None:
    newer = Renderer("chromium", "157.0.1", "Debian", RENDERER.fingerprint)

    assert newer.paints_like(RENDERER)
    assert not newer.paints_like(Renderer("chromium", "157.0.1", "Debian", "cd" * 32))


def test_nothing_written_is_nothing_known(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert read_renderer(tmp_path) is None
    assert read_renderer(tmp_path / "file") is None


@pytest.mark.parametrize(
    "record",
    [b"<<<<<<< HEAD\n", b"browser = 'chromium'\n", b"browser = 5\n", b"\xff", b"browser = '"],
    ids=["conflict", "incomplete", "number", "not UTF-8", "cut"],
)
def test_what_is_no_record_is_refused_in_one_line(tmp_path: Path, record: bytes) -> None:
    (tmp_path / "renderer.toml").write_bytes(record)

    with pytest.raises(BaselineError, match=r"renderer\.toml cannot be read") as refusal:
        read_renderer(tmp_path)

    assert "\n" not in refusal.value.one_line


def test_a_record_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    write_renderer(tmp_path, RENDERER)
    longer = Renderer("chromium", "157", "x" * 1000, "cd")

    with full_disk(room=500), pytest.raises(BaselineError, match="File too large"):
        write_renderer(tmp_path, longer)

    assert read_renderer(tmp_path) == RENDERER
