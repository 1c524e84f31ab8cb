"""How checks read where many links lead at once."""

from playwright.sync_api import Locator


def targets(links: Locator) -> dict[str, str]:
    """The address as written behind each link's words, in reading order."""
    pairs: list[tuple[str, str]] = links.evaluate_all(
        "links => links.map(link => [link.textContent.trim(), link.getAttribute('href')])"
    )
    return dict(pairs)
