"""The settings of a run: the options typed, then [tool.presscheck], then the defaults."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import available_timezones

from presscheck.access import KEYS as ACCESS_KEYS
from presscheck.access import Access, Credentials
from presscheck.errors import UsageError
from presscheck.hosts import USUAL_PORTS, HostPattern, PatternError
from presscheck.level import Level, levels_typed
from presscheck.project import Table
from presscheck.shards import Shard
from presscheck.slugs import expect_slug
from presscheck.viewports import Viewport, viewport_named, viewports_of


class Update(StrEnum):
    """Which captures may become baselines during the run."""

    NONE = "none"
    NEW = "new"
    CHANGED = "changed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed on the command line; None or empty where nothing was.

    `is_reference` says that the site is opened as the reference of another run.
    """

    site: str | None = None
    reference: str | None = None
    is_reference: bool = False
    viewports: Sequence[str] = ()
    update: str = Update.NONE
    level: Sequence[str] = ()
    profile: str = ""
    fonts: Sequence[str] = ()
    ignore_https_errors: bool = False
    hosts: Sequence[str] = ()
    strict_hosts: bool = False
    rate: float | None = None
    shard: str = ""
    durations: str = ""
    browser_servers: Sequence[str] = ()
    ci: bool = False


@dataclass(frozen=True, slots=True)
class KnownError:
    """A browser error that a project ignores: a part of its text, and the reason."""

    match: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    `site` is None when no address is known. `viewports` are all that have a name, and a check
    uses the first of them unless it says otherwise; `chosen` are those that the command line
    names, if any. Pages believe that it is `time`, in `timezone`, and that their reader's
    language is `locale`. `fonts` are the font files of the site. `scroll` says whether pages may
    be scrolled through for their captures; `ignore_https_errors` whether a certificate that
    cannot be verified is accepted; `allow_dialogs` whether pages may open dialogs; `record`
    whether runs record what the site answers. `access` lets the run in: with the user and the
    password that stood in the address of the site, or with what the table names. `hosts` may answer
    beside the site's own; with `strict_hosts` a request to any other host fails a check.
    `ignore_errors` fail none. `level` is how closely snapshots are held to their baselines, and
    `levels` are those of components, by their names. `profile` is the chosen profile; empty
    for none. `rate` is how many pages of another machine a run opens in a second. `reference` is
    the address of another deployment of the site, with which captures are compared instead of the
    baselines, and `reference_access` lets the run in there. `ignore_in_addresses` are names of
    query values, with `*`, that may differ between the two. `shard` says which
    part of a whole run this run is, and `durations` is the file by which tests are dealt out.
    `browser_servers` are the addresses of Playwright's servers on which browsers start; without
    any they start on this machine.
    """

    site: str | None
    viewports: tuple[Viewport, ...]
    chosen: tuple[Viewport, ...]
    update: Update
    level: Level
    levels: Mapping[str, Level]
    profile: str
    time: datetime
    timezone: str
    locale: str
    fonts: tuple[Path, ...]
    scroll: bool
    ignore_https_errors: bool
    allow_dialogs: bool
    record: bool
    access: Access
    hosts: tuple[HostPattern, ...]
    strict_hosts: bool
    ignore_errors: tuple[KnownError, ...]
    rate: float
    reference: str | None
    reference_access: Access
    ignore_in_addresses: tuple[str, ...]
    shard: Shard | None
    durations: Path | None
    browser_servers: tuple[str, ...]

    @classmethod
    def read(cls, root: Path, options: Options) -> "Settings":
        """Return the settings of a run in the project in `root`.

        Raises:
            UsageError: when a setting cannot be used; it says what to write.
        """
        table = Table.of(root, KEYS, options.profile)
        usual, levels = levels_typed(options.level)
        known = _viewports(table)
        update = _update(options)
        site = None if options.site is None else checked_address(options.site)
        reference = _reference(options, site, update)
        return cls(
            site=_without_credentials(site) if site else None,
            access=_access(options, table, root, site),
            viewports=known,
            chosen=tuple(viewport_named(name, known) for name in options.viewports),
            update=update,
            level=usual or _level(table),
            levels={**_levels(table), **levels},
            profile=options.profile,
            time=_time(table),
            timezone=_timezone(table),
            locale=table.text("locale", default="en-US"),
            fonts=tuple(_font(root / one) for one in options.fonts or table.texts("fonts")),
            scroll=table.flag("scroll", default=True),
            ignore_https_errors=_any_certificate(options, table),
            allow_dialogs=table.flag("allow_dialogs", default=False),
            record=table.flag("record", default=True),
            hosts=_hosts(options, table),
            strict_hosts=options.strict_hosts or table.flag("strict_hosts", default=False),
            ignore_errors=_known_errors(table),
            rate=_rate(options, table),
            reference=_without_credentials(reference) if reference else None,
            reference_access=Access(_credentials(reference) if reference else None),
            ignore_in_addresses=_ignored_names(table),
            shard=Shard.parse(options.shard) if options.shard else None,
            durations=_durations(options, root),
            browser_servers=tuple(map(_server, dict.fromkeys(options.browser_servers))),
        )


KEYS = ACCESS_KEYS | frozenset(
    {
        "allow_dialogs",
        "fonts",
        "hosts",
        "ignore_errors",
        "ignore_in_addresses",
        "ignore_https_errors",
        "level",
        "levels",
        "locale",
        "profiles",
        "rate",
        "record",
        "scroll",
        "strict_hosts",
        "time",
        "timezone",
        "viewports",
    }
)
"""The keys of [tool.presscheck]."""

USUAL_RATE = 2.0
"""Pages that a run opens in a second, if they are of a site that is not on this machine."""

USUAL_TIME = "2024-01-01T12:00:00Z"


def _update(options: Options) -> Update:
    update = Update(options.update)
    if options.ci and update is not Update.NONE:
        raise UsageError(
            f"CI never writes baselines, and CI is set: --presscheck-update {update}",
            try_next="leave it out here; approve at your desk with presscheck approve",
        )
    return update


def _viewports(table: Table) -> tuple[Viewport, ...]:
    viewports = viewports_of(table.sizes("viewports"))
    for viewport in viewports:
        try:
            expect_slug(viewport.name)
        except UsageError as error:
            raise table.wrong("viewports", f"has {viewport.name!r}", "small letters") from error
    return viewports


def _level(table: Table) -> Level:
    name = table.text("level", default=Level.EXACT)
    try:
        return Level(name)
    except ValueError:
        raise table.wrong("level", f"is {name!r}, and no level", _ONE_OF) from None


_ONE_OF = f"one of {', '.join(Level)}"


def _levels(table: Table) -> dict[str, Level]:
    found = {}
    for component, name in table.names("levels").items():
        try:
            found[component] = Level(name)
        except ValueError:
            problem = f"has {name!r} for {component!r}, and no level"
            raise table.wrong("levels", problem, _ONE_OF) from None
    return found


def _rate(options: Options, table: Table) -> float:
    """Pages a second; a site of others shall have rest."""
    value = table.value("rate", USUAL_RATE) if options.rate is None else options.rate
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.001 <= value <= 1000:
        problem = f"is {value!r}, which is no number of pages a second from 0.001 to 1000"
        if options.rate is not None:
            raise UsageError(f"--presscheck-rate {problem}", try_next="--presscheck-rate 2")
        raise table.wrong("rate", problem, "rate = 2")
    return float(value)


def _hosts(options: Options, table: Table) -> tuple[HostPattern, ...]:
    """The hosts that the project allows, and those that were typed."""
    patterns = []
    for text in table.texts("hosts"):
        try:
            patterns.append(HostPattern.parse(text))
        except PatternError as error:
            raise table.wrong("hosts", f"has {text!r}, which {error}", _A_HOST) from None
    for text in options.hosts:
        try:
            patterns.append(HostPattern.parse(text))
        except PatternError as error:
            raise UsageError(
                f"--presscheck-host {text!r} {error}", try_next=f"write {_A_HOST}"
            ) from None
    return tuple(dict.fromkeys(patterns))


_A_HOST = "a host such as cdn.example, or *.img.example for all hosts below img.example"


def _known_errors(table: Table) -> tuple[KnownError, ...]:
    known: list[KnownError] = []
    for entry in table.entries("ignore_errors", ("match", "reason"), _AN_ERROR):
        if any(entry["match"] == one.match for one in known):
            problem = f"has {entry['match']!r} twice"
            raise table.wrong("ignore_errors", problem, "each match once")
        known.append(KnownError(entry["match"], entry["reason"]))
    return tuple(known)


_AN_ERROR = 'ignore_errors = [{ match = "a part of the error", reason = "why it is no fault" }]'


def _time(table: Table) -> datetime:
    value = table.value("time", USUAL_TIME)
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError):
        moment = None
    if moment is None or moment.tzinfo is None:
        raise table.wrong(
            "time",
            f"is {str(value)!r}, which is no moment with an offset from UTC",
            f'time = "{USUAL_TIME}"',
        )
    return moment


def _timezone(table: Table) -> str:
    name = table.text("timezone", default="UTC")
    zones = available_timezones()  # a machine without a list of them leaves it to the browser
    if zones and name not in zones:
        raise table.wrong(
            "timezone", f"is {name!r}, and no time zone", 'timezone = "Asia/Seoul", say'
        )
    return name


def _font(file: Path) -> Path:
    if not file.is_file():
        raise UsageError(
            f"the font {file} does not exist",
            try_next="mend fonts in [tool.presscheck], or --presscheck-font",
        )
    return file


def _reference(options: Options, site: str | None, update: Update) -> str | None:
    """The address of the reference; UsageError when nothing can be compared with it."""
    if options.reference is None:
        return None
    address = checked_address(options.reference, "the reference", "--presscheck-reference")
    if update is not Update.NONE:
        raise UsageError(
            "what is compared with a reference address cannot be approved:"
            f" --presscheck-update {update}",
            try_next="leave --presscheck-update or --presscheck-reference out",
        )
    if site and is_same_address(_without_credentials(site), _without_credentials(address)):
        raise UsageError(
            f"the reference {_without_credentials(address)} is the site under test",
            try_next="give the address of another deployment: --base-url https://staging.example"
            " --presscheck-reference https://www.example",
        )
    return address


def _any_certificate(options: Options, table: Table) -> bool:
    return options.ignore_https_errors or table.flag("ignore_https_errors", default=False)


def _server(address: str) -> str:
    """The address of a browser server; UsageError when it is none."""
    try:
        parts = urlsplit(address)
        is_address = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        raise UsageError(
            f"--presscheck-browser-server {address!r} is no address of a server",
            try_next="write it in full, such as --presscheck-browser-server ws://127.0.0.1:3000",
        )
    return address


def _durations(options: Options, root: Path) -> Path | None:
    if options.durations and not options.shard:
        raise UsageError(
            "--presscheck-durations says how tests are dealt out to shards, and there are none",
            try_next="--presscheck-shard 2/5",
        )
    return root / options.durations if options.durations else None


def _access(options: Options, table: Table, root: Path, site: str | None) -> Access:
    """What lets the run in; what the table names is for the site under test alone."""
    typed = _credentials(site) if site else None
    return Access(typed) if options.is_reference else Access.read(table, root, typed)


def is_same_address(one: str, other: str) -> bool:
    """Return whether two addresses lead to the same place."""
    return _place_of(one) == _place_of(other)


def _place_of(address: str) -> tuple[str, str, int | None, str]:
    parts = urlsplit(address)
    port = parts.port or USUAL_PORTS.get(parts.scheme)
    return parts.scheme, parts.hostname or "", port, parts.path.rstrip("/")


def _ignored_names(table: Table) -> tuple[str, ...]:
    names = table.texts("ignore_in_addresses")
    for name in names:
        if not name.strip("*") or set(name) & set("?&=#/ "):
            raise table.wrong(
                "ignore_in_addresses",
                f"has {name!r}, which is no name of a query value",
                'names such as "build" or "ab_*"',
            )
    return names


def checked_address(
    site: str, what: str = "the site under test", option: str = "--base-url"
) -> str:
    """Return the address without a slash at its end.

    `what` it is the address of, and the `option` that gives it, are named where it is none.

    Raises:
        UsageError: when no browser can open it.
    """  # noqa: DOC501  # a function makes the error
    try:
        parts = urlsplit(site)
        parts.port  # noqa: B018  # urlsplit checks the port only when it is asked for
    except ValueError as problem:
        raise _not_an_address(site, str(problem), what, option) from None
    if parts.scheme not in {"http", "https"}:
        raise _not_an_address(site, "it must begin with http:// or https://", what, option)
    if not parts.hostname:
        raise _not_an_address(site, "the host is missing", what, option)
    return site.rstrip("/")


def _without_credentials(site: str) -> str:
    parts = urlsplit(site)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _credentials(site: str) -> Credentials | None:
    """The user and the password before the host, which nobody shall print."""
    parts = urlsplit(site)
    if parts.username is None:
        return None
    return unquote(parts.username), unquote(parts.password or "")


def _not_an_address(site: str, why: str, what: str, option: str) -> UsageError:
    return UsageError(
        f"{what} {site!r} is not an address: {why}",
        try_next=f"write it in full, such as {option} https://staging.example",
    )
