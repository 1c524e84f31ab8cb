"""What every check of a run depends on: the renderer, the settings, the options, the libraries.

Runs in other surroundings have a ledger of their own.
"""

import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from presscheck.access import Access
from presscheck.loopback import is_loopback
from presscheck.session.preparation import Preparation
from presscheck.settings import Settings

_OF_NO_CHECK = frozenset(
    {
        *("base_url", "presscheck_report", "presscheck_rate", "presscheck_references"),
        *("presscheck_only_affected", "presscheck_ledger"),
        *("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "file_or_dir", "lf"),
        *("failedfirst", "newfirst", "last_failed_no_failures", "stepwise", "stepwise_skip"),
        *("stepwise_reset", "cacheclear", "cacheshow", "maxfail", "verbose", "no_header"),
        *("no_summary", "fold_skipped", "force_short_summary", "reportchars", "color"),
        *("code_highlight", "tbstyle", "xfail_tb", "fulltrace", "showlocals", "showcapture"),
        *("xmlpath", "junitprefix", "durations", "durations_min", "quiet", "basetemp", "output"),
        *("numprocesses", "maxprocesses", "dist", "tx", "px", "distload", "rsyncdir"),
        *("rsyncignore", "loadscopereorder", "testrunuid", "maxworkerrestart", "maxschedchunk"),
        *("looponfail", "plugins", "rootdir", "inifilename", "override_ini", "pythonwarnings"),
        *("disable_warnings", "max_warnings", "traceconfig", "usepdb", "usepdb_cls"),
        *("random_order_enabled", "random_order_bucket", "random_order_seed"),
    }
)
"""Options that choose, deal out or order tests, or say what a person is told."""

_LENGTH = 24


def ledger_name(
    settings: Settings, found: Preparation, options: Mapping[str, object], ini_file: Path | None
) -> str:
    """Return the name of the ledger for runs in the same surroundings as this one."""
    site = settings.site or ""
    here = is_loopback(urlsplit(site).hostname)
    without_site = replace(
        settings, site=None, access=Access(), rate=0.0, reference_access=Access()
    )
    facts = [
        urlsplit(site).path if here else site,  # a project's own site has another port each time
        repr(without_site),
        sha256(repr(settings.access).encode()).hexdigest(),
        sorted(found.browser_keys.items()),
        sorted(found.fingerprints.items()),
        found.device,
        sorted((name, repr(value)) for name, value in options.items() if _counts(name, value)),
        ini_file.read_text("utf-8") if ini_file and ini_file.is_file() else "",
        [sys.version, platform.platform(), *_libraries()],
    ]
    return sha256(json.dumps(facts).encode()).hexdigest()[:_LENGTH]


def _counts(name: str, value: object) -> bool:
    return name not in _OF_NO_CHECK and isinstance(value, str | int | float | list | tuple)


def _libraries() -> list[str]:
    """The installed packages with their versions."""
    folders = (Path(folder) for folder in sys.path if folder)
    return sorted({path.name for folder in folders for path in folder.glob("*.dist-info")})
