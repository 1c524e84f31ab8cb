"""Style sheets, scripts, pictures and fonts, served from memory."""

from functools import cache
from pathlib import Path

from flask import Blueprint, abort, current_app, request
from werkzeug.security import safe_join
from werkzeug.wrappers import Response

from replica.fonts import FontFile

FOLDER = Path(__file__).parent / "static"

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
}

static_files = Blueprint("static_files", __name__)


@static_files.get("/static/<path:name>")
def static_file(name: str) -> Response:
    joined = safe_join(str(FOLDER), name)
    if joined is None or Path(joined).suffix not in TYPES or not Path(joined).is_file():
        abort(404)
    return answer(Path(joined))


@static_files.get("/static/fonts/<name>")
def font(name: str) -> Response:
    fonts: tuple[FontFile, ...] = current_app.extensions["fonts"]
    return answer({font.name: font.path for font in fonts}.get(name) or abort(404))


def answer(path: Path) -> Response:
    """The file, or 304 when the browser has it; an edited file is read anew."""
    content = read(path, path.stat().st_mtime_ns)
    response = Response(content, content_type=TYPES[path.suffix])
    response.cache_control.max_age = 60
    response.set_etag(f"{path.stat().st_mtime_ns:x}-{len(content):x}")
    return response.make_conditional(request)


@cache
def read(path: Path, _changed: int) -> bytes:
    return path.read_bytes()
