"""The command line: our own options, all of them beginning with --presscheck-."""

import os

import pytest

from presscheck.report.files import REPORT
from presscheck.settings import Level, Settings, Update
from presscheck.sites import ignores_https_errors
from presscheck.viewports import VIEWPORTS


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("presscheck", "presscheck: a news site under watch")
    add_choices(group)
    add_surroundings(group)


def add_choices(group: pytest.OptionGroup) -> None:
    """What is looked at, and how closely."""
    group.addoption(
        "--presscheck-viewport",
        action="append",
        default=[],
        metavar="NAME",
        help="look on this viewport only; repeat for more: "
        + ", ".join(str(viewport) for viewport in VIEWPORTS)
        + " (default: each check chooses)",
    )
    group.addoption(
        "--presscheck-article",
        action="append",
        default=[],
        metavar="PATH",
        help="check this article instead of the captured one; repeat for more "
        "(default: the captured one, and every article of the replica for the template's rules)",
    )
    group.addoption(
        "--presscheck-update",
        choices=[str(choice) for choice in Update],
        default=str(Update.NONE),
        help="captures that become baselines during this run (default: %(default)s)",
    )
    group.addoption(
        "--presscheck-level",
        choices=[str(level) for level in Level],
        default=str(Level.EXACT),
        help="what counts as a change of a snapshot (default: %(default)s)",
    )


def add_surroundings(group: pytest.OptionGroup) -> None:
    """With which browser, on which site, and where the report goes."""
    group.addoption(
        "--presscheck-program",
        metavar="COMMAND",
        help="start this browser: a command, or a path behind = (default: the first one found)",
    )
    group.addoption(
        "--presscheck-report",
        default=REPORT,
        metavar="FOLDER",
        help="where the run leaves its report, below the project's root (default: %(default)s)",
    )
    group.addoption(
        "--presscheck-ignore-https-errors",
        action="store_true",
        help="take the certificate of the site under test as it is, at the start and in the browser"
        " (default: ignore_https_errors in [tool.presscheck], or false)",
    )


def read_settings(config: pytest.Config) -> Settings:
    return Settings.of(
        site=config.getoption("base_url", None) or config.getini("base_url") or None,
        viewports=config.getoption("presscheck_viewport"),
        articles=config.getoption("presscheck_article"),
        update=Update(config.getoption("presscheck_update")),
        level=Level(config.getoption("presscheck_level")),
        ignore_https_errors=config.getoption("presscheck_ignore_https_errors")
        or ignores_https_errors(config.rootpath),
        ci=bool(os.environ.get("CI")),
    )
