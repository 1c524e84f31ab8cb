"""Lazy pictures: some wait for the browser, some for a script, until the reader comes near.

Readers without scripts get the photos at once.
"""

import re

from replica.rough.visits import Visit, before, render

THUMB = re.compile(r'<img (src="/static/img/thumbs/)')
PHOTO = re.compile(r'<img src="(/static/img/(?:photos|darkroom)/[^"]+)"([^>]*)>')

NOTHING = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def make_lazy(markup: str, _: Visit) -> str:
    """Make the pictures of lists lazy for the browser, and photos lazy for a script."""
    markup = THUMB.sub(r'<img loading="lazy" \1', markup)
    lazy = rf'<img class="lazy" src="{NOTHING}" data-src="\1"\2>'
    markup, photos = PHOTO.subn(rf"{lazy}<noscript>\g<0></noscript>", markup)
    return before("</body>", markup, render("lazy.html")) if photos else markup
