"""Analytics: a script of another domain that counts every page."""

from base64 import b64decode

from werkzeug import Request, Response

from replica.rough.adverts import number_of
from replica.rough.hosts import Host
from replica.rough.turns import Turn, answer_in_turn, turn_of
from replica.rough.visits import Visit, before, render

SCRIPT = "/count.js"
PIXEL = "/pixel.gif"

GIF = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")

STEPS_APART = 1
"""The host has another turn than the adverts have on the same page."""


def add_analytics(markup: str, visit: Visit) -> str:
    """Put the script into the head of a page."""
    refused = _turn(visit.number) is Turn.REFUSED
    origin = visit.origins.beside(Host.ANALYTICS, refused=refused)
    address = f"{origin}{SCRIPT}?ord={visit.number}"
    return before("</head>", markup, render("analytics_head.html", address=address))


def answer_analytics(request: Request, seconds: float) -> Response:
    """Answer as the host that counts."""
    if request.path == SCRIPT:
        script = Response(render("count.js"), mimetype="text/javascript")
        return answer_in_turn(_turn(number_of(request)), seconds, script)
    if request.path == PIXEL:
        return Response(GIF, mimetype="image/gif")
    return Response("nothing to count\n", 404, mimetype="text/plain")


def _turn(number: int) -> Turn:
    return turn_of(number + STEPS_APART)
