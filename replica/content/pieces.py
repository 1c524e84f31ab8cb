"""What stories and articles share: how they are numbered, filed, dated and badged."""

from datetime import datetime
from typing import TypedDict

from replica.content.menu import Menu
from replica.content.values import Value

BADGES = ("INTERVIEW", "VIDEO", "REVIEW", "PHOTOS")
REQUIRED = ("id", "folder", "section", "headline", "posted")
OPTIONAL = ("category", "badge")
PICTURE = r"[a-z0-9][a-z0-9-]*\.(svg|png|jpg)"


class PieceFields(TypedDict):
    """The fields of a `Piece`, ready to be handed to it."""

    id: int
    folder: str
    section: int
    category: int | None
    headline: str
    badge: str | None
    posted: datetime


def read_piece(fields: dict[str, Value], menu: Menu) -> PieceFields:
    section, category = menu.place(fields["section"], fields.get("category"))
    badge = fields.get("badge")
    return {
        "id": fields["id"].whole(),
        "folder": fields["folder"].matching(r"[a-z0-9]+", "a folder", example="nation"),
        "section": section,
        "category": category,
        "headline": fields["headline"].text(),
        "badge": badge.choice(BADGES) if badge else None,
        "posted": fields["posted"].moment(),
    }


def read_picture(value: Value) -> str:
    return value.matching(PICTURE, "the name of a picture", example="talks-collapse.svg")


class Ids:
    """The ids given so far, so that none is given twice."""

    def __init__(self) -> None:
        self._owners: dict[int, Value] = {}

    def claim(self, value: Value) -> None:
        number = value.whole()
        first = self._owners.setdefault(number, value)
        if first is not value:
            raise value.refusal(
                f"{number} is already the id in {first.file}:{first.line}",
                instead="write a number that no other file uses",
            )
