"""A project that uses presscheck: its root folder, and the [tool.presscheck] table."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from presscheck.errors import UsageError

BASELINES = "baselines"
"""The folder of the approved snapshots, below the project's root."""

RECORD = "renderer.toml"
"""The file in it that says what painted them."""

REPORT = "presscheck-report"
"""The folder of the last run's report, below the project's root."""

PROFILES = "profiles"
"""The key of the table that has the profiles, each a table of settings."""

RESULTS = "results.json"
"""The file in it that holds the result of the run."""


def project_root(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that is a project of presscheck.

    It has a [tool.presscheck] table, or the baselines or the report of a run.

    Raises:
        UsageError: when there is none.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if is_project(folder) or _has_results(folder):
            return folder
    raise UsageError(
        f"{start} is not inside a presscheck project",
        try_next="go to the folder with baselines/ or presscheck-report/, or with a pyproject.toml"
        " that has a [tool.presscheck] table",
    )


def is_project(folder: Path) -> bool:
    """Return whether the pyproject.toml of the folder has a [tool.presscheck] table."""
    file = folder / "pyproject.toml"
    return file.is_file() and _read_table(file) is not None


def _has_results(folder: Path) -> bool:
    """Return whether a run has left baselines or a report here; other tools' do not count."""
    return any(path.is_file() for path in (folder / BASELINES / RECORD, folder / REPORT / RESULTS))


@dataclass(frozen=True, slots=True)
class Table:
    """The [tool.presscheck] table of one project; every reader names the file in its errors."""

    file: Path
    values: dict[str, Any]
    section: str = "tool.presscheck"
    around: "Table | None" = None

    @classmethod
    def of(cls, root: Path, known: Collection[str], profile: str = "") -> "Table":
        """Read the table of the project; it is empty when the project has none.

        The values of a `profile` come before those of the table.

        Raises:
            UsageError: when the file cannot be read, when it or a profile has a key that is not
                `known`, or when there is no such profile.
        """
        file = root / "pyproject.toml"
        values = (_read_table(file) or {}) if file.is_file() else {}
        table = cls(file, values)
        table.expect_known(known)
        profiles = table.profiles()
        for one in profiles.values():
            one.expect_known(set(known) - {PROFILES})
        if not profile:
            return table
        if profile not in profiles:
            names = ", ".join(sorted(profiles)) or f"none; write [{table.section}.{PROFILES}.NAME]"
            raise UsageError(
                f"there is no profile {profile!r} in {file}", try_next=f"choose one of: {names}"
            )
        return profiles[profile]

    def profiles(self) -> "dict[str, Table]":
        """Return the profiles of the table by their names. Raises UsageError for no tables."""
        value = self.values.get(PROFILES, {})
        if not isinstance(value, dict) or not all(isinstance(one, dict) for one in value.values()):
            raise self.wrong(
                PROFILES, f"is {value!r}, which has no tables", f"[{self.section}.{PROFILES}.live]"
            )
        return {
            name: Table(self.file, one, f"{self.section}.{PROFILES}.{name}", self)
            for name, one in value.items()
        }

    def wrong(self, key: str, problem: str, write: str) -> UsageError:
        """Return the error for one key: what is wrong with it, and what to write."""
        if self.around and key not in self.values:
            return self.around.wrong(key, problem, write)
        return UsageError(
            f"{self.file}: [{self.section}] {key} {problem}", try_next=f"write {write}"
        )

    def value(self, key: str, default: Any) -> Any:
        """Return a value of the profile, or else of the table, or else the default."""
        if key not in self.values and self.around:
            return self.around.value(key, default)
        return self.values.get(key, default)

    def expect_known(self, known: Collection[str]) -> None:
        """Raise UsageError for a key that is not known."""
        for key in sorted(self.values.keys() - set(known)):
            raise self.wrong(key, "is no setting", f"one of {', '.join(sorted(known))}")

    def flag(self, key: str, *, default: bool) -> bool:
        """Return a value that is true or false. Raises UsageError for any other."""
        value = self.value(key, default)
        if not isinstance(value, bool):
            raise self.wrong(
                key,
                f"is {value!r}, which is neither true nor false",
                f"{key} = {str(not default).lower()}",
            )
        return value

    def text(self, key: str, *, default: str) -> str:
        """Return a value that is text, and not empty. Raises UsageError for any other."""
        value = self.value(key, default)
        if not isinstance(value, str) or not value:
            raise self.wrong(key, f"is {value!r}, which is no text", f'{key} = "{default}"')
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty by default. Raises UsageError for anything else."""
        value = self.value(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, f"is {value!r}, which is no list of texts", f'{key} = ["…"]')
        return tuple(value)

    def entries(self, key: str, names: Collection[str], write: str) -> list[dict[str, str]]:
        """Return a list of tables, each with a text for each of the names; empty by default.

        Raises UsageError for anything else; `write` is what the message tells to write.
        """
        value: Any = self.value(key, [])
        if not isinstance(value, list):
            raise self.wrong(key, f"is {value!r}, which is no list", write)
        for entry in value:
            if not isinstance(entry, dict) or entry.keys() != set(names):
                needs = " and ".join(names)
                raise self.wrong(key, f"has {entry!r}, which has not just {needs}", write)
            for name in names:
                if not isinstance(entry[name], str) or not entry[name].strip():
                    raise self.wrong(key, f"has {entry!r}, where {name} is no text", write)
        return value

    def names(self, key: str) -> dict[str, str]:
        """Return a table of texts by their names; those of a profile are beside those of the table.

        Raises UsageError for anything else.
        """
        around = self.around.names(key) if self.around else {}
        value = self.values.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise self.wrong(
                key, f"is {value!r}, which is no table of texts", f'{key} = {{ "Header" = "…" }}'
            )
        return {**around, **value}

    def sizes(self, key: str) -> dict[str, tuple[int, int]]:
        """Return a table of names with a width and a height each, in CSS pixels.

        Raises UsageError for anything else.
        """
        value = self.value(key, {})
        if not isinstance(value, dict) or not all(_is_size(size) for size in value.values()):
            raise self.wrong(
                key,
                f"is {value!r}, which is no table of sizes",
                f"{key} = {{ desktop = [1280, 800] }}",
            )
        return {name: (size[0], size[1]) for name, size in value.items()}


def _is_size(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(type(side) is int and 1 <= side <= 16_384 for side in value)
    )


def _read_table(file: Path) -> dict[str, Any] | None:
    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{file} cannot be read: {error}", try_next="mend the file") from error
    table = settings.get("tool", {}).get("presscheck")
    if not isinstance(table, dict | None):
        raise UsageError(
            f"{file}: presscheck is {table!r} in [tool], and not a table",
            try_next="write [tool.presscheck], and its settings below",
        )
    return table
