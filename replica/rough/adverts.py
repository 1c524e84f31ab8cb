"""Adverts: three slots of an article, a script of another domain, and the frames it puts there."""

from dataclasses import dataclass

from werkzeug import Request, Response

from replica.rough.hosts import Host
from replica.rough.turns import Turn, answer_in_turn, turn_of
from replica.rough.visits import Visit, after, before, render

SCRIPT = "/tag.js"
FRAME = "/advert"

START = '<div class="all_section">'
"""Where the content of a page begins; the page for printing has none, and no adverts."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for an advert, and the sizes that take turns in it."""

    name: str
    sizes: tuple[str, str, str]


TOP = Slot("top", ("728x90", "970x90", "970x250"))
SIDE = Slot("side", ("300x250", "300x600", "300x100"))
END = Slot("end", ("728x90", "300x250", "468x60"))


def add_adverts(markup: str, visit: Visit) -> str:
    """Put the script and the slots into a page that has the paper's header."""
    if START not in markup:
        return markup
    script = render(
        "adverts_head.html",
        address=f"{_origin(visit)}{SCRIPT}?ord={visit.number}",
    )
    markup = before("</head>", markup, script)
    markup = before(START, markup, _slot(TOP))
    markup = after('<div class="view_right">\n', markup, _slot(SIDE))
    return before("</article>", markup, _slot(END))


def answer_advert(request: Request, seconds: float) -> Response:
    """Answer as the host of the adverts."""
    number = number_of(request)
    if request.path == SCRIPT:
        script = Response(render("tag.js.jinja", number=number), mimetype="text/javascript")
        return answer_in_turn(turn_of(number), seconds, script)
    if request.path == FRAME:
        size = request.args.get("size", "")
        return Response(render("advert.html", size=size, number=number), mimetype="text/html")
    return Response("no such advert\n", 404, mimetype="text/plain")


def number_of(request: Request) -> int:
    """Return the number of the page that a request of another domain says it comes from."""
    words = request.args.get("ord", "")
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 10 else 0


def _origin(visit: Visit) -> str:
    refused = turn_of(visit.number) is Turn.REFUSED
    return visit.origins.beside(Host.ADVERTS, refused=refused)


def _slot(slot: Slot) -> str:
    return render("advert_slot.html", slot=slot)
