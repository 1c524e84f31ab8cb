"""The content folder as a whole: an article for every template rule, and the site's furniture."""

from collections.abc import Callable
from pathlib import Path

import pytest

from replica.content import (
    Article,
    Content,
    ContentError,
    CrossHeading,
    Paragraph,
    PhotoMark,
    check_pictures,
    load,
)

RULES: dict[str, Callable[[Article], bool]] = {
    "no-photo": lambda article: article.lead_photo is None,
    "three-photos": lambda article: len(article.photos) == 3 and PhotoMark(3) in article.body,
    "photo-without-caption": lambda article: article.photos[0].caption is None,
    "long-caption": lambda article: words(article.photos[0].caption) == 140,
    "editorial": lambda article: (
        (article.code, article.by_line, article.authors) == (202, False, ())
    ),
    "two-authors": lambda article: article.byline == "Noh Eun-bit and Jang Do-hyeon",
    "very-short": lambda article: (
        len(article.body) == 1 and article.first_paragraph.count(".") == 1
    ),
    "updated-equals-posted": lambda article: article.updated == article.posted,
    "no-updated": lambda article: article.updated is None,
    "interview-badge": lambda article: article.badged_headline.startswith("[INTERVIEW] "),
    "review-badge": lambda article: article.badge == "REVIEW",
    "sports-without-category": lambda article: (article.code, article.category) == (600, None),
    "section-without-category": lambda article: (article.code, article.category) == (113, None),
    "long-headline": lambda article: len(article.headline) == 200,
    "five-thousand-words": lambda article: words(text(article)) >= 5000,
    "many-scripts": lambda article: (
        all(each in article.headline and each in text(article) for each in '한漢&<"')
        and has_emoji(article.headline)
        and has_emoji(text(article))
        and "<script>" in text(article)
    ),
    "cross-headings": lambda article: sum(isinstance(b, CrossHeading) for b in article.body) == 4,
    "updated-years-later": lambda article: f"{article.updated:%Y}" > f"{article.posted:%Y}",
    "portrait-photo": lambda article: (
        (article.photos[0].width, article.photos[0].height) == (493, 740)
    ),
}


def words(text: str | None) -> int:
    return len((text or "").split())


def has_emoji(text: str) -> bool:
    return any(sign >= "\N{CYCLONE}" for sign in text)


def text(article: Article) -> str:
    return "\n".join(block.text for block in article.body if isinstance(block, Paragraph))


@pytest.fixture(scope="module")
def content() -> Content:
    return load()


@pytest.mark.parametrize("slug", RULES)
def test_template_rule_has_an_article(content: Content, slug: str) -> None:
    article = next(article for article in content.articles if article.slug == slug)

    assert RULES[slug](article)


def test_double_quote_of_a_caption_is_single_in_alt(content: Content) -> None:
    photo = content.article(299083).photos[0]

    assert '"Grandmother,"' in (photo.caption or "")
    assert "'Grandmother,'" in photo.alt


def test_articles_after_the_captured_one_are_in_order_of_id(content: Content) -> None:
    ids = [article.id for article in content.articles[1:]]

    assert ids == sorted(ids)


def test_hot_headlines_and_entertainment_news_share_three_stories(content: Content) -> None:
    hot = content.hot_headlines

    assert (hot[1], hot[3], hot[11]) == content.entertainment_news[:3]
    assert not set(hot) & set(content.top_stories)


def test_badges_stand_where_they_were_captured(content: Content) -> None:
    lists = (content.hot_headlines, content.top_stories, content.entertainment_news)

    assert [[rank for rank, story in enumerate(each, 1) if story.badge] for each in lists] == [
        [5, 12],
        [3],
        [3, 5],
    ]


def test_menu_has_the_captured_sections(content: Content) -> None:
    assert {section.name: len(section.subs) for section in content.sections} == {
        "National": 8,
        "Business": 3,
        "Finance": 4,
        "Opinion": 10,
        "Lifestyle": 6,
        "Entertainment & Arts": 5,
        "Sports": 0,
        "World": 2,
        "Video": 5,
        "Photos": 2,
    }


def test_section_bar_has_its_own_names(content: Content) -> None:
    names = [entry.name for entry in content.section_bar]

    assert (len(names), names[0], names[5], names[-1]) == (
        11,
        "Photos",
        "Entertainment & Art",
        "North Korea",
    )


def test_section_of_the_bar_alone_is_known_by_its_code(content: Content) -> None:
    assert content.section(103).name == "North Korea"
    assert content.category_name(356) == "Politics"


def test_footer_is_the_captured_one(content: Content) -> None:
    assert "Online newspaper registration No : 서울,아52844" in content.footer.masthead
    assert [len(group.links) for group in content.footer.groups] == [3, 5, 5, 2]


def test_missing_picture_is_named_by_file_and_line(content: Content, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^articles/\S+\.md:\d+: picture: img/photos/\S+ is m"):
        check_pictures(content, tmp_path)
