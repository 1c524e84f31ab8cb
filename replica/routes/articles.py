"""Articles, their print pages, and stories of which the headline is all there is."""

from flask import Blueprint, render_template

from replica import addresses
from replica.content import Article, Piece, Story, SubSection
from replica.loaded import content, or_404
from replica.metadata import linked_data, share_image, summary
from replica.routes.numbers import asked_number
from replica.sharing import canonical_address, share_links

blueprint = Blueprint("articles", __name__)


@blueprint.get("/www/<folder>/<year>/<month>/<code>_<number:story>.html")
def piece(story: int, **_: str) -> str:
    """An article or a story; only the last number of the address counts, as on the real site."""
    found = or_404(_piece, story)
    return _article_page(found) if isinstance(found, Article) else _brief_page(found)


@blueprint.get("/www2/common/printpreview.asp")
def print_page() -> str:
    article = or_404(content.article, asked_number("newsidx"))
    return render_template(
        "print.html",
        article=article,
        category=_category(article),
        canonical=canonical_address(article.address),
    )


def _piece(number: int) -> Article | Story:
    try:
        return content.article(number)
    except KeyError:
        return content.story(number)


def _article_page(article: Article) -> str:
    canonical = canonical_address(article.address)
    return render_template(
        "article.html",
        article=article,
        section=content.section(article.section),
        category=_category(article),
        current_section=article.section,
        current_category=article.category,
        canonical=canonical,
        share_links=share_links(article.headline, canonical),
        share_image=share_image(article),
        summary=summary(article),
        linked_data=linked_data(article),
        print_address=addresses.print_address(article),
        list_address=addresses.list_address(article.code),
        reporter_address=addresses.reporter_address(article),
    )


def _brief_page(story: Story) -> str:
    return render_template(
        "neighbours/brief.html",
        story=story,
        heading=story.headline,
        section=content.section(story.section),
        category=_category(story),
        current_section=story.section,
        current_category=story.category,
    )


def _category(piece: Piece) -> SubSection | None:
    return None if piece.category is None else content.sub_section(piece.category)
