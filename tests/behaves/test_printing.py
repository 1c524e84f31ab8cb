"""Paper: nothing prints by itself, and what is printed is the story with its photos."""

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.article_page import ArticlePage
from pages.print_page import PrintPage
from tests.behaves.every_page import open_page
from tests.expectations import expect_equal, fail

COUNT_PRINTS = """window.prints = 0;
window.print = () => { window.prints += 1; };"""

MINUTE = 60_000

READ_PICTURES = """images => Promise.all(
  images.map(image => fetch(image.currentSrc).then(answer => answer.text())))"""

READ_SOURCES = "images => images.map(image => image.currentSrc)"


@pytest.mark.component("Page")
@pytest.mark.parametrize("name", ["print page", "article"])
def test_page_does_not_print_by_itself(page: Page, name: str) -> None:
    page.add_init_script(COUNT_PRINTS)
    open_page(page, name)

    page.clock.run_for(MINUTE)

    prints = page.evaluate("prints")
    assert prints == 0, f"the {name} calls print() {prints} times within a minute, unasked"


@pytest.mark.component("Photo")
def test_print_page_has_the_photos_of_the_article(
    print_page: PrintPage, article: ArticlePage
) -> None:
    shown, printed = (page.body.every_photo.picture for page in (article, print_page))

    if shown.evaluate_all(READ_PICTURES) != printed.evaluate_all(READ_PICTURES):
        sources = [photos.evaluate_all(READ_SOURCES) for photos in (printed, shown)]
        told = "on the print page, beside the article, the list of photos"
        expect_equal(told, *sources)
        fail("the photos of the print page are other files of the same names")
    captions = [page.body.photos.all_inner_texts() for page in (print_page, article)]
    expect_equal("on the print page, beside the article, the list of captions", *captions)


def on_paper(article: ArticlePage) -> dict[str, Locator]:
    return {
        "Article head": article.head.root,
        "Photo": article.lead_photo.picture,
        "Article body": article.body.text,
    }


def not_on_paper(article: ArticlePage) -> dict[str, Locator]:
    return {
        "Hot headlines": article.hot_headlines.root,
        "Section bar": article.header.section_bar.root,
        "Article tools": article.tools.root,
        "Share row": article.share_row.root,
        "E-mail row": article.email_row.root,
        "Top 10 Stories": article.top_stories.root,
        "Darkroom": article.darkroom.root,
        "Footer": article.footer.root,
    }


@pytest.mark.component("Page")
def test_article_is_printed_with_its_photo_and_without_controls(
    fresh_article: ArticlePage, subtests: pytest.Subtests
) -> None:
    shown, hidden = on_paper(fresh_article), not_on_paper(fresh_article)
    expect(fresh_article.lead_photo.picture).to_be_visible()
    fresh_article.page.emulate_media(media="print")
    for component, root in shown.items():
        with subtests.test(component, component=component):
            assert root.is_visible(), f"{component} is not on paper"
    for component, root in hidden.items():
        with subtests.test(component, component=component):
            assert root.is_hidden(), f"{component} is on paper"
