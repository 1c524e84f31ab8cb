"""Asks the site for answers without showing them, from a page that is open on it."""

from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Page

ANSWERS = """addresses => Promise.all(addresses.map(async (address) => {
  const answer = await fetch(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return [address, answer.status, answer.headers.get("content-type") ?? "", btoa(signs)];
}))"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site sends for an address."""

    address: str
    status: int
    content_type: str
    body: bytes

    @property
    def media_type(self) -> str:
        """The type without its charset, in small letters."""
        return self.content_type.partition(";")[0].strip().lower()


def answers_to(page: Page, addresses: Iterable[str]) -> list[Answer]:
    """Return the answer to each address, in the same order."""
    found = page.evaluate(ANSWERS, list(addresses))
    return [
        Answer(address, status, content_type, b64decode(body))
        for address, status, content_type, body in found
    ]
