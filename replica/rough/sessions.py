"""Sessions: every link of a page carries the id of the reader's session."""

import re
from random import Random

from werkzeug import Response

from replica.rough.visits import Visit

PARAMETER = "sid"
"""The name in the links and of the cookie; nothing that the site answers depends on it."""

LINK = re.compile(r'(<a\b[^>]*?\bhref="/www[^"#?]*)(\?[^"#]*)?(["#])')
ID = re.compile(r"[0-9a-f]{16}")


def session_of(cookie: str | None, asked: str | None, seed: int, number: int) -> str:
    """Return the session of a reader: the one of the cookie or of the link, or a new one."""
    for words in (cookie, asked):
        if words and ID.fullmatch(words):
            return words
    return f"{Random(f'{seed} {number} session').getrandbits(64):016x}"  # noqa: S311 - no secret


def add_session(markup: str, visit: Visit) -> str:
    """Add the session to every link to a page of the site."""

    def with_session(link: re.Match[str]) -> str:
        query = f"{link[2]}&amp;" if link[2] else "?"
        return f"{link[1]}{query}{PARAMETER}={visit.session}{link[3]}"

    return LINK.sub(with_session, markup)


def keep_session(response: Response, session: str) -> None:
    """Let the browser keep the session."""
    response.set_cookie(PARAMETER, session, samesite="Lax")
