"""How checks of layout report what they found."""

from collections.abc import Iterable


def expect_none(findings: Iterable[str]) -> None:
    """Fail if there are findings; the message has a line for each."""
    __tracebackhide__ = True
    if message := "\n".join(findings):
        raise AssertionError(message)


def px(length: float) -> str:
    """Return a length in words, rounded to a tenth of a pixel: 12.3 px."""
    return f"{round(length, 1):g} px"
