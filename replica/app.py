"""The replica as a Flask application."""

from pathlib import Path

from flask import Flask, render_template
from jinja2 import StrictUndefined

from replica.article_pages import article_pages, runs
from replica.content import Content, check_pictures, load
from replica.fonts import font_files
from replica.forms import forms
from replica.galleries import galleries
from replica.lists import lists
from replica.plain_pages import plain_pages
from replica.static_files import FOLDER as STATIC
from replica.static_files import static_files

HERE = Path(__file__).parent

STYLE_SHEETS = (
    "fonts.css",
    "page.css",
    "header.css",
    "member.css",
    "all_menu.css",
    "search.css",
    "hot.css",
    "section_line.css",
    "article.css",
    "tools.css",
    "share.css",
    "photo.css",
    "related.css",
    "email.css",
    "sidebar.css",
    "darkroom.css",
    "footer.css",
    "neighbours.css",
)
"""One for each part of the page, in the order in which they may overrule each other."""

SOCIAL_LINKS = (
    ("Facebook", "fb", "https://www.facebook.com/koreatimescokr"),
    ("Twitter", "twitter", "https://twitter.com/koreatimescokr"),
    ("YouTube", "youtube", "https://www.youtube.com/user/KoreatimesKr"),
    ("Instagram", "instagram", "https://www.instagram.com/koreatimes_official"),
)


def create_app(content: Content | None = None) -> Flask:
    """The site with its content; raises ContentError for content that cannot be shown."""
    content = content or load()
    check_pictures(content, STATIC)
    app = Flask("replica", template_folder=str(HERE / "templates"), static_folder=None)
    app.extensions["content"] = content
    app.extensions["fonts"] = font_files(all_text(content))
    prepare_templates(app, content)
    for part in (static_files, article_pages, lists, galleries, forms, plain_pages):
        app.register_blueprint(part)
    app.register_error_handler(404, not_found)
    return app


def prepare_templates(app: Flask, content: Content) -> None:
    environment = app.jinja_env
    environment.undefined = StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.filters.update(
        minute=lambda moment: f"{moment:%Y-%m-%d %H:%M}",
        seoul_time=lambda moment: moment.isoformat(),
        runs=lambda article: runs(article, content),
    )
    environment.globals.update(
        content=content,
        style_sheets=STYLE_SHEETS,
        modules=sorted(path.name for path in (STATIC / "js").glob("*.js") if is_module(path)),
        social_links=SOCIAL_LINKS,
        current_section=None,
        current_category=None,
        printing=False,
    )


def is_module(path: Path) -> bool:
    return path.stem != "text_size_first"


def all_text(content: Content) -> str:
    """Everything the content may show, to know which characters the fonts need."""
    files = [*content.folder.glob("*.yaml"), *content.folder.glob("articles/*.md")]
    return "".join(path.read_text(encoding="utf-8") for path in files)


def not_found(_error: Exception) -> tuple[str, int]:
    return render_template("neighbours/not_found.html"), 404
