"""How a rule of layout says what it found."""

from collections.abc import Iterable


def expect_none(findings: Iterable[str]) -> None:
    """Fail with everything that was found, a line each."""
    __tracebackhide__ = True
    if said := "\n".join(findings):
        raise AssertionError(said)


def px(length: float) -> str:
    """A length in words, to the tenth of a pixel where it has one."""
    return f"{round(length, 1):g} px"
