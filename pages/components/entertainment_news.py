"""The five most read stories of entertainment."""

from typing import ClassVar

from pages.components.story_list import StoryList


class EntertainmentNews(StoryList):
    """Top 5 Entertainment News."""

    name: ClassVar[str] = "Top 5 Entertainment News"
