"""What a run was asked to do, read once and never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from presscheck.errors import UsageError
from presscheck.viewports import Viewport, viewport_named


class Update(StrEnum):
    """Which captures may become baselines during the run."""

    NONE = "none"
    NEW = "new"
    CHANGED = "changed"
    ALL = "all"


class Level(StrEnum):
    """What counts as a change.

    `exact`: any differing pixel, any differing element. `visible`: pixels only as far as
    pixelmatch sees them at 0.1, beside every differing element. `layout`: which elements there
    are, and where; neither words nor pixels.
    """

    EXACT = "exact"
    VISIBLE = "visible"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one run.

    `site` is None when the embedded replica is to be used.
    `viewports` and `articles` are empty when every check may choose its own.
    `ignore_https_errors` takes the site's certificate as it is.
    """

    site: str | None
    viewports: tuple[Viewport, ...]
    articles: tuple[str, ...]
    update: Update
    level: Level
    ignore_https_errors: bool

    @classmethod
    def of(
        cls,
        *,
        site: str | None,
        viewports: Sequence[str],
        articles: Sequence[str],
        update: Update = Update.NONE,
        level: Level = Level.EXACT,
        ignore_https_errors: bool = False,
        ci: bool = False,
    ) -> "Settings":
        """Check what was typed; anything unusable is a UsageError that says what to type."""
        if ci and update is not Update.NONE:
            raise UsageError(
                f"CI never writes baselines, and CI is set: --presscheck-update {update}",
                try_next="leave it out here; approve at your desk with presscheck approve",
            )
        return cls(
            site=None if site is None else address_of(site),
            viewports=tuple(viewport_named(name) for name in viewports),
            articles=tuple(article_path(path) for path in articles),
            update=update,
            level=level,
            ignore_https_errors=ignore_https_errors,
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
