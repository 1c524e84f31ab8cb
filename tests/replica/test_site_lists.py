"""Lists: what stands in them, in which order, and how they go on."""

import pytest

from replica.content import Content
from replica.lists import everything, filed_under, found_for, page_of
from tests.replica.conftest import Visit
from tests.replica.markup import Element


def headlines(page: Element) -> list[str]:
    return [row.one("a").text for row in page.all(of="list_article_headline")]


@pytest.mark.parametrize(("code", "least"), [(113, 11), (356, 2), (103, 1), (600, 1)])
def test_list_has_what_is_filed_under_its_code(content: Content, code: int, least: int) -> None:
    listed = filed_under(content, code)

    assert len(listed) >= least
    assert all(code in (piece.section, piece.category) for piece in listed)


def test_lists_are_sorted_by_date_the_newest_first(content: Content) -> None:
    moments = [piece.posted for piece in everything(content)]

    assert moments == sorted(moments, reverse=True)
    assert len(moments) == len(content.articles) + len(content.stories)


@pytest.mark.parametrize(
    ("total", "number", "shown", "last"),
    [
        pytest.param(0, 1, [], 1, id="empty"),
        pytest.param(10, 1, list(range(10)), 1, id="just one page"),
        pytest.param(11, 2, [10], 2, id="one more than a page"),
        pytest.param(25, 2, list(range(10, 20)), 3, id="page in the middle"),
    ],
)
def test_ten_pieces_make_a_page(
    content: Content, total: int, number: int, shown: list[int], last: int
) -> None:
    pieces = everything(content)[:total]

    page = page_of(pieces, number)

    assert page.pieces == tuple(pieces[place] for place in shown)
    assert (page.last, page.total) == (last, total)


@pytest.mark.parametrize(("total", "number"), [(0, 0), (10, 2), (10, -1), (25, 4), (25, None)])
def test_page_beyond_the_list_is_refused(content: Content, total: int, number: int | None) -> None:
    with pytest.raises(KeyError):
        page_of(everything(content)[:total], number)


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        pytest.param("head-on COLLISION", "S. Korea, Japan face head-on", id="headline, any case"),
        pytest.param("gsomia whitelist", "S. Korea, Japan face head-on", id="body, all the words"),
        pytest.param("한글 漢字", "한글 & 漢字", id="other scripts"),
        pytest.param("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글 & 漢字", id="decomposed"),
        pytest.param("breakfast inflation", "College students", id="story known by headline"),
    ],
)
def test_search_finds(content: Content, words: str, headline: str) -> None:
    assert any(piece.headline.startswith(headline) for piece in found_for(content, words))


@pytest.mark.parametrize(
    "words", [pytest.param("", id="nothing"), "  ", "whitelist umbrella", "</span>", "xylophone"]
)
def test_search_does_not_find(content: Content, words: str) -> None:
    assert found_for(content, words) == ()


def test_results_go_on_with_the_same_words(visit: Visit, content: Content) -> None:
    first = visit("/www2/common/search.asp?kwd=korea+")
    _, second = first.one("nav", of="pager").all("a")
    rest = headlines(visit(f"{second['href']}"))

    assert second["href"] == "/www2/common/search.asp?kwd=korea+&page=2"
    assert len(headlines(first)) + len(rest) == len(found_for(content, "korea"))
    assert set(headlines(first)).isdisjoint(rest)


def test_words_are_repeated_as_words(visit: Visit) -> None:
    page = visit("/www2/common/search.asp?kwd=%3Cb%3E%26amp%3B%22%7B%7B7%7D%7D")

    assert page.one(of="search_count").text == 'No results for “<b>&amp;"{{7}}”'
    assert page.one("title").text == 'Search: <b>&amp;"{{7}} - The Korea Times'


@pytest.mark.parametrize("query", ["", "?kwd=", "?kwd=%20"])
def test_search_without_words_asks_for_some(visit: Visit, query: str) -> None:
    page = visit(f"/www2/common/search.asp{query}")

    assert page.one(of="search_count").text == "Please enter a word to search for."


def test_pager_marks_the_page_the_reader_is_on(visit: Visit) -> None:
    links = visit("/www/sublist_113_2.html").one("nav", of="pager").all("a")

    assert links[0]["href"] == "/www/sublist_113.html"
    assert links[1]["href"] == "/www/sublist_113_2.html"
    assert [link.text for link in links if link.attributes.get("aria-current") == "page"] == ["2"]


def test_rows_say_who_wrote_and_when(visit: Visit) -> None:
    row = visit("/www2/common/morelist.asp?categorycode=704&id=jhdo").one(of="list_article_area")

    assert row.one(of="list_article_byline2").text == "Do Je-hae | 2019-08-01 17:11"
    assert row.one(of="list_article_lead").text.startswith("The meeting Thursday between")


def test_list_of_a_section_without_stories_says_so(visit: Visit) -> None:
    assert visit("/www/sublist_224.html").one(of="neighbour_text").text == "No stories here yet."
