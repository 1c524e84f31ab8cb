"""The pages in memory, each rendered once: the content does not change while the app runs."""

from flask import Flask, Response, request

MOST_PAGES = 1_000
"""The replica has fewer pages, but there is a search page for any words."""


class PageMemory:
    """Stores the answer to every GET request that has status 200."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[bytes, str]] = {}

    def recall(self) -> Response | None:
        """The answer to the current request, if it was stored."""
        page = self._pages.get(request.full_path) if request.method == "GET" else None
        return Response(page[0], content_type=page[1]) if page else None

    def store(self, response: Response) -> Response:
        """Store the answer to the current request, and let the browser ask whether it changed."""
        if (
            request.method == "GET"
            and response.status_code == 200
            and len(self._pages) < MOST_PAGES
        ):
            self._pages[request.full_path] = (response.get_data(), response.content_type)
        response.cache_control.no_cache = True
        response.add_etag()
        response.make_conditional(request)
        return response


def remember_pages(app: Flask) -> None:
    """Make an app render each of its pages only once."""
    memory = PageMemory()
    app.before_request(memory.recall)
    app.after_request(memory.store)
