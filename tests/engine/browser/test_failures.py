"""Every failure of Playwright's is one sentence that names the element and what is there."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, expect

from presscheck.browser.failures import Arguments, sentence_for
from presscheck.browser.locators import in_words, selector_in_words

PAGE = """<title>Tiny</title><h1>Hello</h1>
<a href="/x">World</a> <a href="/y">Politics</a>
<button disabled>Save</button> <button hidden>Hid</button>
<p id="note" style="display: none">Copied</p>
<div aria-label="Advert" style="position: fixed; inset: 0"></div><main></main>"""

SHORT = 300
"""Milliseconds that a call may wait for what never comes."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content(PAGE)
    page.get_by_label("Advert").click()  # the first click of a browser takes longer than others
    page.set_default_timeout(SHORT)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("role", "name", "told"),
    [
        (
            "link",
            "World",
            "link “World” cannot be clicked: box “Advert” covers it",
        ),
        ("button", "Save", "button “Save” cannot be clicked: it is disabled"),
        ("button", "Print", "button “Print” is not there, and should be clicked"),
    ],
)
def test_a_click_tells_what_is_in_its_way(page: Page, role: str, name: str, told: str) -> None:
    with pytest.raises(Error) as failure:
        page.get_by_role(role, name=name).click()  # type: ignore[arg-type]

    assert sentence_for(str(failure.value), Arguments()) == told


def test_an_element_without_a_name_is_told_by_what_it_is(page: Page) -> None:
    with pytest.raises(Error) as failure:
        page.locator("#note").click()

    assert sentence_for(str(failure.value), Arguments()) == (
        "paragraph “Copied” cannot be clicked: it is not visible"
    )


def test_several_elements_where_one_was_expected_are_listed(page: Page) -> None:
    with pytest.raises(Error) as failure:
        page.get_by_role("link").click()

    assert sentence_for(str(failure.value), Arguments()) == (
        "there are 2 of link instead of one: link “World”, link “Politics”"
    )


def test_an_expectation_names_the_element_and_both_values(page: Page) -> None:
    with pytest.raises(AssertionError) as failure:
        expect(page.get_by_role("link", name="World")).to_have_attribute("href", "/z", timeout=1)

    assert sentence_for(str(failure.value), Arguments("href", "/z")) == (
        "the attribute href of link “World” is “/x” instead of “/z”"
    )


def test_a_message_of_the_check_comes_first(page: Page) -> None:
    with pytest.raises(AssertionError) as failure:
        expect(page.locator("#note"), "the notice does not come").to_be_visible(timeout=1)

    told = sentence_for(str(failure.value), Arguments())
    assert told.startswith("the notice does not come: ")
    assert told.endswith(" is hidden instead of visible")


def test_lists_name_what_is_missing(page: Page) -> None:
    expected = ["World", "Politics", "Sports"]
    with pytest.raises(AssertionError) as failure:
        expect(page.get_by_role("link")).to_have_text(expected, timeout=1)

    assert sentence_for(str(failure.value), Arguments("", expected)) == (
        "the text of link lacks “Sports”"
    )


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        ("- main:\n  - list:\n    - listitem: Two", "lacks “- listitem: Two”"),
        (
            "- main:\n  - list:\n    - /children: equal\n    - listitem: Two",
            "differs at place 3, which is “- listitem: One” instead of “- listitem: Two”",
        ),
    ],
)
def test_a_tree_that_is_read_otherwise_is_told_by_its_lines(
    page: Page, tree: str, told: str
) -> None:
    page.evaluate("document.querySelector('main').innerHTML = '<ul><li>One</li></ul>'")
    with pytest.raises(AssertionError) as failure:
        expect(page.get_by_role("main")).to_match_aria_snapshot(tree, timeout=1)

    assert sentence_for(str(failure.value), Arguments("", tree)) == f"what is read of main {told}"


def test_a_window_that_does_not_open_is_told_as_that(page: Page) -> None:
    with pytest.raises(Error) as failure, page.expect_popup():
        pass

    assert sentence_for(str(failure.value), Arguments()) == "no new window opened within 0.3 s"


def test_a_page_that_does_not_change_is_told_with_its_address(page: Page) -> None:
    with pytest.raises(Error) as failure:
        page.wait_for_url("**/story")

    told = sentence_for(str(failure.value), Arguments(), "http://127.0.0.1/here")
    assert told == "the page did not go to **/story; it is at http://127.0.0.1/here"


@pytest.mark.parametrize("message", ["too much", "Timeout 5ms exceeded.", "assert 1 == 2"])
def test_other_messages_stay_as_they_are(message: str) -> None:
    assert not sentence_for(message, Arguments())


