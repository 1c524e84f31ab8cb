"""What a run was asked to do, read once and never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from presscheck.errors import UsageError
from presscheck.screens import Screen, screen_named


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one run.

    `site` is None when the embedded replica is to be used.
    `screens` and `articles` are empty when every check may choose its own.
    """

    site: str | None
    screens: tuple[Screen, ...]
    articles: tuple[str, ...]

    @classmethod
    def of(cls, *, site: str | None, screens: Sequence[str], articles: Sequence[str]) -> "Settings":
        """Check what was typed; anything unusable is a UsageError that says what to type."""
        return cls(
            site=None if site is None else address_of(site),
            screens=tuple(screen_named(name) for name in screens),
            articles=tuple(article_path(path) for path in articles),
        )


def address_of(site: str) -> str:
    """The address without a slash at its end, if it is one a browser can open."""
    try:
        parts = urlsplit(site)
        parts.port  # noqa: B018  # urlsplit checks the port only when it is asked for
    except ValueError as problem:
        raise not_an_address(site, str(problem)) from None
    if parts.scheme not in {"http", "https"}:
        raise not_an_address(site, "it must begin with http:// or https://")
    if not parts.hostname:
        raise not_an_address(site, "the host is missing")
    return site.rstrip("/")


def not_an_address(site: str, why: str) -> UsageError:
    return UsageError(
        f"the site under test {site!r} is not an address: {why}",
        try_next="give one such as --base-url https://www.koreatimes.co.kr",
    )


def article_path(path: str) -> str:
    """The path of an article, which begins with a slash."""
    if not path.startswith("/"):
        raise UsageError(
            f"the article {path!r} is not a path on the site: it must begin with /",
            try_next="give one such as --presscheck-article /www/nation/2019/08/356_273254.html",
        )
    return path
