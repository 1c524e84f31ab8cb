"""What the template's rules compare: the same fact, told by two places of one page."""

from datetime import datetime

from pages.article_page import ArticlePage


def headline_of(article: ArticlePage) -> str:
    """The headline without the mark that may stand before it on the page."""
    return article.document_head.title.text_content() or ""


def canonical_of(article: ArticlePage) -> str:
    return article.document_head.canonical.get_attribute("href") or ""


def moments_of(article: ArticlePage) -> list[datetime]:
    """Posted, then Updated where it is given."""
    dates = [words.partition(" : ")[2] for words in article.head.dates.all_text_contents()]
    return [datetime.fromisoformat(f"{date}:00+09:00") for date in dates]
