"""Rules for every article: the text is clean, and photos and print page are complete."""

import re

import pytest

from pages.article_page import ArticlePage
from tests.expectations import expect_equal, expect_that

pytestmark = [pytest.mark.component("Article body"), pytest.mark.every_article]

BREAK = "<br><br>"
LEFTOVER = re.compile(r"^\s*(#+ |\[(related|photo ?\d*)\]|---|\{[{%])", re.MULTILINE)

MARKUP = "runs => runs.map(run => run.innerHTML)"
NOT_LOADED = """pictures => pictures
  .filter(picture => !picture.complete || !picture.naturalWidth)
  .map(picture => picture.src)"""
NAMES_AND_CAPTIONS = """tables => tables.map(table => [
  table.querySelector("img").alt,
  table.querySelectorAll("td")[1]?.innerText ?? table.querySelector("img").alt,
])"""


SHOWN_AND_PRINTED = """async address => {
  const served = await (await fetch(address)).text();
  const printed = new DOMParser().parseFromString(served, "text/html");
  const contentOf = part => {
    const copy = part.cloneNode(true);
    copy.querySelector("aside")?.remove();
    copy.querySelectorAll("noscript").forEach(standIn => standIn.remove());
    copy.querySelectorAll("br").forEach(end => end.replaceWith(" / "));
    return {
      words: copy.textContent.replace(/\\s+/g, " ").trim(),
      pictures: [...copy.querySelectorAll("img")].map(({ alt, attributes }) => [
        alt, attributes.width?.value, attributes.height?.value,
      ]),
    };
  };
  return [document, printed].map(
    page => [...page.querySelectorAll(".view_HD_div, .view_article")].map(contentOf)
  );
}"""
"""Reads the article and its print page, which is fetched: opening it would cost seconds."""


def test_paragraphs_are_clean_and_separated_by_one_blank_line(article: ArticlePage) -> None:
    runs = article.body.runs.evaluate_all(MARKUP)
    paragraphs = [paragraph for run in runs for paragraph in run.split(BREAK)]

    expect_that(paragraphs, "the article has no paragraph")
    expect_that(all(words.strip() for words in paragraphs), "a paragraph of the text is empty")
    unclean = [words for words in paragraphs if "<" in words or "&nbsp;" in words]
    expect_equal("markup inside paragraphs: the text", unclean, [])


def test_text_has_no_leftover_of_the_content_file(article: ArticlePage) -> None:
    leftovers = LEFTOVER.findall(article.body.root.inner_text())
    expect_equal("leftovers of the content file: the text", leftovers, [])


@pytest.mark.component("Photo")
def test_picture_is_named_by_its_caption_with_single_quotes(article: ArticlePage) -> None:
    photos = article.body.photos.evaluate_all(NAMES_AND_CAPTIONS)

    for name, caption in photos:
        expect_that(name, f"the picture above “{caption}” has no name")
        expect_equal("the name of a picture", name, caption.replace('"', "'"))


@pytest.mark.component("Photo")
def test_every_picture_of_the_article_has_loaded(article: ArticlePage) -> None:
    missing = article.main_column.get_by_role("img").evaluate_all(NOT_LOADED)
    expect_that(not missing, f"pictures that did not load: {missing}")


@pytest.mark.component("Print page")
def test_print_page_repeats_the_head_and_the_text_of_the_article(article: ArticlePage) -> None:
    address = article.tools.print_link.get_attribute("href")

    shown, printed = article.page.evaluate(SHOWN_AND_PRINTED, address)

    expect_that(shown, "the article shows no head and no text")
    expect_equal("the text of the print page", printed, shown)
