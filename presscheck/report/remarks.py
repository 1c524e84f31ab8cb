"""The lines about refused hosts, what follows from them, and errors that the project ignores."""

from collections.abc import Iterator

from presscheck.report.sentence import counted
from presscheck.results import IgnoredError, RefusedHost, Results

_MOST_NAMED = 3
_LONGEST = 100
"""Characters of a match or a reason that are told."""


def remark_lines(results: Results) -> Iterator[str]:
    """Yield what a run tells beside its failures, one line for each subject."""
    if results.refused_hosts:
        yield _refused_line(results)
    for one in results.ignored_errors:
        if line := _ignored_line(one, complete=results.complete):
            yield line


def kinds_of(host: RefusedHost) -> str:
    """Return the kinds of requests to a host, the most frequent one first."""
    ordered = sorted(host.kinds.items(), key=lambda kind: (-kind[1], kind[0]))
    return ", ".join(f"{count:,} {kind}" for kind, count in ordered)


def _refused_line(results: Results) -> str:
    hosts = results.refused_hosts
    named = [f"{one.host} ({kinds_of(one)})" for one in hosts[:_MOST_NAMED]]
    more = [f"and {len(hosts) - _MOST_NAMED:,} more"] if len(hosts) > _MOST_NAMED else []
    requests = counted(sum(one.requests for one in hosts), "request")
    line = f"refused {requests} to {counted(len(hosts), 'outside host')}: "
    line += ", ".join([*named, *more])
    errors = sum(one.count for one in results.consequences)
    if not errors:
        return line
    return f"{line}; {counted(errors, 'error')} of pages {'follows' if errors == 1 else 'follow'}"


def _ignored_line(one: IgnoredError, *, complete: bool) -> str:
    match = f"“{_short(one.match)}”"
    if one.count:
        return f"ignored {counted(one.count, 'browser error')} with {match}: {_short(one.reason)}"
    if not complete:
        return ""
    return f"ignore_errors: no browser error had {match} (next: remove the entry)"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
