"""The file that leads the browser to the review page.

Everybody on the machine can read the command line of a browser, and the address has the token.
"""

import os
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp

_PAGE = """<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url={address}">
<title>presscheck review</title>
<a href="{address}">Open the review</a>
"""


@dataclass(slots=True)
class Redirect:
    """Opens an address in the browser by a file that only its owner can read."""

    file: Path | None = None

    def open(self, address: str, folder: Path) -> None:
        """Write the file into the folder, and open it.

        If nothing can be written there, the file goes where temporary files are.
        """
        try:
            descriptor, name = mkstemp(prefix="review-", suffix=".html", dir=folder)
        except OSError:
            descriptor, name = mkstemp(prefix="presscheck-review-", suffix=".html")
        self.file = Path(name).resolve()
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(_PAGE.format(address=address))
        webbrowser.open(self.file.as_uri())

    def remove(self) -> None:
        """Remove the file, if there is one."""
        if self.file:
            self.file.unlink(missing_ok=True)
