"""The consent layer: it covers every page until the reader accepts it, and remembers that."""

from replica.rough.hosts import SITE_DOMAIN
from replica.rough.visits import Visit, before, render

NAME = "consent"
VALUE = "accepted"
"""The name and the value of the cookie, and of the entry in the local storage of `www.`."""


def add_consent(markup: str, _: Visit) -> str:
    """Put the layer at the end of a page; its script shows it unless the reader has accepted."""
    layer = render("consent.html", name=NAME, value=VALUE, domain=SITE_DOMAIN)
    return before("</body>", markup, layer)
