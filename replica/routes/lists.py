"""Lists that go on for pages: of a section or sub-section, of a reporter, of a search."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, abort, render_template, request

from replica.addresses import DARKROOM_CODE, list_address
from replica.content import Piece, SubSection
from replica.lists import filed_under, found_for, page_of, written_by
from replica.loaded import content, or_404
from replica.routes.darkroom import darkroom_front
from replica.routes.numbers import asked_number

blueprint = Blueprint("lists", __name__)


@blueprint.get("/www/sublist_<number:code>.html", defaults={"page": 1})
@blueprint.get("/www/sublist_<number:code>_<number:page>.html")
def of_a_section(code: int, page: int) -> str:
    if code == DARKROOM_CODE:
        return darkroom_front(title="Darkroom - Photos")
    sub = _sub_section(code)
    section = or_404(content.section_around if sub else content.section, code)
    return _list(
        "list",
        filed_under(content, code),
        page,
        lambda number: list_address(code, number),
        heading=sub.name if sub else f"All of {section.name}",
        title=f"{sub.name} - {section.name}" if sub else f"All of {section.name}",
        section=section,
        current_section=section.code,
        current_category=sub and code,
    )


@blueprint.get("/www2/common/morelist.asp")
def of_a_reporter() -> str:
    reporter = request.args.get("id", "")
    articles = written_by(content, reporter)
    if not articles:
        abort(404)
    name = next((article.authors[0] for article in articles if article.authors), reporter)
    return _list(
        "list",
        articles,
        asked_number("page", 1),
        _same_query,
        heading=f"Articles by {name}",
        title=f"Articles by {name} ({reporter})",
    )


@blueprint.get("/www2/common/search.asp")
def of_a_search() -> str:
    words = request.args.get("kwd", "").strip()
    return _list(
        "search",
        found_for(content, words),
        asked_number("page", 1),
        _same_query,
        heading="Search results",
        title=f"Search: {words}" if words else "Search",
        words=words,
    )


def _list(
    template: str,
    pieces: tuple[Piece, ...],
    number: int | None,
    address_of: Callable[[int], str],
    **shown: Any,
) -> str:
    page = or_404(lambda wanted: page_of(pieces, wanted), number)
    if page.number > 1:
        shown["title"] += f" - Page {page.number}"
    return render_template(
        f"neighbours/{template}.html", listed=page, address_of=address_of, **shown
    )


def _same_query(number: int) -> str:
    """The address asked for, but with another page."""
    return f"{request.path}?{urlencode({**request.args, 'page': number})}"


def _sub_section(code: int) -> SubSection | None:
    try:
        return content.sub_section(code)
    except KeyError:
        return None
