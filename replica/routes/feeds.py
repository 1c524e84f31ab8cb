"""RSS: the page that names the feeds, and the feeds."""

from flask import Blueprint, Response, abort, render_template

from replica.content import Piece
from replica.lists import LENGTH, everything, filed_under
from replica.loaded import content
from replica.sharing import CANONICAL_SITE

blueprint = Blueprint("feeds", __name__)

ALL = "rss"
"""The name of the feed with everything; a section's is the folder of its articles."""


@blueprint.get("/www2/common/rss.asp")
def page() -> str:
    return render_template("neighbours/feeds.html", heading="RSS Service", feeds=_feeds())


@blueprint.get("/www/rss/<name>.xml")
def feed(name: str) -> Response:
    title = _feeds().get(name)
    if title is None:
        abort(404)
    return Response(
        render_template(
            "neighbours/feed.xml", title=title, site=CANONICAL_SITE, pieces=_pieces(name)
        ),
        content_type="application/rss+xml; charset=utf-8",
    )


def _feeds() -> dict[str, str]:
    return {ALL: "All stories"} | {section.folder: section.name for section in content.sections}


def _pieces(name: str) -> tuple[Piece, ...]:
    section = next((each for each in content.sections if each.folder == name), None)
    pieces = filed_under(content, section.code) if section else everything(content)
    return pieces[:LENGTH]
