"""What a reader without scripts gets: the words, the links and the pictures of every page."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from pages.base import Component, SitePage
from pages.components.section_line import SectionLine
from presscheck import SharePage
from tests.addresses import Addresses
from tests.behaves.every_page import every_page, open_page, share_page
from tests.behaves.scripts_off import scripts_off
from tests.levels import loose_components

pytestmark = [
    pytest.mark.component("Page"),
    pytest.mark.not_in("firefox", because="only Chromium can be told to run no scripts"),
]

READ = """(roots, hasScripts) => {
  const words = (text) => text.split(/\\s+/).filter(Boolean).join(" ");
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const later = (image) => hasScripts && image.currentSrc.startsWith("data:")
    && Object.values(image.dataset).find((value) => /^(https?:)?\\//.test(value));
  const address = (image) => {
    if (later(image)) return new URL(later(image), document.baseURI).href;
    return image.complete && image.naturalWidth ? image.currentSrc : "nothing";
  };
  return {
    shown: roots.some(isShown),
    text: roots.filter(isShown).map((root) => words(root.innerText)).join(" "),
    links: all("a[href]").map((link) => [
      `“${words(link.textContent) || link.title}” leads to`,
      link.getAttribute("href").startsWith("#") ? link.getAttribute("href") : link.href,
    ]),
    pictures: all("img").filter((image) => isShown(image) && image.loading !== "lazy")
      .map((image) => [`${image.alt || "a picture"}:`, address(image)]),
  };
}"""
"""What a reader sees; of a picture that a script will load, its address."""

CLOCK = re.compile(r"[A-Z][a-z]{2}, [A-Z][a-z]+ \d{1,2}, \d{4} \| \d{2}:\d{2}")
"""What a script writes into the section line."""


@pytest.fixture
def loose(pytestconfig: pytest.Config) -> Collection[str]:
    """The components that each request may get with other words."""
    return loose_components(pytestconfig)


@every_page
def test_a_reader_without_scripts_gets_the_same_page(
    shared: SharePage,
    page: Page,
    name: str,
    article_path: str,
    expect_browser_error: Callable[[str], None],
    addresses: Addresses,
    loose: Collection[str],
    subtests: pytest.Subtests,
) -> None:
    usual = share_page(shared, name, article_path)
    expect_browser_error("(csp)")  # how the browser calls it that it fetches no scripts
    with scripts_off(page):
        bare = open_page(page, name, article_path)

    for component, sentence in differences(usual, bare, addresses, loose):
        with subtests.test(f"{name} without scripts", component=component):
            pytest.fail(f"on the page “{name}”, without scripts, {sentence}", pytrace=False)


def differences(
    usual: SitePage, bare: SitePage, addresses: Addresses, loose: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield what differs in each component; of the whole page only when none of them differs."""
    pairs = zip(usual.components(), bare.components(), strict=True)
    found = [
        (one.name, sentence)
        for one, other in pairs
        if one.root.count() or other.root.count()
        if one.name not in loose
        for sentence in differing(one, other, addresses)
    ]
    yield from found
    if not (found or loose):
        one, other = (Component(page.page.locator("body")) for page in (usual, bare))
        yield from (("Page", sentence) for sentence in differing(one, other, addresses))


def differing(usual: Component, bare: Component, addresses: Addresses) -> Iterator[str]:
    one = read(usual, addresses, has_scripts=True)
    other = read(bare, addresses, has_scripts=False)
    if one["shown"] != other["shown"]:
        yield (
            "it is shown, and hidden with scripts"
            if other["shown"]
            else "it is hidden, and shown with scripts"
        )
        return
    if one["text"] != other["text"]:
        yield first_difference("its words", one["text"].split(" "), other["text"].split(" "))
    for name in ("links", "pictures"):
        if one[name] != other[name]:
            yield first_difference(f"its {name}", one[name], other[name])


def read(component: Component, addresses: Addresses, *, has_scripts: bool) -> dict[str, Any]:
    """Return what a reader sees of a component, without the clock."""
    found: dict[str, Any] = component.root.evaluate_all(READ, has_scripts)
    clock = isinstance(component, SectionLine) or not hasattr(component, "name")
    text = CLOCK.sub("", found["text"]) if clock else found["text"]
    leading = {
        name: [f"{words} {addresses.plain(address)}" for words, address in found[name]]
        for name in ("links", "pictures")
    }
    return {**found, **leading, "text": " ".join(text.split())}


def first_difference(what: str, usual: list[str], bare: list[str]) -> str:
    """Say what stands where the lists begin to differ."""
    at = next(
        (n for n, (one, other) in enumerate(zip(usual, bare, strict=False)) if one != other),
        min(len(usual), len(bare)),
    )
    expected, found = (" ".join(words[at : at + 6]) or "nothing" for words in (usual, bare))
    return f"{what} are {found!r} where a reader with scripts has {expected!r}"
