"""Numbers in addresses: ids, codes and pages, none longer than any of the site's."""

from flask import request
from werkzeug.routing import BaseConverter


class NumberConverter(BaseConverter):
    """A stretch of digits, as in `356_<number:story>.html`."""

    regex = r"[0-9]{1,9}"

    def to_python(self, value: str) -> int:
        return int(value)


def asked_number(name: str, default: int | None = None) -> int | None:
    """A number of the query; nothing when it is not one."""
    words = request.args.get(name)
    if words is None:
        return default
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 10 else None
