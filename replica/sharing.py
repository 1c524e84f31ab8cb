"""Addresses that share an article: each service's own, filled in as encodeURIComponent would."""

from urllib.parse import quote

CANONICAL_SITE = "http://www.koreatimes.co.kr"

LEFT_ALONE = "!*'()"
"""What encodeURIComponent leaves as it is, besides letters, digits and - . _ ~."""


def canonical_address(path: str) -> str:
    return CANONICAL_SITE + path


def share_links(headline: str, address: str) -> dict[str, str]:
    """Addresses of the services that have one, in the order of the share row."""
    title, url = encoded(headline), encoded(address)
    return {
        "facebook": f"https://www.facebook.com/sharer/sharer.php?u={url}",
        "twitter": f"https://twitter.com/intent/tweet?text={title}&url={url}",
        "whatsapp": f"https://api.whatsapp.com/send?text={encoded(f'{headline} {address}')}",
        "reddit": f"https://www.reddit.com/submit?url={url}&title={title}",
        "mailto": f"mailto:?subject={title}&body={url}",
    }


def encoded(text: str) -> str:
    return quote(text, safe=LEFT_ALONE)