@pytest.mark.parametrize(
    ("markup", "selector", "told"),
    [
        ('<div role="search" class="layer" aria-label="Search">', ".layer", "search “Search”"),
        (
            '<input type="search" class="layer" placeholder="Words">',
            ".layer",
            "search field “Words”",
        ),
        ('<span class="layer">5</span>', ".layer", "box “5” (`.layer`)"),
        ('<div class="layer other"><p></p></div>', "div > p", "paragraph"),
        (f'<p class="{"x" * 90}"></p>', "main > p.none, [class^=x]", f"paragraph `.{'x' * 40}`"),
        ("<ul><li>One</li><li></li></ul>", "ul > li >> nth=1", "second list item"),
        (f"<h2>{'long ' * 20}</h2>", "h2", f"heading “{'long ' * 8}"[:-1] + "…”"),
    ],
)
def test_no_markup_and_no_long_selector_is_told(
    page: Page, markup: str, selector: str, told: str
) -> None:
    page.evaluate("markup => { document.querySelector('main').innerHTML = markup; }", markup)
    with pytest.raises(AssertionError) as failure:
        expect(page.get_by_role("main").locator(selector)).to_be_disabled(timeout=SHORT)

    assert sentence_for(str(failure.value), Arguments()) == (
        f"{told} in main is enabled instead of disabled"
    )


def test_the_selector_of_an_absent_element_is_cut(page: Page) -> None:
    with pytest.raises(AssertionError) as failure:
        expect(page.locator(f".{'x' * 90}")).to_be_visible(timeout=1)

    told = f"`.{'x' * 38}…` is not there, and should be visible"
    assert sentence_for(str(failure.value), Arguments()) == told


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"^/\d+$", r"^/\d+$"),
        (
            rf"^/[)]\((?:{'|'.join('abcdefghijklmnopqrstuvwxyz')}|(d))?/(\d+)$",
            r"^/[)]\((…)?/(\d+)$",
        ),
    ],
    ids=["short", "long group"],
)
def test_a_pattern_is_told_as_it_is_written_but_for_long_groups(
    page: Page, pattern: str, told: str
) -> None:
    expected = re.compile(pattern)
    with pytest.raises(AssertionError) as failure:
        expect(page.get_by_role("link", name="World")).to_have_attribute(
            "href", expected, timeout=1
        )

    sentence = sentence_for(str(failure.value), Arguments("href", expected))
    assert sentence.endswith(f"is “/x”, which does not match {told}")


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ('get_by_role("link", name="World")', "link “World”"),
        ('get_by_role("group", name="Share").get_by_title("reddit")', None),
        ('get_by_role("navigation").get_by_role("link").nth(2)', "third link in navigation"),
        ('locator(".hot").first', "first `.hot`"),
        ("page >> what else", "page >> what else"),
    ],
)
def test_a_locator_is_told_in_words(locator: str, words: str | None) -> None:
    expected = words or "element titled “reddit” in group “Share”"
    assert in_words(locator) == expected


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("one\nError: two", "one Error: two"),
        ("one\nCall log:\n  - two", "one Call log: - two"),
        ("one\n\x1b[2J", r"one \x1b[2J"),
    ],
)
def test_a_value_of_several_lines_is_told_to_its_end(page: Page, title: str, told: str) -> None:
    heading = page.get_by_role("heading", name="Hello")
    heading.evaluate("(heading, title) => { heading.title = title; }", title, timeout=0)

    with pytest.raises(AssertionError) as failure:
        expect(heading).to_have_attribute("title", "-", timeout=SHORT)

    assert sentence_for(str(failure.value), Arguments("title", "-")) == (
        f"the attribute title of heading “Hello” is “{told}” instead of “-”"
    )


@pytest.mark.parametrize(
    ("find", "words"),
    [
        (lambda page: page.get_by_role("banner").get_by_role("link", name="It's"), "link “It's”"),
        (lambda page: page.get_by_role("link", name=re.compile("Go")).last, "last link “Go”"),
        (lambda page: page.get_by_title('a "b" >> c').nth(2), 'third element titled “a "b" >> c”'),
        (lambda page: page.get_by_label("Words").filter(has=page.locator("b")), "field “Words”"),
        (lambda page: page.locator("#layer").locator("visible=true"), "`#layer`"),
        (lambda page: page.get_by_role("list").locator("li").first, "first `li` in list"),
        (lambda page: page.frame_locator("iframe").get_by_text("Read"), "text “Read”"),
    ],
)
def test_a_locator_that_has_found_nothing_yet_is_told_in_words(
    page: Page, find: Callable[[Page], Locator], words: str
) -> None:
    assert selector_in_words(str(find(page))) == words
