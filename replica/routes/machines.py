"""What search engines ask for: which pages they may read, and where the articles are."""

from flask import Blueprint, Response, render_template

from replica.lists import newest_first
from replica.loaded import content
from replica.sharing import CANONICAL_SITE

SITE_MAP = "/sitemap.xml"

blueprint = Blueprint("machines", __name__)


@blueprint.get("/robots.txt")
def robots() -> Response:
    lines = ("User-agent: *", "Disallow: /www2/common/search.asp", "")
    text = "\n".join((*lines, f"Sitemap: {CANONICAL_SITE}{SITE_MAP}", ""))
    return Response(text, content_type="text/plain; charset=utf-8")


@blueprint.get(SITE_MAP)
def site_map() -> Response:
    return Response(
        render_template(
            "neighbours/site_map.xml", site=CANONICAL_SITE, articles=newest_first(content.articles)
        ),
        content_type="application/xml; charset=utf-8",
    )
