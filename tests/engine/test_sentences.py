"""No check of the site shows bare Python when it fails."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

OF_THE_RULES = {"test_rules_by_numbers.py", "test_rules_can_fail.py"}
"""Tests of the rules themselves, which read no page."""

NARROWING = ("isinstance(", "callable(")
"""Assertions for the type checker."""


def bare_assertions(room: str) -> Iterator[str]:
    for path in (ROOT / "tests" / room).rglob("*.py"):
        if path.name in OF_THE_RULES:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assert) and node.msg is None:
                condition = ast.unparse(node.test)
                if not (condition.startswith(NARROWING) or condition.isidentifier()):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: assert {condition}"


@pytest.mark.parametrize("room", ["behaves", "layout"])
def test_every_assertion_of_a_check_says_what_is_wrong(room: str) -> None:
    assert list(bare_assertions(room)) == []
