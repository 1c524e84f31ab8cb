"""The content of the running app, at hand in every view."""

from collections.abc import Callable
from typing import TypeVar, cast

from flask import abort, current_app
from werkzeug.local import LocalProxy

from replica.content import Content

Found = TypeVar("Found")

content = cast("Content", LocalProxy(lambda: current_app.extensions["content"]))


def or_404(look_up: Callable[[int], Found], number: int | None) -> Found:
    """What the content has under a number that a reader asked for."""
    if number is None:
        abort(404)
    try:
        return look_up(number)
    except KeyError:
        abort(404)
