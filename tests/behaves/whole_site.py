"""Every page that links lead to, and every file that those pages name, each asked for once."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.addresses import Addresses
from tests.behaves.captured_article import PUBLIC_SITE

START = "/www2/index.asp"

AT_ONCE = 16

PATIENCE = 5_000
"""Milliseconds that an answer may take; most take a hundredth of it."""

TIMES = 3
"""How often a late answer is asked for: chance does not delay the same one every time."""

READ = """async ([addresses, patience]) => {
  const words = (text) => text.split(/\\s+/).filter(Boolean).join(" ");
  const from = (address) => new URL(address, location.origin);

  const read = async (address) => {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
      const type = answer.headers.get("content-type") ?? "";
      const sent = { address, status: answer.status, type: type.toLowerCase() };
      const text = await answer.text();
      if (!sent.type.startsWith("text/html")) return { ...sent, text };
      return { ...sent, ...parsed(answer, text) };
    } catch (error) {
      return { address, status: 0, type: error.name };
    }
  };

  const parsed = (answer, text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const named = (selector, name) => [...page.querySelectorAll(selector)].map((element) => {
      const target = new URL(element.getAttribute(name), from(answer.url));
      const here = target.origin === location.origin;
      return [here ? target.pathname + target.search : target.href, element.type ?? ""];
    });
    const content = (selector) => [...page.querySelectorAll(selector)].map((meta) => meta.content);
    return {
      title: words(page.title),
      language: page.documentElement.lang,
      robots: [answer.headers.get("x-robots-tag") ?? "", ...content("meta[name=robots i]")].join(),
      links: [...named("a[href]", "href"), ...named("form[action]", "action")],
      pictures: named("img[src]", "src"),
      scripts: [
        ...named("script[src]", "src"), ...named("link[rel~=modulepreload i]", "href"),
      ],
      sheets: named("link[rel~=stylesheet i]", "href"),
      icons: named("link[rel~=icon i]", "href"),
      feeds: named("link[rel~=alternate i][type*=rss i]", "href"),
      canonical: [...page.querySelectorAll("link[rel~=canonical i]")]
        .map((link) => link.getAttribute("href").trim()),
      properties: [...page.querySelectorAll("meta[property]")]
        .map((meta) => [meta.getAttribute("property"), words(meta.content)]),
      linked_data: [...page.querySelectorAll("script[type='application/ld+json' i]")]
        .map((script) => script.textContent),
    };
  };

  return Promise.all(addresses.map(read));
}"""

NAMED = ("links", "pictures", "scripts", "sheets", "icons", "feeds")
"""What a page names to be opened or fetched."""

Named = list[tuple[str, str]]
"""Addresses, those on the site without its host, each with the type that the page gives it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the site sends for an address; most of it is only there when that is a page."""

    address: str
    status: int
    type: str
    text: str = ""
    title: str | None = None
    language: str = ""
    robots: str = ""
    links: Named = field(default_factory=list)
    pictures: Named = field(default_factory=list)
    scripts: Named = field(default_factory=list)
    sheets: Named = field(default_factory=list)
    icons: Named = field(default_factory=list)
    feeds: Named = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    properties: Named = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)

    @property
    def media_type(self) -> str:
        """The type without its charset."""
        return self.type.partition(";")[0].strip()

    @property
    def shared_pictures(self) -> list[str]:
        """The pictures that services show beside a link to the page, as written."""
        return [content for key, content in self.properties if key == "og:image"]

    @property
    def targets(self) -> Iterable[str]:
        """Every address that the page names, those of the public site as paths."""
        yield from (target for name in NAMED for target, _ in getattr(self, name))
        yield from map(on_site, (*self.shared_pictures, *self.canonical))


@dataclass(frozen=True, slots=True)
class WholeSite:
    """All answers by address; `named_on` is the address of the page that named each first."""

    answers: dict[str, Sent]
    named_on: dict[str, str]

    @property
    def pages(self) -> list[Sent]:
        """The answers that are pages."""
        return [answer for answer in self.answers.values() if answer.title is not None]


def on_site(address: str) -> str:
    """Return an address of the public site as the path that the site under test has for it."""
    return address.removeprefix(PUBLIC_SITE) if address.startswith(f"{PUBLIC_SITE}/") else address


def has_host(address: str) -> bool:
    """Return whether an address can be followed from anywhere."""
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def walk(page: Page, addresses: Addresses, *besides: str) -> WholeSite:
    """Ask for the home page, for what it names, for what that names, and so on to the end."""
    waiting = [START, *besides]
    site = WholeSite({}, dict.fromkeys(waiting, "the reader"))
    while waiting:
        now, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        for answer in ask(page, now, addresses):
            site.answers[answer.address] = answer
            for target in answer.targets:
                if target.startswith("/") and target not in site.named_on:
                    site.named_on[target] = answer.address
                    waiting.append(target)
    return site


def ask(page: Page, asked: list[str], addresses: Addresses) -> list[Sent]:
    """Return what the site sends for each address; status 0 is an answer that never came."""
    answers = read(page, asked, addresses)
    for _ in range(1, TIMES):
        late = [answer.address for answer in answers if not answer.status]
        if late:
            again = {answer.address: answer for answer in read(page, late, addresses)}
            answers = [again.get(answer.address, answer) for answer in answers]
    return answers


def read(page: Page, asked: list[str], addresses: Addresses) -> list[Sent]:
    """Return what came for each address the first time."""
    answers = (Sent(**answer) for answer in page.evaluate(READ, [asked, PATIENCE]))
    return [with_plain_targets(answer, addresses) for answer in answers]


def with_plain_targets(answer: Sent, addresses: Addresses) -> Sent:
    """Return an answer in which what it names has one address, whoever reads it."""
    named: dict[str, Any] = {
        name: [(addresses.plain(target), kind) for target, kind in getattr(answer, name)]
        for name in NAMED
    }
    return replace(answer, **named)
