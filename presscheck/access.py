"""What lets a run into a site that is not public: from variables that the project's table names.

The table names environment variables and never holds a value. No value is written into a report,
a recording or a message.
"""

import json
import os
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from presscheck.errors import UsageError
from presscheck.project import Table

KEYS = frozenset({"headers", "http_credentials", "storage_state"})
"""The keys of [tool.presscheck] that let a run in."""

Credentials = tuple[str, str]
"""A user and a password."""

HIDDEN = "[hidden]"
"""What stands in a report in the place of a value that lets a run in."""

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_OF_THE_BROWSER = frozenset(
    {
        "connection",
        "content-length",
        "cookie",
        "host",
        "origin",
        "te",
        "transfer-encoding",
        "upgrade",
    }
)
_SHORTEST = 4
"""Characters of a secret; a shorter text stands everywhere by chance."""

_CREDENTIALS = 'http_credentials = { user = "STAGING_USER", password = "STAGING_PASSWORD" }'
_HEADERS = 'headers = { "X-Preview" = "PREVIEW_TOKEN" }'
_STATE = 'storage_state = "STAGING_STATE"'


@dataclass(frozen=True, slots=True)
class Access:
    """What lets a run in: `headers` for the site's own hosts, and a file with a storage state."""

    credentials: Credentials | None = field(default=None, repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    storage_state: Path | None = None

    @classmethod
    def read(cls, table: Table, root: Path, typed: Credentials | None) -> "Access":
        """Return what the table's variables hold; credentials in the typed address come first.

        Raises:
            UsageError: when a key is wrong, or a variable is not set or cannot be used.
        """
        return cls(typed or _credentials(table), tuple(_headers(table)), _state(table, root))

    def hide(self, text: str) -> str:
        """Return a text without any value that lets a run in."""
        for secret in self.secrets:
            text = text.replace(secret, HIDDEN)
        return text

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return the values that nobody shall read, the longest first."""
        return _secrets_of(self)


@cache
def _secrets_of(access: Access) -> tuple[str, ...]:
    found = {value for _, value in access.headers}
    if access.credentials:
        token = b64encode(":".join(access.credentials).encode()).decode()
        found |= {access.credentials[1], token}
    if access.storage_state:
        found |= set(_texts_of(_read_state(access.storage_state)))
    return tuple(sorted((one for one in found if len(one) >= _SHORTEST), key=len, reverse=True))


def _credentials(table: Table) -> Credentials | None:
    names = table.value("http_credentials", None)
    if names is None:
        return None
    if not isinstance(names, dict) or names.keys() != {"user", "password"}:
        raise table.wrong("http_credentials", "has not just user and password", _CREDENTIALS)
    user, password = (
        _value_of(table, "http_credentials", names[name], _CREDENTIALS)
        for name in ("user", "password")
    )
    if ":" in user:
        raise table.wrong("http_credentials", "names a user with a colon", "another user")
    return user, password


def _headers(table: Table) -> Iterator[tuple[str, str]]:
    names = table.value("headers", {})
    if not isinstance(names, dict):
        raise table.wrong("headers", "is no table", _HEADERS)
    for header, variable in names.items():
        if not _HEADER.fullmatch(header) or header.lower() in _OF_THE_BROWSER:
            raise table.wrong("headers", f"has {header!r}, which no project can set", _HEADERS)
        value = _value_of(table, "headers", variable, _HEADERS)
        if not value.isascii() or not value.isprintable() or value != value.strip():
            raise table.wrong(
                "headers",
                f"names {variable}, which holds more than printable ASCII in one line",
                f"the plain value into {variable}",
            )
        yield header, value


def _state(table: Table, root: Path) -> Path | None:
    variable = table.value("storage_state", None)
    if variable is None:
        return None
    file = root / _value_of(table, "storage_state", variable, _STATE)
    try:
        state = _read_state(file)
    except (OSError, ValueError):
        state = None
    lists = [state.get(name) for name in ("cookies", "origins")] if isinstance(state, dict) else []
    if not lists or not all(isinstance(one, list) for one in lists):
        raise table.wrong(
            "storage_state",
            f"names {variable}, and the file in it is no storage state of Playwright's",
            f"the path of a file that context.storage_state(path=…) has written into {variable}",
        )
    return file


def _value_of(table: Table, key: str, variable: object, example: str) -> str:
    """The value of an environment variable; no message quotes what may be a value itself."""
    if not isinstance(variable, str) or not _VARIABLE.fullmatch(variable):
        raise table.wrong(key, "has a text that is no name of an environment variable", example)
    value = os.environ.get(variable, "")
    if not value:
        raise UsageError(
            f"the environment variable {variable} is not set,"
            f" which {key} in [tool.presscheck] of {table.file} names",
            try_next=f"export {variable}=…",
        )
    return value


def _read_state(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _texts_of(state: Any) -> Iterator[str]:
    """The values of the cookies and of what the site has stored."""
    for cookie in state.get("cookies", ()):
        yield str(cookie.get("value", ""))
    for origin in state.get("origins", ()):
        for stored in origin.get("localStorage", ()):
            yield str(stored.get("value", ""))
