"""Articles: the page itself, its print preview, and stories known by their headline only."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

from flask import Blueprint, abort, render_template, request

from replica.content import Article, Block, Content, CrossHeading, Paragraph, PhotoMark, Story
from replica.sharing import share_links
from replica.shown import shown

HOME = "http://www.koreatimes.co.kr"
"""Where the real site lives: canonical and shared addresses begin with it."""

SUMMARY_LENGTH = 160

article_pages = Blueprint("article_pages", __name__)


@article_pages.get("/www/<folder>/<yyyy>/<mm>/<code>_<int:number>.html")
def article_page(folder: str, yyyy: str, mm: str, code: str, number: int) -> str:
    """Only the number counts: folder, month and code may be any, as on the real site."""
    content = shown()
    if number in content.stories:
        return brief(content, content.story(number))
    return render_template("article.html", **article_or_404(content, number))


@article_pages.get("/www2/common/printpreview.asp")
def print_preview() -> str:
    number = request.args.get("newsidx", type=int)
    return render_template("print.html", printing=True, **article_or_404(shown(), number))


def brief(content: Content, story: Story) -> str:
    return render_template(
        "neighbours/brief.html",
        story=story,
        section=content.section(story.section),
        current_section=story.section,
        current_category=story.category,
    )


def article_or_404(content: Content, number: int | None) -> dict[str, Any]:
    try:
        return about(content, content.article(number or 0))
    except KeyError:
        abort(404)


def about(content: Content, article: Article) -> dict[str, Any]:
    """Everything the article's templates ask for."""
    canonical = HOME + article.address
    reporter = (article.email or "").partition("@")[0]
    return {
        "article": article,
        "section": content.section(article.section),
        "category": content.sub_section(article.category) if article.category else None,
        "current_section": article.section,
        "current_category": article.category,
        "canonical": canonical,
        "share_links": share_links(article.headline, canonical),
        "share_image": share_image(article),
        "summary": summary(article.first_paragraph),
        "linked_data": linked_data(article, canonical),
        "print_address": f"/www2/common/printpreview.asp?newsidx={article.id}",
        "list_address": list_address(article),
        "reporter_address": f"/www2/common/morelist.asp?categorycode=704&id={reporter}",
    }


def list_address(article: Article) -> str:
    return f"/www/sublist_{article.code}.html"


def share_image(article: Article) -> str:
    picture = f"photos/{article.lead_photo.picture}" if article.lead_photo else "favicon.svg"
    return f"{HOME}/static/img/{picture}"


def summary(paragraph: str) -> str:
    """The beginning of the story, cut between words."""
    if len(paragraph) <= SUMMARY_LENGTH:
        return paragraph
    return paragraph[:SUMMARY_LENGTH].rpartition(" ")[0] + "…"


def linked_data(article: Article, canonical: str) -> dict[str, object]:
    """The article for machines (schema.org/NewsArticle)."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "datePublished": in_full(article.posted),
        "dateModified": in_full(article.updated or article.posted),
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "image": [share_image(article)],
        "mainEntityOfPage": canonical,
        "publisher": {"@type": "Organization", "name": "The Korea Times"},
    }


def in_full(moment: datetime) -> str:
    return moment.isoformat()


def runs(article: Article, content: Content) -> list[tuple[str, Any]]:
    """The body as its template shows it: paragraphs that follow each other in one piece."""
    pieces: list[tuple[str, Any]] = []
    for are_paragraphs, blocks in groupby(article.body, lambda block: isinstance(block, Paragraph)):
        if are_paragraphs:
            pieces.append(("paragraphs", texts(blocks)))
        else:
            pieces.extend(between(block, article, content) for block in blocks)
    return pieces


def texts(blocks: Iterable[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def between(block: Block, article: Article, content: Content) -> tuple[str, Any]:
    match block:
        case CrossHeading(text=text):
            return "heading", text
        case PhotoMark(number=number):
            return "photo", article.photos[number - 1]
        case _:
            return "related", content.related_to(article)
