"""What stands on every page: stories known by headline, the lists of them, Darkroom and footer."""

from pathlib import Path

from pydantic import TypeAdapter

from replica.content.documents import Document, Location, read_yaml
from replica.content.fields import Number
from replica.content.menu import Menu
from replica.content.models import DarkroomPicture, Footer, Story

STORIES = TypeAdapter(tuple[Story, ...])
NUMBERS = TypeAdapter(tuple[Number, ...])
DARKROOM = TypeAdapter(tuple[DarkroomPicture, ...])
FOOTER = TypeAdapter(Footer)


class Ids:
    """The ids given so far, so that none is given twice."""

    def __init__(self) -> None:
        self._places: dict[int, str] = {}

    def claim(self, number: int, document: Document, location: Location) -> None:
        """Refuse an id that another piece has."""
        if number in self._places:
            problem = f"{number} is already the id in {self._places[number]}"
            advice = "write a number that no other file uses"
            raise document.refusal(location, problem, instead=advice)
        self._places[number] = f"{document.file}:{document.line(location)}"


def read_stories(folder: Path, menu: Menu, ids: Ids) -> dict[int, Story]:
    """The stories by id."""
    document = read_yaml(folder, "stories.yaml")
    stories = document.read(STORIES)
    for index, story in enumerate(stories):
        ids.claim(story.id, document, (index, "id"))
        menu.expect_place(story, document, (index,))
    return {story.id: story for story in stories}


def read_list(
    folder: Path, name: str, stories: dict[int, Story], *, length: int, pictured: bool = True
) -> tuple[Story, ...]:
    """The stories that a list of ids names, in its order."""
    document = read_yaml(folder, name)
    numbers = document.read(NUMBERS)
    if len(numbers) != length:
        raise document.refusal((), f"has {len(numbers)} entries", instead=f"write {length}")
    for index, number in enumerate(numbers):
        expect_story(number, stories, document, (index,), pictured=pictured)
        if number in numbers[:index]:
            problem = f"{number} is listed twice"
            raise document.refusal((index,), problem, instead="keep one of the two")
    return tuple(stories[number] for number in numbers)


def expect_story(
    number: int,
    stories: dict[int, Story],
    document: Document,
    location: Location,
    *,
    pictured: bool = True,
) -> None:
    """Refuse an id that no story has or, where a picture is shown, whose story has none."""
    if number not in stories:
        advice = "write the id of a story of stories.yaml"
        raise document.refusal(location, f"{number} is not a story", instead=advice)
    if pictured and stories[number].picture is None:
        problem = f"story {number} has no picture"
        raise document.refusal(location, problem, instead="give it a picture in stories.yaml")


def read_darkroom(folder: Path, ids: Ids) -> tuple[DarkroomPicture, ...]:
    document = read_yaml(folder, "darkroom.yaml")
    pictures = document.read(DARKROOM)
    for index, picture in enumerate(pictures):
        ids.claim(picture.id, document, (index, "id"))
    return pictures


def read_footer(folder: Path) -> Footer:
    return read_yaml(folder, "footer.yaml").read(FOOTER)
