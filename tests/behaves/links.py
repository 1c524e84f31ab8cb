"""Reads the addresses of many links at once."""

from playwright.sync_api import Locator


def targets(links: Locator) -> dict[str, str]:
    """Return the address of each link, as written, by its text and in reading order."""
    pairs: list[tuple[str, str]] = links.evaluate_all(
        "links => links.map(link => [link.textContent.trim(), link.getAttribute('href')])"
    )
    return dict(pairs)
