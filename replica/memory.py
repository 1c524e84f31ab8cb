"""Pages as they were rendered once: the content does not change while the app runs."""

from flask import Flask, Response, request

ROOM = 1_000
"""Pages kept at most; there are far fewer, but a search page exists for any words."""


class PageMemory:
    """Keeps every page that was asked for with GET and found."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[bytes, str]] = {}

    def recall(self) -> Response | None:
        page = self._pages.get(request.full_path) if request.method == "GET" else None
        return Response(page[0], content_type=page[1]) if page else None

    def keep(self, response: Response) -> Response:
        if request.method == "GET" and response.status_code == 200 and len(self._pages) < ROOM:
            self._pages[request.full_path] = (response.get_data(), response.content_type)
        response.cache_control.no_cache = True
        response.add_etag()
        response.make_conditional(request)
        return response


def remember_pages(app: Flask) -> None:
    memory = PageMemory()
    app.before_request(memory.recall)
    app.after_request(memory.keep)
