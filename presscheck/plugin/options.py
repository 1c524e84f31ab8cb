"""The command line: our own options, all of them beginning with --presscheck-."""

import os
from argparse import SUPPRESS
from dataclasses import asdict
from typing import Any

import pytest

from presscheck.level import Level
from presscheck.plugin.references.passes import plan_of
from presscheck.project import REPORT
from presscheck.settings import Options, Settings, Update

SETTINGS = pytest.StashKey[Settings]()
SENT = "presscheck options"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our options."""
    group = parser.getgroup("presscheck", "presscheck: snapshots of pages, and what changed")
    _add_choices(group)
    _add_proofs(group)
    _add_surroundings(group)
    _add_hosts(group)
    _add_machines(group)


def _add_choices(group: pytest.OptionGroup) -> None:
    """Add what is compared, and how closely."""
    group.addoption(
        "--presscheck-viewport",
        action="append",
        default=[],
        metavar="NAME",
        help="use this viewport only; repeat for more (default: each check chooses among"
        " viewports in [tool.presscheck], or desktop, wide and narrow)",
    )
    group.addoption(
        "--presscheck-update",
        choices=[str(choice) for choice in Update],
        default=str(Update.NONE),
        help="captures that become baselines during this run (default: %(default)s)",
    )
    group.addoption(
        "--presscheck-level",
        action="append",
        default=[],
        metavar="LEVEL",
        help=f"what counts as a change of a snapshot: {', '.join(Level)}; for one component"
        ' "Top 10 Stories=layout"; repeat for more (default: level and levels in'
        f" [tool.presscheck], or {Level.EXACT})",
    )
    group.addoption(
        "--presscheck-profile",
        default="",
        metavar="NAME",
        help="the settings of [tool.presscheck.profiles.NAME] come before the others",
    )


def _add_proofs(group: pytest.OptionGroup) -> None:
    """Add which checks need not run."""
    group.addoption(
        "--presscheck-only-affected",
        action="store_true",
        help="leave out the checks of which nothing can have changed since they passed in two"
        " runs with this option, but for a tenth of them",
    )
    group.addoption("--presscheck-ledger", default="", metavar="FOLDER", help=SUPPRESS)


def _add_surroundings(group: pytest.OptionGroup) -> None:
    """Add which browser is used, on which site, and where the report goes."""
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
        "--presscheck-font",
        action="append",
        default=[],
        metavar="FILE",
        help="a font file of the site, by which renderers are told apart; repeat for more"
        " (default: fonts in [tool.presscheck])",
    )
    _add_pages(group)
    group.addoption("--presscheck-references", metavar="FOLDER", help=SUPPRESS)
    group.addoption(
        "--presscheck-reference",
        metavar="ADDRESS",
        help="compare with another deployment of the site at this address, captured just before,"
        " instead of the baselines",
    )
    group.addoption(
        "--presscheck-ignore-https-errors",
        action="store_true",
        help="accept any certificate of the site under test, at the start and in the browser"
        " (default: ignore_https_errors in [tool.presscheck], or false)",
    )


def _add_hosts(group: pytest.OptionGroup) -> None:
    """Add which hosts may answer."""
    group.addoption(
        "--presscheck-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a host that may answer beside the site's own, such as cdn.example or *.img.example;"
        " repeat for more (beside hosts in [tool.presscheck])",
    )
    group.addoption(
        "--presscheck-strict-hosts",
        action="store_true",
        help="let a request to any other host fail its check, instead of only listing it"
        " (default: strict_hosts in [tool.presscheck], or false)",
    )


def _add_machines(group: pytest.OptionGroup) -> None:
    """Add which part of a whole run this run is, and where its browsers start."""
    group.addoption(
        "--presscheck-browser-server",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="start browsers on this server of Playwright's, such as ws://127.0.0.1:3000; repeat"
        " for more, and workers are dealt out over them (default: on this machine)",
    )
    group.addoption(
        "--presscheck-shard",
        default="",
        metavar="K/N",
        help="run the tests of one of N shards, such as 2/5; each test is in just one of them, and"
        " presscheck report merge makes one report of all",
    )
    group.addoption(
        "--presscheck-durations",
        default="",
        metavar="FILE",
        help="deal tests out to shards by the durations of an earlier run: the durations.json of a"
        " report, the same one for every shard (default: every test counts the same)",
    )


def _add_pages(group: pytest.OptionGroup) -> None:
    """Add which pages are read, and how fast."""
    group.addoption(
        "--presscheck-articles",
        default="",
        metavar="LIST",
        help="read the pages of this list: a file with an address or a path in each line, a"
        " sitemap or a feed, by its path or its address",
    )
    group.addoption(
        "--presscheck-sample",
        type=int,
        metavar="N",
        help="read the N newest pages of the list, one of each variant of the template first",
    )
    group.addoption(
        "--presscheck-rate",
        type=float,
        metavar="N",
        help="open at most N pages a second, all workers together, if the site is not on this"
        " machine (default: rate in [tool.presscheck], or 2)",
    )


def settings_of(config: pytest.Config) -> Settings:
    """Return the settings of the run, read once in every process.

    Raises UsageError when one of them cannot be used.
    """
    if SETTINGS not in config.stash:
        config.stash[SETTINGS] = Settings.read(config.rootpath, _typed(config))
    return config.stash[SETTINGS]


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Send a worker the options as they are now: a conftest may have set some of them."""
    node.workerinput[SENT] = asdict(_typed(node.config))


def _typed(config: pytest.Config) -> Options:
    if hasattr(config, "workerinput"):
        return Options(**config.workerinput[SENT])
    plan = plan_of(config)
    return Options(
        site=config.getoption("base_url", None) or config.getini("base_url") or None,
        reference=None if plan else config.getoption("presscheck_reference"),
        is_reference=plan is not None and plan.every,
        viewports=config.getoption("presscheck_viewport"),
        update=config.getoption("presscheck_update"),
        level=config.getoption("presscheck_level"),
        profile=config.getoption("presscheck_profile"),
        fonts=config.getoption("presscheck_font"),
        ignore_https_errors=config.getoption("presscheck_ignore_https_errors"),
        hosts=config.getoption("presscheck_host"),
        strict_hosts=config.getoption("presscheck_strict_hosts"),
        rate=config.getoption("presscheck_rate"),
        shard=config.getoption("presscheck_shard"),
        durations=config.getoption("presscheck_durations"),
        browser_servers=config.getoption("presscheck_browser_server"),
        ci=bool(os.environ.get("CI")),
    )
