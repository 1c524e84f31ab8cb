"""The article page, which this project watches."""

from functools import cached_property
from pathlib import PurePosixPath
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.article_body import ArticleBody
from pages.components.article_head import ArticleHead
from pages.components.article_tools import ArticleTools
from pages.components.comments import Comments
from pages.components.darkroom import Darkroom
from pages.components.email_row import EmailRow
from pages.components.entertainment_news import EntertainmentNews
from pages.components.photo import Photo
from pages.components.related_stories import RelatedStories
from pages.components.section_line import SectionLine
from pages.components.share_row import ShareRow
from pages.components.top_stories import TopStories
from pages.search_page import SearchPage
from pages.standard_page import StandardPage


class ArticlePage(StandardPage):
    """A story with everything around it: `ArticlePage(page).open(path="/www/nation/…")`."""

    path: ClassVar[str] = "{path}"

    @property
    def landmark(self) -> Locator:
        return self.page.locator("div.all_section div.view_headline")

    @cached_property
    def section_line(self) -> SectionLine:
        return SectionLine(self.page.locator(".section_line"))

    @cached_property
    def head(self) -> ArticleHead:
        return ArticleHead(self.page.locator("div.view_HD_div"))

    @cached_property
    def tools(self) -> ArticleTools:
        return ArticleTools(self.page.get_by_role("group", name="Article tools"))

    @cached_property
    def share_row(self) -> ShareRow:
        return ShareRow(self.page.get_by_role("group", name="Share"))

    @cached_property
    def body(self) -> ArticleBody:
        return ArticleBody(self.page.locator("div.view_article"))

    @cached_property
    def lead_photo(self) -> Photo:
        """Absent on an article without photos."""
        return self.body.lead_photo

    @cached_property
    def related_stories(self) -> RelatedStories:
        return self.body.related_stories

    @cached_property
    def email_row(self) -> EmailRow:
        return EmailRow(self.page.get_by_role("group", name="Reporter"))

    @cached_property
    def comments(self) -> Comments:
        """Absent where readers cannot comment."""
        return Comments(self.page.locator(".comments"))

    @cached_property
    def side_column(self) -> Locator:
        return self.page.locator(".view_right")

    @cached_property
    def top_stories(self) -> TopStories:
        return TopStories(self.page.get_by_role("region", name="Top 10 Stories"))

    @cached_property
    def entertainment_news(self) -> EntertainmentNews:
        return EntertainmentNews(self.page.get_by_role("region", name="Top 5 Entertainment News"))

    @cached_property
    def darkroom(self) -> Darkroom:
        return Darkroom(self.page.get_by_role("region", name="DARKROOM"))

    def own_components(self) -> tuple[Component, ...]:
        return (
            self.section_line,
            self.head,
            self.tools,
            self.share_row,
            self.body,
            self.body.every_photo,
            self.related_stories,
            self.email_row,
            self.comments,
            self.top_stories,
            self.entertainment_news,
            self.darkroom,
        )

    def search_for(self, words: str) -> SearchPage:
        """Search from the header, and return the page of results."""
        with self.header.open_search() as search:
            search.words.fill(words)
            return SearchPage.reached_by(search.go_button)


def article_number(path: str) -> str:
    """Return the number of an article; the server ignores the rest of its address."""
    return PurePosixPath(path).stem.rpartition("_")[2]
