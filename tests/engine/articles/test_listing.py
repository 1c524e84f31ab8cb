"""Which pages of a list a run reads."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from presscheck.articles.listing import pages_of, sampled
from presscheck.errors import SiteError, UsageError

SITE = "https://paper.example"


def sitemap(*addresses: str) -> bytes:
    urls = "".join(f"<url><loc>{one}</loc></url>" for one in addresses)
    return f"<urlset>{urls}</urlset>".encode()


def answers(**contents: bytes) -> Callable[[str], bytes]:
    """A site with files by their names; dots are written as underscores."""
    known = {f"{SITE}/{name.replace('_', '.')}": content for name, content in contents.items()}
    return lambda address: known[address]


def nothing(address: str) -> bytes:
    raise AssertionError(f"nobody asks for {address}")


def test_a_file_with_paths_and_addresses(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(
        "/a\nhttps://paper.example/b?x=1\nhttp://www.paper.example/a\nhttps://other.example/c\n"
    )

    found = pages_of(str(file), SITE, nothing)

    assert found.paths == ("/a", "/b?x=1")
    assert found.elsewhere == 1


def test_a_copy_may_call_its_pages_by_the_address_of_the_original() -> None:
    original = sitemap("https://www.original.example/a", "https://www.original.example/b")
    mixed = sitemap("https://www.original.example/a", "https://third.example/b")
    fetch = answers(list_xml=original, mixed_xml=mixed)

    found = pages_of(f"{SITE}/list.xml", SITE, fetch)

    assert (found.paths, found.elsewhere) == (("/a", "/b"), 0)
    assert found.official == "https://www.original.example"
    with pytest.raises(UsageError, match="names no page of"):
        pages_of(f"{SITE}/mixed.xml", SITE, fetch)


def test_a_list_of_the_reference_names_pages_of_the_site_under_test() -> None:
    production = "https://www.production.example"
    listed = sitemap(f"{production}/a", f"{SITE}/b", "https://third.example/c")
    copied = sitemap("https://www.original.example/a")
    contents = {f"{production}/own.xml": listed, f"{production}/copied.xml": copied}
    fetch = contents.__getitem__

    own = pages_of(f"{production}/own.xml", SITE, fetch, reference=production)
    of_original = pages_of(f"{production}/copied.xml", SITE, fetch, reference=production)

    assert (own.paths, own.elsewhere) == (("/a", "/b"), 1)
    assert of_original.paths == ("/a",)
    third = sitemap("https://third.example/c")
    with pytest.raises(UsageError, match=f"names no page of {SITE} or {production}, but"):
        pages_of("https://third.example/x", SITE, lambda _: third, reference=production)


def test_a_list_of_lists_is_followed() -> None:
    index = (
        b"<sitemapindex><sitemap><loc>https://paper.example/1.xml</loc></sitemap></sitemapindex>"
    )
    fetch = answers(index_xml=index, **{"1_xml": sitemap(f"{SITE}/a", f"{SITE}/b")})

    assert pages_of(f"{SITE}/index.xml", SITE, fetch).paths == ("/a", "/b")


def test_a_packed_list_is_unpacked() -> None:
    fetch = answers(list_gz=gzip.compress(sitemap(f"{SITE}/a")))

    assert pages_of(f"{SITE}/list.gz", SITE, fetch).paths == ("/a",)


def test_a_large_list_is_read_as_a_sample_alone(tmp_path: Path) -> None:
    file = tmp_path / "sitemap.xml"
    file.write_bytes(sitemap(*(f"{SITE}/{number}" for number in range(100_000))))

    with pytest.raises(UsageError) as refusal:
        pages_of(str(file), SITE, nothing)

    assert "names 100,000 pages, and more than 1,000 are read only as a sample" in (
        refusal.value.one_line
    )
    assert "(next: --presscheck-sample 20)" in refusal.value.one_line
    assert len(pages_of(str(file), SITE, nothing, sample=20).paths) == 100_000


INSIDE = b"<sitemapindex><sitemap><loc>https://paper.example/i.xml</loc></sitemap></sitemapindex>"
FOREIGN = b"<sitemapindex><sitemap><loc>http://127.0.0.1/i.xml</loc></sitemap></sitemapindex>"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a.html", "names no page of https://paper.example, but such as a.html"),
        (b"https://paper.example:8443/a\nhttps://a.example/b", "names no page of"),
        (b"http://[broken/a", "names no page of"),
        (b"javascript:alert(1)", "names no page of"),
        (INSIDE, "is a list of lists inside another one"),
        (FOREIGN, "names a list of another site, http://127.0.0.1/i.xml"),
        (b"\x1f\x8bbroken", "cannot be unpacked"),
    ],
)
def test_a_list_without_a_page_of_the_site_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(UsageError) as refusal:
        pages_of(f"{SITE}/i.xml", SITE, answers(i_xml=content))

    assert message in refusal.value.one_line
    assert "(next: " in refusal.value.one_line


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match=r"the list of pages none\.xml cannot be read: No such"):
        pages_of("none.xml", SITE, nothing)


def test_a_packed_list_that_grows_without_end_is_refused() -> None:
    fetch = answers(list_gz=gzip.compress(b" " * (65 << 20)))

    with pytest.raises(UsageError, match="is larger than 64 MB"):
        pages_of(f"{SITE}/list.gz", SITE, fetch)


def test_a_sample_has_the_newest_of_each_variant_first() -> None:
    paths = ("/sports/1", "/sports/2", "/sports/3", "/opinion/4", "/nation/5", "/nation/6")

    chosen = sampled(paths, 4, lambda path: path.split("/")[1])

    assert chosen == ("/sports/1", "/opinion/4", "/nation/5", "/sports/2")


def test_a_sample_asks_only_some_of_the_newest() -> None:
    asked: list[str] = []

    def variant(path: str) -> str:
        asked.append(path)
        return "same"

    chosen = sampled([f"/{number}" for number in range(1_000)], 3, variant)

    assert chosen == ("/0", "/1", "/2")
    assert len(asked) == 15


def test_a_page_that_cannot_be_asked_may_be_in_the_sample() -> None:
    def variant(path: str) -> str:
        if path == "/1":
            raise SiteError("/1 answers 404", try_next="see why")
        return "same"

    assert sampled(("/0", "/1", "/2"), 2, variant) == ("/0", "/1")


def test_a_file_with_addresses_of_another_site_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("https://other.example/a\n")

    with pytest.raises(UsageError, match=r"names no page of https://paper\.example, but such as"):
        pages_of(str(file), SITE, nothing)
