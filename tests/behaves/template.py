"""Facts that stand in two places of an article's page, for the rules that compare them."""

from datetime import datetime

from pages.article_page import ArticlePage


def headline_of(article: ArticlePage) -> str:
    """Return the headline, as the title has it: without the badge that may precede it."""
    return article.page.title()


def canonical_of(article: ArticlePage) -> str:
    """Return the canonical address; empty if there is none."""
    return article.document_head.canonical.get_attribute("href") or ""


def moments_of(article: ArticlePage) -> list[datetime]:
    """Return the time of Posted and, if it is there, of Updated."""
    dates = [words.partition(" : ")[2] for words in article.head.dates.all_inner_texts()]
    return [datetime.fromisoformat(f"{date}:00+09:00") for date in dates]
