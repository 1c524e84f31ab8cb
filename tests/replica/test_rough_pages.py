"""The rough replica, one kind of roughness at a time: what each does to a page, and no more."""

import re

import pytest

from replica import SITE
from replica.rough import EVERYTHING, Rough, RoughAddresses, Roughness
from replica.rough.hosts import Host
from tests.replica.markup import Element
from tests.replica.rough_answers import ask, ask_address
from tests.rough import ServeRough

ARTICLE = SITE.articles[0]

MARKS = {
    Roughness.HOSTS: r"//img\.paper\.localhost",
    Roughness.ADVERTS: "ads.adverts",
    Roughness.ANALYTICS: "stats.counting",
    Roughness.CONSENT: 'id="consent"',
    Roughness.LAZY: "data-src",
    Roughness.COMMENTS: "comments.talk",
    Roughness.WORKER: "serviceWorker",
    Roughness.NAMES: r"\.css\?v=",
    Roughness.SESSIONS: "sid=",
}
"""What the markup of an article shows of each kind; the others are not in the markup."""


@pytest.fixture
def smooth(serve_rough: ServeRough) -> RoughAddresses:
    return serve_rough(Rough.of())


def article(addresses: RoughAddresses) -> str:
    answer = ask(addresses, ARTICLE)
    assert answer.status == 200
    return answer.text


def stories(page: Element, name: str) -> list[str]:
    return [link["href"] for link in page.one(of=f"aside_{name}").all("a")]


def test_without_a_roughness_the_page_is_the_smooth_one(smooth: RoughAddresses) -> None:
    first, second = article(smooth), article(smooth)

    assert first == second
    assert [kind for kind, mark in MARKS.items() if re.search(mark, first)] == []


@pytest.mark.parametrize("kind", MARKS)
def test_each_roughness_is_switched_alone(serve_rough: ServeRough, kind: Roughness) -> None:
    page = article(serve_rough(Rough.of(kind)))

    assert [other for other, mark in MARKS.items() if re.search(mark, page)] == [kind]


def test_everything_is_in_one_page(serve_rough: ServeRough) -> None:
    page = article(serve_rough(Rough()))

    assert [kind for kind, mark in MARKS.items() if not re.search(mark, page)] == []
    assert set(MARKS) | {Roughness.LISTS, Roughness.COMPRESSION, Roughness.REDIRECTS} == EVERYTHING


def test_the_same_seed_gives_the_same_pages_again(serve_rough: ServeRough) -> None:
    def pages(seed: int) -> list[str]:
        addresses = serve_rough(Rough(EVERYTHING, seed=seed))
        ports = {addresses.origins.port: "PORT", addresses.origins.refused_port: "REFUSED"}
        texts = [article(addresses) for _ in range(3)]
        for port, name in ports.items():
            texts = [text.replace(f":{port}/", f":{name}/") for text in texts]
        return texts

    first = pages(seed=1)

    assert len({*first}) == 3
    assert pages(seed=1) == first
    assert pages(seed=2) != first


def test_pictures_and_other_files_come_from_hosts_of_their_own(serve_rough: ServeRough) -> None:
    page = ask(serve_rough(Rough.of(Roughness.HOSTS)), ARTICLE).page
    pictures = {image["src"].partition(":")[0] for image in page.all("img")}
    sheets = [link["href"] for link in page.all("link") if link["rel"] == "stylesheet"]
    scripts = [one["src"] for one in page.all("script") if "src" in one.attributes]

    assert pictures == {f"//{Host.IMG}"}
    assert {name.partition(":")[0] for name in sheets + scripts} == {f"//{Host.STATIC}"}


def test_style_sheets_name_fonts_of_the_host_of_files(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.HOSTS))
    sheet = ask(addresses, "/static/css/fonts.css", Host.STATIC)
    fonts = re.findall(r'url\("([^"]+)"\)', sheet.text)

    assert fonts
    for font in fonts:
        answer = ask_address(addresses, font)
        assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (200, "*")


@pytest.mark.parametrize("host", [Host.IMG, Host.STATIC])
def test_hosts_of_files_have_no_pages(serve_rough: ServeRough, host: Host) -> None:
    assert ask(serve_rough(Rough()), ARTICLE, host).status == 404


