"""A malformed content file is refused on one line that names file, line and field."""

import re
import shutil
from pathlib import Path

import pytest

from replica.content import ContentError, load

TALKS = "articles/talks-collapse.md"
PHOTOS = "articles/three-photos.md"
SPORTS = "articles/sports-without-category.md"
SHORT = "articles/very-short.md"
HEADLINE = "headline: Owner of 400 lost keys found"
SENTENCE = r"Police in Jeonju .*"

# file, pattern → replacement, line, field, what is wrong
BROKEN = {
    "unknown field": (SHORT, "headline:", "headlin:", 6, "headlin", "not a known field"),
    "missing field": (SHORT, "folder: nation\n", "", 2, "folder", "is missing"),
    "field written twice": (SHORT, "id: 297530", "id: 297530\nid: 1", 3, "id", "twice"),
    "empty field": (SHORT, HEADLINE, "headline:", 6, "headline", "is empty"),
    "empty text": (SHORT, HEADLINE, "headline: ''", 6, "headline", "is empty"),
    "word for number": (SHORT, "297530", "one", 2, "id", "not a whole number"),
    "negative number": (SHORT, "297530", "-5", 2, "id", "not a positive whole number"),
    "number with base 8": (SHORT, "297530", "0297530", 2, "id", "not a whole number"),
    "number for text": (SHORT, HEADLINE, "headline: 1984", 6, "headline", "not text"),
    "colon in text": (SHORT, "Owner of", "Keys: owner of", 6, "headline", "not YAML"),
    "comment in text": (SHORT, "Owner of", "Owner of #", 6, "headline", "YAML reads nothing"),
    "open quote": (SHORT, HEADLINE, 'headline: "Owner', 6, "headline", "not YAML"),
    "open bracket": (SHORT, r"\[Kwak Ji-won\]", "[Kwak", 9, "authors", "not YAML"),
    "open bracket above": (TALKS, r"\[Do Je-hae\]", "[Do", 9, "authors", "not YAML"),
    "alias": (SHORT, HEADLINE, "headline: &all [*all]", 6, "headline", "found an alias"),
    "no colon": (SHORT, "headline:", "headline", 6, "headline", "not YAML"),
    "control character": (SHORT, "Owner", "\x07", 6, "headline", "not YAML"),
    "bad folder": (SHORT, "folder: nation", "folder: /www", 3, "folder", "not a folder"),
    "bad date": (SHORT, "2020-10-08 21:54", "8 Oct 2020", 7, "posted", "not a date and time"),
    "date alone": (SHORT, "2020-10-08 21:54", "2020-10-08", 7, "posted", "not a date and time"),
    "no such day": (SHORT, "2020-10-08 21", "2020-02-30 21", 7, "posted", "not a date and time"),
    "updated too early": (SHORT, "08 22:10", "08 21:53", 8, "updated", "before posted"),
    "unknown section": (SHORT, "section: 113", "section: 114", 4, "section", "not the code"),
    "unknown category": (SHORT, "category: 251", "category: 9", 5, "category", "not the code"),
    "foreign category": (SHORT, "category: 251", "category: 202", 5, "category", "of National"),
    "category of none": (
        SPORTS,
        "section: 600",
        "section: 600\ncategory: 202",
        5,
        "category",
        "Sp",
    ),
    "bad badge": (SHORT, "posted:", "badge: SCOOP\nposted:", 7, "badge", "is “SCOOP”"),
    "three authors": (SHORT, "Kwak Ji-won", "A, B, C", 9, "authors", "has 3 entries"),
    "author without name": (SHORT, "Kwak Ji-won", "~", 9, "authors", "is empty"),
    "author alone": (SHORT, r"\[Kwak Ji-won\]", "Kwak Ji-won", 9, "authors", "not a list"),
    "bad by_line": (SHORT, "posted:", "by_line: maybe\nposted:", 7, "by_line", "not yes or no"),
    "bad e-mail": (TALKS, "email: jhdo@.*", "email: jhdo", 10, "email", "not an e-mail"),
    "id taken": (SHORT, "id: 297530", "id: 348001", 2, "id", "already the id in stories.yaml:"),
    "no caption": (PHOTOS, "    caption: Str.*\n", "", 13, "photos", "neither caption nor alt"),
    "caption and alt": (PHOTOS, "    caption", "    alt: A\n    caption", 13, "photos", "has both"),
    "bad size": (PHOTOS, "740x416", "wide", 18, "size", "not a size"),
    "bad picture": (PHOTOS, "persimmon-village.svg", "../a.svg", 13, "picture", "not the name"),
    "photo without place": (PHOTOS, r"\[photo 3\]\n\n", "", 19, "photos", "no place"),
    "photo that is lead": (PHOTOS, r"\[photo 2\]", "[photo 1]", 29, "body", "already above"),
    "photo unknown": (PHOTOS, r"\[photo 2\]", "[photo 4]", 29, "body", "with 3 photos"),
    "photo placed twice": (PHOTOS, r"\[photo 3\]", "[photo 2]", 37, "body", "stands twice"),
    "related without place": (TALKS, r"\[related\]\n\n", "", 16, "related", "no place"),
    "related twice": (TALKS, r"\[related\]", "[related]\n\n[related]", 34, "body", "stands twice"),
    "mark without related": (SHORT, SENTENCE, "Text.\n\n[related]", 13, "body", "without related"),
    "nothing related": (TALKS, "related: .*", "related: []", 16, "related", "is empty"),
    "related unknown": (TALKS, "273248, ", "1, ", 16, "related", "1 is not a story"),
    "related without picture": (TALKS, "273248, ", "348031, ", 16, "related", "no picture"),
    "unknown mark": (SHORT, SENTENCE, "Text.\n\n[foto 2]", 13, "body", "not a mark"),
    "bad cross-heading": (SHORT, SENTENCE, "##Text", 11, "body", "not a cross-heading"),
    "lines not apart": (SHORT, SENTENCE, "One.\nTwo.", 12, "body", "without a blank line"),
    "empty body": (SHORT, SENTENCE, "", 10, "body", "has no paragraph"),
    "no first fence": (SHORT, "---\nid", "id", 1, "front matter", "does not begin"),
    "no second fence": (SHORT, "---\nPolice", "Police", 11, "front matter", "does not end"),
    "list for fields": (SHORT, r"(?s)id: .*?\n---", "- id\n---", 2, "front matter", "of fields"),
    "fields for list": ("stories.yaml", r"(?s).+", "id: 1", 1, "stories", "not a list"),
    "comment in a list": (
        "footer.yaml",
        '"Tel : .*"',
        "Tel #",
        6,
        "masthead",
        "YAML reads nothing",
    ),
    "story without date": ("stories.yaml", "  posted: .*16:40\n", "", 5, "posted", "is missing"),
    "story id taken": ("stories.yaml", "348002", "348001", 12, "id", "already the id"),
    "short list": ("top_stories.yaml", "- 348001\n", "", 2, "top_stories", "has 9 entries"),
    "listed twice": ("top_stories.yaml", "348002", "348001", 3, "top_stories", "listed twice"),
    "listed unknown": ("hot_headlines.yaml", "348021", "7", 3, "hot_headlines", "not a story"),
    "listed bare": ("top_stories.yaml", "348001", "348031", 2, "top_stories", "has no picture"),
    "darkroom": ("darkroom.yaml", "title: Nepal", "name: Nepal", 2, "name", "not a known field"),
    "menu code twice": ("menu.yaml", "code: 120", "code: 356", 10, "code", "used twice"),
    "bar code": ("section_bar.yaml", "code: 511", "code: 999", 4, "code", "not a code of menu"),
    "footer address": ("footer.yaml", "/www2/common/hist", "hist", 15, "address", "not an address"),
    "file without content": ("footer.yaml", r"(?s).+", "# Nothing", 1, "footer", "is empty"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content folder, free to be broken."""
    original = Path(load().folder)
    return Path(shutil.copytree(original, tmp_path / "content"))


def refusal(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load(folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("file", "pattern", "replacement", "line", "field", "problem"), BROKEN.values(), ids=BROKEN
)
def test_fault_is_named_on_one_line(
    folder: Path, file: str, pattern: str, replacement: str, line: int, field: str, problem: str
) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(re.sub(pattern, replacement, text, count=1), encoding="utf-8")

    message = refusal(folder)

    assert message.startswith(f"{file}:{line}: {field}: ")
    assert problem in message
    assert re.search(r"; \S", message)
    assert "\n" not in message


def test_file_that_is_not_utf_8_is_named(folder: Path) -> None:
    (folder / SHORT).write_bytes((folder / SHORT).read_bytes().replace(b"curtain", b"caf\xe9"))

    assert refusal(folder) == f"{SHORT}:11: text: is not UTF-8; save the file as UTF-8"


def test_file_that_is_missing_is_named(folder: Path) -> None:
    (folder / "footer.yaml").unlink()

    assert refusal(folder).startswith(
        "footer.yaml:1: file: cannot be read (No such file or directory); "
    )


def test_folder_without_articles_is_named(folder: Path) -> None:
    for path in (folder / "articles").iterdir():
        path.unlink()

    assert refusal(folder).startswith("articles:1: folder: has no article; ")


def test_windows_line_ends_and_a_byte_order_mark_are_welcome(folder: Path) -> None:
    raw = (folder / SHORT).read_bytes()
    (folder / SHORT).write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))

    assert load(folder).articles == load().articles
