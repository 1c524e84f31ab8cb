"""What a reader gets for an address that is not there."""

from flask import render_template
from werkzeug.exceptions import NotFound


def page_not_found(_: NotFound) -> tuple[str, int]:
    return render_template("neighbours/not_found.html", heading="Page not found"), 404