def test_a_style_sheet_that_has_not_changed_is_not_sent_again(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.HOSTS))
    first = ask(addresses, "/static/css/fonts.css", Host.STATIC)
    tag = first.headers["ETag"]

    again = ask(addresses, "/static/css/fonts.css", Host.STATIC, if_none_match=tag)

    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(("name", "length"), [("top10", 10), ("ent5", 5)])
def test_lists_change_and_keep_their_length(
    serve_rough: ServeRough, name: str, length: int
) -> None:
    addresses = serve_rough(Rough.of(Roughness.LISTS))
    lists = [stories(ask(addresses, ARTICLE).page, name) for _ in range(4)]

    assert {len({*each}) for each in lists} == {length}
    assert len({tuple(each) for each in lists}) == 4
    assert len({story for each in lists for story in each}) > length  # not only another order


def test_lists_keep_the_ranks_and_the_marks_of_their_entries(serve_rough: ServeRough) -> None:
    page = ask(serve_rough(Rough.of(Roughness.LISTS)), ARTICLE).page
    top = page.one(of="aside_top10")

    assert [rank.text for rank in top.all(of="aside_rank")] == [str(n) for n in range(1, 11)]
    assert len(top.all(of="aside_top10_headline")) == 10
    assert len(top.all("img")) == 10


def test_names_of_files_change_and_their_files_stay(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.NAMES))
    names = [re.findall(r'"(/static/css/page\.css[^"]*)"', article(addresses)) for _ in range(2)]
    (first,), (second,) = names

    assert first != second
    assert ask(addresses, first).body == ask(addresses, second).body != b""


def test_links_carry_the_session_of_the_reader(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.SESSIONS))
    answer = ask(addresses, ARTICLE)
    cookie = answer.headers["Set-Cookie"].partition(";")[0]
    own = [link["href"] for link in answer.page.all("a") if link["href"].startswith("/")]

    assert own
    assert [link for link in own if not link.endswith(cookie)] == []
    assert cookie in ask(addresses, ARTICLE, cookie=cookie).text
    assert cookie not in ask(addresses, ARTICLE).text


def test_the_site_answers_the_same_with_a_session(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.SESSIONS))
    found = ask(addresses, "/www2/common/search.asp?kwd=korea&sid=0123456789abcdef").text

    assert "Search: korea" in found
    assert "kwd=korea" not in article(addresses)


def test_pictures_wait_until_the_reader_comes_near(serve_rough: ServeRough) -> None:
    page = ask(serve_rough(Rough.of(Roughness.LAZY)), ARTICLE).page
    waiting = page.all("img", of="lazy")
    thumbs = page.one(of="aside_top10").all("img")

    assert waiting
    assert all(image["src"].startswith("data:") for image in waiting)
    assert {image["loading"] for image in thumbs} == {"lazy"}


def test_pictures_do_not_wait_where_no_script_runs(serve_rough: ServeRough) -> None:
    page = ask(serve_rough(Rough.of(Roughness.LAZY)), ARTICLE).page
    waiting = [image["data-src"] for image in page.all("img", of="lazy")]
    at_once = [image["src"] for part in page.all("noscript") for image in part.all("img")]

    assert at_once == waiting


def test_only_an_article_has_comments(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough.of(Roughness.COMMENTS))
    frame = ask(addresses, ARTICLE).page.one("iframe", of="comments")

    assert "comments" in ask_address(addresses, frame["src"]).text
    assert ask(addresses, "/www2/index.asp").page.all("iframe") == []


def test_the_script_of_the_service_worker_is_the_sites_own(serve_rough: ServeRough) -> None:
    worker = ask(serve_rough(Rough.of(Roughness.WORKER)), "/worker.js")

    assert worker.headers["Content-Type"].startswith("text/javascript")
    assert ask(serve_rough(Rough.of()), "/worker.js").status == 404


def test_every_page_can_be_read(serve_rough: ServeRough) -> None:
    addresses = serve_rough(Rough())
    answers = {path: ask(addresses, path) for path in SITE.addresses()}

    assert {answer.status for answer in answers.values()} == {200}
    assert [path for path, answer in answers.items() if not answer.page.all("body")] == []
