"""Writes the JSON schema of results.json into docs/results.md (`make docs`)."""

import json
from pathlib import Path
from typing import Any

from presscheck.results import schema

HANDBOOK = Path(__file__).with_name("results.md")
BEGINS, ENDS = "```json\n", "\n```"
LEVELS = 4
"""So deep each entry has a line of its own: down to the properties of a definition."""


def main() -> None:
    """Replace the block of JSON in the handbook."""
    before, begins, rest = HANDBOOK.read_text("utf-8").partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    HANDBOOK.write_text(f"{before}{begins}{text_of(schema())}{ends}{after}", "utf-8")


def text_of(value: Any, level: int = 0) -> str:
    """Return a value as JSON, with an entry a line down to `LEVELS`."""
    if level == LEVELS or not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    inner = " " * (level + 1)
    lines = [
        f"{inner}{json.dumps(name)}: {text_of(each, level + 1)}" for name, each in value.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n" + " " * level + "}"


if __name__ == "__main__":
    main()
