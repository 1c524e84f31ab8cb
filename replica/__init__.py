"""The replica: the captured article page and its neighbours, served from this machine."""

from replica.site import Site

__all__ = ["SITE", "Site", "serve"]

SITE = Site()
serve = SITE.serve
