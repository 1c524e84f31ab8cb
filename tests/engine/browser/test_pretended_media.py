"""The script that shows a page as on paper does what a browser does that can pretend to print."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import presscheck.browser
from presscheck.scripts import as_function

SCRIPT = Path(presscheck.browser.__file__).with_name("pretended-media.js")

PAGE = """<!doctype html><title>Paper</title>
<style>
  @media print { #print { color: rgb(1, 1, 1) } }
  @media screen { #screen { color: rgb(1, 1, 1) } }
  @media not print { #not-print { color: rgb(1, 1, 1) } }
  @media not screen { #not-screen { color: rgb(1, 1, 1) } }
  @media only print and (min-width: 10px) { #wide { color: rgb(1, 1, 1) } }
  @media print and (min-width: 9000px) { #wider { color: rgb(1, 1, 1) } }
  @media not screen and (min-width: 10px) { #not-wide { color: rgb(1, 1, 1) } }
  @media not print and (min-width: 9000px) { #not-wider { color: rgb(1, 1, 1) } }
  @media screen, PRINT { #both { color: rgb(1, 1, 1) } }
  @media (min-width: 10px) { #any { color: rgb(1, 1, 1) } }
  @supports (display: grid) { @media print { #inner { color: rgb(1, 1, 1) } } }
</style>
<style media="print">#sheet { color: rgb(1, 1, 1) }</style>
<style media="screen and (min-width: 10px)">#shown { color: rgb(1, 1, 1) }</style>
<style>@import url("data:text/css,%23imported{color:rgb(1,1,1)}") print;</style>
<p id=print><p id=screen><p id=not-print><p id=not-screen><p id=wide><p id=wider><p id=not-wide>
<p id=not-wider><p id=both><p id=any><p id=inner><p id=sheet><p id=shown><p id=imported>
<p id=host></p><script>
  document.getElementById("host").attachShadow({ mode: "open" }).innerHTML =
    "<style>@media print { b { color: rgb(1, 1, 1) } }</style><b></b>";
</script>
"""

READ = """() => {
  const colour = (element) => getComputedStyle(element).color === "rgb(1, 1, 1)";
  const queries = ["print", "screen", "not print", "screen, print", "print and (max-width: 1px)"];
  return [
    ...[...document.querySelectorAll("p")].map((one) => [one.id, colour(one)]),
    ["shadow", colour(document.getElementById("host").shadowRoot.querySelector("b"))],
    ...queries.map((query) => [query, matchMedia(query).matches]),
  ];
}"""


def read(page: Page) -> dict[str, bool]:
    found: list[Any] = page.evaluate(READ)
    return dict(found)


@pytest.mark.not_in("firefox", because="stock Firefox has nothing to compare the script with")
def test_the_script_shows_what_print_media_show(page: Page) -> None:
    page.set_content(PAGE)
    on_screen = read(page)
    page.emulate_media(media="print")
    on_paper = read(page)
    page.emulate_media(media="screen")

    page.evaluate(as_function(SCRIPT), "print")
    pretended = read(page)
    page.evaluate(as_function(SCRIPT), "screen")

    assert pretended == on_paper
    assert on_paper != on_screen
    assert read(page) == on_screen


def test_a_page_is_shown_as_on_paper_and_back(page: Page) -> None:
    page.set_content(PAGE)

    page.emulate_media(media="print")
    on_paper = read(page)
    page.emulate_media(media="screen")

    assert (on_paper["print"], on_paper["screen"], on_paper["shadow"]) == (True, False, True)
    assert (read(page)["print"], read(page)["screen"]) == (False, True)
