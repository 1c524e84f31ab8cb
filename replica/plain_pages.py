"""Pages of a few words: those of the footer, and those of the menu's quick buttons."""

from flask import Blueprint, abort, render_template

plain_pages = Blueprint("plain_pages", __name__)

PAGES = {
    "introduction": (
        "Introduction",
        "The Korea Times is an English-language daily in Seoul. This page of the replica "
        "stands where the paper introduces itself.",
    ),
    "history": ("History", "The years of the paper, from its first issue in 1950 to today."),
    "contactus": ("Contact Us", "How to reach the newsroom, the desk and the publisher."),
    "rss": ("RSS Service", "The newest stories for your news reader."),
    "contentsales": ("Content Sales", "How to reuse the paper's stories and pictures."),
    "ethics": ("Code of Ethics", "The rules by which the paper's reporters work."),
    "ombudsman": ("Ombudsman", "Where readers turn with a complaint about a story."),
    "privacy": ("Privacy Statement", "What the paper keeps about its readers, and why."),
    "terms": ("Terms of Service", "What readers and the paper owe each other."),
    "learnkorean": ("Learn Korean", "Lessons in Korean, taken from the day's news."),
    "learningenglish": ("Learning English", "Lessons in English, taken from the day's news."),
}


@plain_pages.get("/www2/common/<name>.asp")
def plain_page(name: str) -> str:
    if name not in PAGES:
        abort(404)
    title, text = PAGES[name]
    return render_template("neighbours/plain.html", name=name, title=title, text=text)


@plain_pages.get("/www2/common/sitemap.asp")
def site_map() -> str:
    return render_template("neighbours/site_map.html")


@plain_pages.get("/www2/common/copyrightpolicy.asp")
def copyright_policy() -> str:
    return render_template("neighbours/copyright.html")
