"""The content that the running application shows."""

from typing import cast

from flask import current_app

from replica.content import Content


def shown() -> Content:
    return cast("Content", current_app.extensions["content"])
