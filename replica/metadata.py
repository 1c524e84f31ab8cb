"""What an article tells machines: a summary, a picture and the linked data of search engines."""

import re
from textwrap import shorten

from replica.content import Article
from replica.moments import seoul_time
from replica.sharing import canonical_address

PUBLISHER = "The Korea Times"
LOGO = canonical_address("/static/img/favicon.svg")

LONGEST = 160
END_OF_SENTENCE = re.compile(r"(?<=[a-z0-9)]{2})[.!?][\"']?(?= [\"'A-Z]|$)")
"""After two small letters, so that “U.S. Secretary” and “a.m. Friday” go on."""


def summary(article: Article) -> str:
    """The first sentences, as many as fit; of one that is too long, its beginning."""
    text = " ".join(article.first_paragraph.split())
    ends = [match.end() for match in END_OF_SENTENCE.finditer(text) if match.end() <= LONGEST]
    if ends:
        return text[: ends[-1]]
    beginning = shorten(text, LONGEST, placeholder=" …")
    # Korean and Chinese may go on for long without a space to break at.
    return beginning if len(beginning) > LONGEST // 2 else text[: LONGEST - 1] + "…"


def share_image(article: Article) -> str:
    photo = article.lead_photo
    return canonical_address(f"/static/img/photos/{photo.picture}") if photo else LOGO


def linked_data(article: Article) -> dict[str, object]:
    """The article as schema.org describes one."""
    address = canonical_address(article.address)
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": summary(article),
        "datePublished": seoul_time(article.posted),
        "dateModified": seoul_time(article.updated or article.posted),
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "image": [share_image(article)],
        "mainEntityOfPage": {"@type": "WebPage", "@id": address},
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": PUBLISHER,
            "logo": {"@type": "ImageObject", "url": LOGO},
        },
    }
