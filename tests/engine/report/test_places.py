"""The snapshots that show a cause, without what their names share."""

import pytest

from presscheck.report.places import where


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["article/at-rest@desktop"], "in article/at-rest@desktop"),
        (["article/at-rest@desktop"] * 2, "in article/at-rest@desktop"),
        (
            ["article/at-rest@desktop", "article/at-rest@narrow", "article/story@wide"],
            "in 3 snapshots: article/at-rest@desktop, @narrow, story@wide",
        ),
        (
            ["article/at-rest@wide", "print/at-rest@wide"],
            "in 2 snapshots: article/at-rest@wide, print/at-rest@wide",
        ),
        (
            [f"article/s-{at}@wide" for at in range(1_200)],
            "in 1,200 snapshots: article/s-0@wide, s-1@wide, s-2@wide, s-3@wide, s-4@wide, "
            "s-5@wide and 1,194 more",
        ),
    ],
    ids=["one", "two browsers", "one page", "two pages", "many"],
)
def test_names_are_shortened(names: list[str], text: str) -> None:
    assert where(names) == text
