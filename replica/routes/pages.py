"""Pages of a few words: those behind the footer's links, and those behind the menu's buttons."""

from flask import Blueprint, abort, render_template

from replica.loaded import content

PREFIX, SUFFIX = "/www2/common/", ".asp"

BEHIND_BUTTONS = {"learnkorean": "Learn Korean", "learningenglish": "Learning English"}

WORDS = {
    "introduction": "The Korea Times is an English-language daily in Seoul.",
    "history": "The years of the paper, from its first issue in 1950 to today.",
    "contactus": "How to reach the newsroom, the desks and the publisher.",
    "contentsales": "How to reuse the paper's stories and pictures.",
    "ethics": "The rules by which the paper's reporters work.",
    "ombudsman": "Where readers turn with a complaint about a story.",
    "privacy": "What the paper keeps about its readers, and why.",
    "terms": "What readers and the paper owe each other.",
    "learnkorean": "Lessons in Korean, taken from the day's news.",
    "learningenglish": "Lessons in English, taken from the day's news.",
}
"""In place of the real texts, which nobody copied here."""

blueprint = Blueprint("pages", __name__)


@blueprint.get(f"{PREFIX}<name>{SUFFIX}")
def plain(name: str) -> str:
    """A page that the footer or a button names and that has no view of its own."""
    heading = (BEHIND_BUTTONS | _named_in_footer()).get(name)
    if heading is None:
        abort(404)
    text = WORDS.get(name, "This page is not part of the replica.")
    return render_template("neighbours/plain.html", heading=heading, text=text)


@blueprint.get("/www2/common/sitemap.asp")
def site_map() -> str:
    return render_template("neighbours/site_map.html", heading="Site Map")


@blueprint.get("/www2/common/copyrightpolicy.asp")
def copyright_policy() -> str:
    return render_template("neighbours/copyright.html")


def _named_in_footer() -> dict[str, str]:
    return {
        link.address.removeprefix(PREFIX).removesuffix(SUFFIX): link.name
        for group in content.footer.groups
        for link in group.links
        if link.address.startswith(PREFIX) and link.address.endswith(SUFFIX)
    }
