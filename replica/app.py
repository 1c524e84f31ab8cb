"""The replica as a Flask application."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug import Response
from werkzeug.security import safe_join

from replica import content as news
from replica.content import Content
from replica.files import Files
from replica.filters import FILTERS
from replica.fonts import fonts
from replica.memory import remember_pages
from replica.paths import decoded_path
from replica.routes import BLUEPRINTS, NumberConverter, page_not_found

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

HERE = Path(__file__).parent
STATIC = HERE / "static"

PARTS = (
    "fonts page header member all_menu search hot section_line article tools share photo related "
    "email sidebar darkroom footer neighbours print"
)
STYLE_SHEETS = tuple(f"{part}.css" for part in PARTS.split())

SOCIAL_LINKS = (
    ("Facebook", "fb", "https://www.facebook.com/koreatimescokr"),
    ("Twitter", "twitter", "https://twitter.com/koreatimescokr"),
    ("YouTube", "youtube", "https://www.youtube.com/user/KoreatimesKr"),
    ("Instagram", "instagram", "https://www.instagram.com/koreatimes_official"),
)


class Replica(Flask):
    """Flask for the pages; files are answered before it, for every page asks for dozens."""

    def __init__(self, content: Content) -> None:
        super().__init__("replica", static_folder=None, template_folder=str(HERE / "templates"))
        self.extensions["content"] = self.news = content
        self.files = Files()

    def wsgi_app(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        try:
            file = self._file(decoded_path(environ))
        except ValueError as error:
            refusal = Response(f"{error}\n", 400, mimetype="text/plain")
            return refusal(environ, start_response)
        if file is None:
            answer: Iterable[bytes] = super().wsgi_app(environ, start_response)
            return answer
        return file.make_conditional(environ)(environ, start_response)

    def _file(self, address: str) -> Response | None:
        if not address.startswith("/static/"):
            return None
        if address.startswith("/static/fonts/"):
            font = self._fonts.get(address)
            return self.files.answer(font) if font else None
        inside = safe_join(str(STATIC), address.removeprefix("/static/"))
        return self.files.answer(Path(inside)) if inside else None

    @cached_property
    def _fonts(self) -> dict[str, Path]:
        return {font.address: font.path for font in fonts(self.news.folder)}


def create_app(content: Content | None = None) -> Replica:
    """A site that shows this content, or the replica's own; content at fault is refused here."""
    app = Replica(content or news.load())
    app.url_map.converters["number"] = NumberConverter
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    app.register_error_handler(404, page_not_found)
    _prepare_templates(app)
    remember_pages(app)
    return app


def _prepare_templates(app: Replica) -> None:
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals.update(
        content=app.news,
        style_sheets=STYLE_SHEETS,
        modules=_modules(),
        social_links=SOCIAL_LINKS,
        current_section=None,
        current_category=None,
    )


def _modules() -> list[str]:
    """What the page's module will import, so that the browser need not find out one by one."""
    scripts = sorted(path.name for path in (STATIC / "js").glob("*.js"))
    return [name for name in scripts if name not in ("page.js", "text_size_first.js")]
