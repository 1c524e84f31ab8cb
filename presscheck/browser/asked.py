"""The addresses that pages ask for, also when their browser takes the answer from its cache."""

from dataclasses import dataclass, field
from urllib.parse import urldefrag

from playwright.sync_api import BrowserContext, Request

from presscheck.hosts import place_of


@dataclass  # without slots: Playwright marks the object whose method listens
class AskedAddresses:
    """The addresses that the running test asks for by GET at a place, as they stand in requests.

    `place` is the host and the port of the site, as `place_of` has them. Only contexts that are
    listened to count, because each message of a browser costs time.
    """

    place: tuple[str, int | None] = ("", None)
    addresses: set[str] = field(default_factory=set)

    def listen(self, context: BrowserContext) -> None:
        """Hear the requests of a context until it is closed."""
        context.on("request", self._hear)

    def take(self) -> set[str]:
        """Return the addresses, and begin anew."""
        taken, self.addresses = self.addresses, set()
        return taken

    def _hear(self, request: Request) -> None:
        if request.method == "GET" and place_of(request.url) == self.place:
            self.addresses.add("/" + urldefrag(request.url).url.split("/", 3)[3])
