"""Comments: a frame of another domain below the article."""

import re
from random import Random

from werkzeug import Request, Response

from replica.rough.hosts import Host
from replica.rough.visits import Visit, before, render

FRAME = "/thread"
ARTICLE = re.compile(r"_(\d+)\.html$")
WORDS = (
    "I have waited for this story.",
    "The second paragraph needs a source.",
    "My grandmother said the same.",
    "Thank you for the pictures.",
    "This is not how I remember it.",
)


def add_comments(markup: str, visit: Visit) -> str:
    """Put the frame at the end of an article."""
    article = ARTICLE.search(visit.path)
    if not article:
        return markup
    address = f"{visit.origins.beside(Host.COMMENTS)}{FRAME}?article={article[1]}"
    address += f"&ord={visit.number}"
    return before("</article>", markup, render("comments_frame.html", address=address))


def answer_comments(request: Request, seed: int) -> Response:
    """Answer as the host of the comments: more of them come from page to page."""
    if request.path != FRAME:
        return Response("no such thread\n", 404, mimetype="text/plain")
    chance = Random(f"{seed} {request.args.get('ord', '')}")  # noqa: S311 - no secret
    comments = chance.choices(WORDS, k=chance.randint(1, 9))
    return Response(render("comments.html", comments=comments), mimetype="text/html")
