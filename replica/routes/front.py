"""The home page and the fronts of the sections."""

from flask import Blueprint, redirect, render_template
from werkzeug import Response

from replica import addresses
from replica.lists import LENGTH, everything, filed_under
from replica.loaded import content, or_404

SHOWN_AT_HOME = 3

blueprint = Blueprint("front", __name__)


@blueprint.get("/")
def door() -> Response:
    return redirect(addresses.HOME)


@blueprint.get(addresses.HOME)
def home() -> str:
    latest = everything(content)[:LENGTH]
    newest = {
        section: filed_under(content, section.code)[:SHOWN_AT_HOME] for section in content.sections
    }
    return render_template(
        "neighbours/home.html", heading="The Korea Times", latest=latest, newest=newest
    )


@blueprint.get("/www/section_<number:code>.html")
def section(code: int) -> str:
    found = or_404(content.section, code)
    return render_template(
        "neighbours/section.html",
        heading=found.name,
        section=found,
        current_section=code,
        latest=filed_under(content, code)[:LENGTH],
    )
