"""Reads the addresses of many links at once."""

from playwright.sync_api import Locator

READ_TARGETS = """links => links.map(link => {
  const words = link.innerText.replace(/\\s+/g, " ").trim();
  const { href } = link;
  const inside = href.startsWith(`${location.origin}/`);
  return [words, inside ? href.slice(location.origin.length) : href];
})"""


def targets(links: Locator) -> dict[str, str]:
    """Return where each link leads, by its words and in reading order; from the site's root on."""
    pairs: list[tuple[str, str]] = links.evaluate_all(READ_TARGETS)
    return dict(pairs)
