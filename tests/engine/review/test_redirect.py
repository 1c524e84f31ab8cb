"""The browser is told a file, and the file alone knows the address with the token."""

import stat
import tempfile
import webbrowser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from presscheck.review.redirect import Redirect

ADDRESS = "http://127.0.0.1:8321/secret/"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser was told to open."""
    addresses: list[str] = []
    monkeypatch.setattr(webbrowser, "open", addresses.append)
    return addresses


def file_of(address: str) -> Path:
    return Path(unquote(urlsplit(address).path))


def test_the_browser_is_told_a_file_that_only_its_owner_can_read(
    tmp_path: Path, told: list[str]
) -> None:
    Redirect().open(ADDRESS, tmp_path)

    [address] = told
    assert address.startswith("file:///")
    assert "secret" not in address
    assert file_of(address).parent == tmp_path
    assert stat.S_IMODE(file_of(address).stat().st_mode) == 0o600
    assert f'content="0;url={ADDRESS}"' in file_of(address).read_text("utf-8")


def test_the_file_goes_and_may_have_gone_already(tmp_path: Path, told: list[str]) -> None:
    redirect = Redirect()
    redirect.remove()
    redirect.open(ADDRESS, tmp_path)

    redirect.remove()
    redirect.remove()

    assert not file_of(told[0]).exists()


def test_without_a_folder_it_is_where_temporary_files_are(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    Redirect().open(ADDRESS, tmp_path / "none")

    assert file_of(told[0]).parent == tmp_path
