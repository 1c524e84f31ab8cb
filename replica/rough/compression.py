"""Compression: texts are sent as br or gzip to browsers that ask for it."""

import gzip

import brotli
from werkzeug import Request, Response

TEXTS = ("text/", "application/xml", "application/rss+xml", "image/svg+xml")


def compress(request: Request, response: Response) -> None:
    """Compress a whole answer as the request allows; br is better, so it comes first."""
    response.vary.add("Accept-Encoding")
    if response.status_code != 200 or not (response.mimetype or "").startswith(TEXTS):
        return
    accepted = request.accept_encodings
    if accepted["br"]:
        encoding, body = "br", brotli.compress(response.get_data(), quality=4)
    elif accepted["gzip"]:
        encoding, body = "gzip", gzip.compress(response.get_data(), mtime=0)
    else:
        return
    response.set_data(body)
    response.headers["Content-Encoding"] = encoding
    etag, _ = response.get_etag()
    if etag:
        response.set_etag(f"{etag}-{encoding}")
