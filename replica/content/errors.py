"""How content is refused: on one line that says where, what is wrong, and what to write."""

from textwrap import shorten


class ContentError(ValueError):
    """`<file>:<line>: <field>: <what is wrong>; <what to write instead>`, always on one line."""

    def __init__(self, file: str, line: int, field: str, problem: str, *, instead: str) -> None:
        super().__init__(" ".join(f"{file}:{line}: {field}: {problem}; {instead}".split()))
        self.line = line


def quoted(words: object) -> str:
    """A value as shown in a message: short, on one line, and recognisable."""
    return f"“{shorten(str(words), 60, placeholder=' …')}”"
