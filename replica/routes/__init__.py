"""The pages of the site: one module per kind, each a blueprint."""

from replica.routes import articles, darkroom, feeds, front, lists, machines, offices, pages
from replica.routes.missing import page_not_found
from replica.routes.numbers import NumberConverter

__all__ = ["BLUEPRINTS", "NumberConverter", "page_not_found"]

BLUEPRINTS = tuple(
    module.blueprint
    for module in (articles, darkroom, feeds, front, lists, machines, offices, pages)
)
