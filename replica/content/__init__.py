"""The content of the replica: articles, stories and furniture, read from files and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from replica.content.articles import CAPTURED, read_articles
from replica.content.documents import read_text
from replica.content.errors import ContentError
from replica.content.furniture import Ids, read_darkroom, read_footer, read_list, read_stories
from replica.content.menu import read_menu
from replica.content.models import (
    Article,
    BarEntry,
    Block,
    CrossHeading,
    DarkroomPicture,
    Footer,
    Paragraph,
    Photo,
    PhotoMark,
    Piece,
    Section,
    Story,
    SubSection,
)

__all__ = [
    "CAPTURED",
    "Article",
    "Block",
    "Content",
    "ContentError",
    "CrossHeading",
    "DarkroomPicture",
    "Paragraph",
    "Photo",
    "PhotoMark",
    "Piece",
    "Story",
    "SubSection",
    "check_pictures",
    "load",
]

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the site shows; a look-up of something unknown is a `KeyError`."""

    folder: Path
    articles: tuple[Article, ...]
    stories: Mapping[int, Story]
    hot_headlines: tuple[Story, ...]
    top_stories: tuple[Story, ...]
    entertainment_news: tuple[Story, ...]
    darkroom: tuple[DarkroomPicture, ...]
    sections: tuple[Section, ...]
    bar_only_sections: tuple[Section, ...]
    section_bar: tuple[BarEntry, ...]
    footer: Footer

    def article(self, number: int) -> Article:
        return {article.id: article for article in self.articles}[number]

    def story(self, number: int) -> Story:
        return self.stories[number]

    def related_to(self, article: Article) -> tuple[Story, ...]:
        return tuple(self.story(number) for number in article.related)

    def section(self, code: int) -> Section:
        """A section of the menu, or one that only the section bar has."""
        return {each.code: each for each in (*self.sections, *self.bar_only_sections)}[code]

    def section_around(self, code: int) -> Section:
        """The section that has the sub-section with this code."""
        homes = {sub.code: section for section in self.sections for sub in section.subs}
        return homes[code]

    def sub_section(self, code: int) -> SubSection:
        return next(sub for sub in self.section_around(code).subs if sub.code == code)

    def category_name(self, code: int) -> str:
        """The name of a sub-section or a section, as the menu has it."""
        try:
            return self.sub_section(code).name
        except KeyError:
            return self.section(code).name


def load(folder: Path = FOLDER) -> Content:
    """Read a content folder, or raise a `ContentError` about the first thing wrong in it."""
    ids = Ids()
    menu = read_menu(folder)
    stories = read_stories(folder, menu, ids)
    return Content(
        folder=folder,
        articles=read_articles(folder, menu, stories, ids),
        stories=MappingProxyType(stories),
        hot_headlines=read_list(folder, "hot_headlines.yaml", stories, length=20, pictured=False),
        top_stories=read_list(folder, "top_stories.yaml", stories, length=10),
        entertainment_news=read_list(folder, "entertainment_news.yaml", stories, length=5),
        darkroom=read_darkroom(folder, ids),
        sections=menu.sections,
        bar_only_sections=menu.bar_only,
        section_bar=menu.bar,
        footer=read_footer(folder),
    )


def check_pictures(content: Content, static_folder: Path) -> None:
    """Raise a `ContentError` about the first picture that is not under `static_folder`."""
    for file, picture, path in _pictures(content):
        if not (static_folder / path).is_file():
            lines = read_text(content.folder, file).split("\n")
            line = next(number for number, words in enumerate(lines, 1) if picture in words)
            problem = f"{path} is missing"
            raise ContentError(file, line, "picture", problem, instead="add it or name another")


def _pictures(content: Content) -> Iterator[tuple[str, str, Path]]:
    for article in content.articles:
        for photo in article.photos:
            yield f"articles/{article.slug}.md", photo.picture, Path("img/photos", photo.picture)
    for story in content.stories.values():
        if story.picture:
            yield "stories.yaml", story.picture, Path("img/thumbs", story.picture)
    for entry in content.darkroom:
        yield "darkroom.yaml", entry.picture, Path("img/darkroom", entry.picture)
