"""The ten most read stories."""

from typing import ClassVar

from pages.components.story_list import StoryList


class TopStories(StoryList):
    """Top 10 Stories."""

    name: ClassVar[str] = "Top 10 Stories"
