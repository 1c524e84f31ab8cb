"""Runs in other surroundings have a ledger of their own."""

from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.affected.surroundings import ledger_name
from presscheck.session.preparation import Preparation
from presscheck.settings import Options, Settings

HERE = Preparation(browser_keys={"chromium": "key"}, fingerprints={"chromium": "pixels"})


def settings(site: str = "http://127.0.0.1:8000", **options: object) -> Settings:
    return Settings.read(Path(), Options(site=site, **options))  # type: ignore[arg-type]


def named(**options: object) -> str:
    return ledger_name(settings(), HERE, options, None)


def test_what_chooses_tests_and_the_port_of_our_own_site_make_no_difference() -> None:
    other = ledger_name(settings("http://127.0.0.1:9000"), HERE, {"keyword": "share"}, None)

    assert other == named()


@pytest.mark.parametrize(
    ("here", "chosen", "options"),
    [
        (replace(HERE, fingerprints={"chromium": "others"}), settings(), {}),
        (replace(HERE, browser_keys={"chromium": "other"}), settings(), {}),
        (replace(HERE, device="phone"), settings(), {}),
        (HERE, settings(viewports=["wide"]), {}),
        (HERE, settings(strict_hosts=True), {}),
        (HERE, settings("https://staging.example"), {}),
        (HERE, settings("http://127.0.0.1:8000/below"), {}),
        (HERE, settings(), {"article": ["/news"]}),
    ],
    ids=["pixels", "browser", "device", "viewport", "hosts", "site", "path", "option"],
)
def test_what_checks_depend_on_makes_another_ledger(
    here: Preparation, chosen: Settings, options: dict[str, object]
) -> None:
    assert ledger_name(chosen, here, options, None) != named()


def test_the_settings_of_pytest_make_another_ledger(tmp_path: Path) -> None:
    file = tmp_path / "pytest.ini"
    file.write_text("[pytest]")

    assert ledger_name(settings(), HERE, {}, file) != named()
