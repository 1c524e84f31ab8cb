"""What stands on every page: stories known by headline, the lists of them, Darkroom and footer."""

from pathlib import Path

from replica.content.files import read_yaml
from replica.content.menu import Menu
from replica.content.models import DarkroomPicture, Footer, FooterGroup, FooterLink, Story
from replica.content.pieces import OPTIONAL, REQUIRED, Ids, read_picture, read_piece
from replica.content.values import Value


def read_stories(folder: Path, menu: Menu, ids: Ids) -> dict[int, Story]:
    entries = read_yaml(folder, "stories.yaml").items()
    return {story.id: story for story in (_story(entry, menu, ids) for entry in entries)}


def read_list(
    folder: Path, name: str, stories: dict[int, Story], *, length: int
) -> tuple[Story, ...]:
    """The stories that a list of ids names, in its order."""
    chosen: list[Story] = []
    for value in read_yaml(folder, name).items(exactly=length):
        story = named_story(value, stories)
        if story in chosen:
            raise value.refusal(f"{story.id} is listed twice", instead="keep one of the two")
        chosen.append(story)
    return tuple(chosen)


def read_pictured_list(
    folder: Path, name: str, stories: dict[int, Story], *, length: int
) -> tuple[Story, ...]:
    chosen = read_list(folder, name, stories, length=length)
    for value in read_yaml(folder, name).items():
        expect_picture(value, stories)
    return chosen


def named_story(value: Value, stories: dict[int, Story]) -> Story:
    if value.whole() not in stories:
        raise value.refusal(
            f"{value.whole()} is not a story", instead="write the id of a story of stories.yaml"
        )
    return stories[value.whole()]


def expect_picture(value: Value, stories: dict[int, Story]) -> None:
    if named_story(value, stories).picture is None:
        raise value.refusal(
            f"story {value.whole()} has no picture", instead="give it a picture in stories.yaml"
        )


def read_darkroom(folder: Path, ids: Ids) -> tuple[DarkroomPicture, ...]:
    return tuple(
        _darkroom_picture(value, ids) for value in read_yaml(folder, "darkroom.yaml").items()
    )


def read_footer(folder: Path) -> Footer:
    fields = read_yaml(folder, "footer.yaml").fields(("masthead", "groups"))
    return Footer(
        tuple(line.text() for line in fields["masthead"].items()),
        tuple(_group(value) for value in fields["groups"].items()),
    )


def _story(value: Value, menu: Menu, ids: Ids) -> Story:
    fields = value.fields(REQUIRED, (*OPTIONAL, "picture"))
    ids.claim(fields["id"])
    picture = fields.get("picture")
    return Story(**read_piece(fields, menu), picture=read_picture(picture) if picture else None)


def _darkroom_picture(value: Value, ids: Ids) -> DarkroomPicture:
    fields = value.fields(("id", "title", "picture"))
    ids.claim(fields["id"])
    return DarkroomPicture(
        fields["id"].whole(), fields["title"].text(), read_picture(fields["picture"])
    )


def _group(value: Value) -> FooterGroup:
    fields = value.fields(("name", "links"))
    return FooterGroup(
        fields["name"].text(), tuple(_link(link) for link in fields["links"].items())
    )


def _link(value: Value) -> FooterLink:
    fields = value.fields(("name", "address"))
    address = fields["address"].matching(
        r"(/|https?://)\S+", "an address", example="/www2/common/… or https://…"
    )
    return FooterLink(fields["name"].text(), address)
