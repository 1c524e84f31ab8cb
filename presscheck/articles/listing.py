"""Which pages of the site under test a list names, and a sample of them."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from presscheck.articles.entries import Entry, newest_first, read_entries
from presscheck.errors import PresscheckError, UsageError

MOST_PAGES = 1_000
"""So many pages are read without a sample; a larger list was hardly meant."""

MOST_LISTS = 50
"""So many lists of a list of lists are read, the newest first."""

LARGEST = 64 << 20
"""Bytes of a list, unpacked: more than the 50 MB that a sitemap may have."""

LOOKED_AT = 5
"""How many times as many pages as the sample has are asked which variant they are."""

Fetch = Callable[[str], bytes]
"""Returns what an address answers. Raises SiteError when that is nothing."""

VariantOf = Callable[[str], str]
"""Returns the variant of the template that a page is, by its path; may ask the site."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The paths of pages, and how many entries of the list belong to another site.

    `official` is the address that the site's own list calls its pages by, if that is another one.
    """

    paths: tuple[str, ...]
    elsewhere: int = 0
    official: str = ""


def pages_of(
    source: str, site: str, fetch: Fetch, *, sample: int = 0, reference: str = ""
) -> Pages:
    """Return the pages that a list names, the newest first, each once.

    `source` is a file or an address, `site` the address of the site under test. The list may also
    be one of the other deployment, at the `reference` address. A copy of a site may call its pages
    by the address of the original in its own list.

    Raises:
        UsageError: when the list cannot be read, or names no page of the site, or too many for a
            run without a `sample`.
    """
    addresses = [entry.address for entry in _entries(source, fetch)]
    sites = (site, reference) if reference else (site,)
    found, elsewhere = _on_sites(sites, addresses)
    official = ""
    if not found and is_address(source) and _path_on(sites, source) is not None:
        official = _origin(elsewhere[0])
        copied, others = _on_sites((official,), elsewhere)
        found, elsewhere = ({}, elsewhere) if others else (copied, [])
    if not found:
        raise UsageError(
            f"{source} names no page of {' or '.join(sites)}, but such as {elsewhere[0]}",
            try_next="give the --base-url of that site, or a file with paths",
        )
    if len(found) > MOST_PAGES and not sample:
        raise UsageError(
            f"{source} names {len(found):,} pages, and more than {MOST_PAGES:,} are read only as a"
            " sample",
            try_next="--presscheck-sample 20",
        )
    return Pages(tuple(found), len(elsewhere), official)


def _on_sites(sites: Sequence[str], addresses: Sequence[str]) -> tuple[dict[str, None], list[str]]:
    """Return the paths on these sites, each once, and the addresses that are of another one."""
    found: dict[str, None] = {}
    elsewhere: list[str] = []
    for address in addresses:
        path = _path_on(sites, address)
        if path is None:
            elsewhere.append(address)
        else:
            found[path] = None
    return found, elsewhere


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def sampled(paths: Sequence[str], count: int, variant_of: VariantOf) -> tuple[str, ...]:
    """Return so many of the newest pages: the newest of each variant first, then the others.

    Only some of the newest pages are asked which variant they are, and none if there are not more
    than that. A page that cannot be asked is a variant of its own.
    """
    if len(paths) <= count:
        return tuple(paths)
    first: dict[str, str] = {}
    for path in islice(paths, LOOKED_AT * count):
        first.setdefault(_variant(path, variant_of), path)
        if len(first) >= count:
            break
    chosen = dict.fromkeys(first.values())
    for path in paths:
        if len(chosen) >= count:
            break
        chosen[path] = None
    return tuple(islice(chosen, count))


def _variant(path: str, variant_of: VariantOf) -> str:
    try:
        return variant_of(path)
    except PresscheckError:
        return f"unknown: {path}"


def _entries(source: str, fetch: Fetch) -> Iterator[Entry]:
    listing = read_entries(_content(source, fetch), source)
    if not listing.is_index:
        yield from newest_first(listing.entries)
        return
    inner: list[Entry] = []
    host = urlsplit(source).hostname
    for entry in islice(newest_first(listing.entries), MOST_LISTS):
        if not is_address(entry.address) or _bare(urlsplit(entry.address).hostname) != _bare(host):
            raise UsageError(
                f"{source} names a list of another site, {entry.address}",
                try_next="give the address of that list, or a file with paths",
            )
        part = read_entries(_content(entry.address, fetch), entry.address)
        if part.is_index:
            raise UsageError(
                f"{entry.address} is a list of lists inside another one",
                try_next="give the address of a list of pages",
            )
        inner += part.entries
    yield from newest_first(tuple(inner))


def _content(source: str, fetch: Fetch) -> bytes:
    content = fetch(source) if is_address(source) else _of_file(source)
    if content[:2] == b"\x1f\x8b":
        content = _unpacked(content, source)
    if len(content) > LARGEST:
        raise _too_large(source)
    return content


def is_address(source: str) -> bool:
    """Return whether a list is named by its address, and not by its file."""
    return source.startswith(("http://", "https://"))


def _of_file(source: str) -> bytes:
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise UsageError(
            f"the list of pages {source} cannot be read: {error.strerror}",
            try_next="give a file, or an address that begins with http:// or https://",
        ) from None


def _unpacked(content: bytes, source: str) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(content, LARGEST + 1)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise UsageError(f"{source} cannot be unpacked: {error}", try_next="unpack it") from None


def _too_large(source: str) -> UsageError:
    return UsageError(
        f"{source} is larger than {LARGEST >> 20} MB", try_next="give a smaller list of pages"
    )


def _path_on(sites: Sequence[str], address: str) -> str | None:
    """Return the path of an address on one of these sites; None for another site's."""
    try:
        parts = urlsplit(address)
        is_own = any(_is_of(site, parts) for site in sites)
    except ValueError:
        return None
    query = f"?{parts.query}" if parts.query else ""
    if not parts.scheme and not parts.netloc:
        return f"{parts.path}{query}" if parts.path.startswith("/") else None
    return f"{parts.path or '/'}{query}" if is_own else None


def _is_of(site: str, parts: SplitResult) -> bool:
    """Return whether an address is of the site: its host, with or without www, and its port."""
    base = urlsplit(site)
    if parts.scheme not in {"http", "https"}:
        return False
    if parts.netloc == base.netloc:
        return True
    return (_bare(parts.hostname), parts.port) == (_bare(base.hostname), base.port)


def _bare(host: str | None) -> str:
    return (host or "").removeprefix("www.")
