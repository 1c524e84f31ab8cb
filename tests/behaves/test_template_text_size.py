"""Rule for every article: the five text sizes change the text of the story and nothing else."""

import pytest

from pages.article_page import ArticlePage
from tests.behaves.findings import DESCRIBE, MOST
from tests.expectations import expect_that

pytestmark = [pytest.mark.component("Article tools"), pytest.mark.every_article]

STEPS = ["-2", "-1", "0", "1", "2"]

SIZES_BY_STEP = """([steps, growing]) => {
  const describe = DESCRIBE;
  const step = document.documentElement.dataset;
  const usual = step.textSize;
  const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim();
  const withText = [...document.body.querySelectorAll("*")].filter(
    element => [...element.childNodes].some(isText)
  );
  const fixed = withText.filter(element => !growing.some(part => part.contains(element)));
  const size = element => parseFloat(getComputedStyle(element).fontSize);
  const measured = steps.map(wanted => {
    step.textSize = wanted;
    return { growing: growing.map(size), fixed: fixed.map(size) };
  });
  step.textSize = usual;
  const isSteady = at => measured.every(({ fixed }) => fixed[at] === measured[0].fixed[at]);
  const changing = fixed.filter((_, at) => !isSteady(at));
  return {
    growing: growing.map((_, at) => measured.map(({ growing }) => growing[at])),
    changing: changing.map(describe),
  };
}""".replace("DESCRIBE", DESCRIBE)


def test_steps_change_the_text_of_the_story_and_nothing_else(article: ArticlePage) -> None:
    body = article.body
    parts = (body.sub_headline, body.runs, body.cross_headings)
    growing = [handle for part in parts for handle in part.element_handles()]

    measured = article.page.evaluate(SIZES_BY_STEP, [STEPS, growing])

    changing = measured["changing"]
    told = ", ".join(changing[:MOST])
    expect_that(not changing, f"at another text size other texts change theirs as well: {told}")
    for sizes in measured["growing"]:
        told = f"at the five text sizes a text of the story has {sizes} px, not more each time"
        expect_that(sizes == sorted(set(sizes)), told)
