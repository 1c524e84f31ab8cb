"""An approved screenshot with its anatomy, and the hash that connects the two."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from presscheck.anatomy import Anatomy
from presscheck.baselines.encoding import decoded
from presscheck.images import Pixels


@dataclass(frozen=True)
class Baseline:
    """An approved snapshot: the bytes of its screenshot (lossless WebP), and its anatomy.

    `digest` is the hash of the two files, see `digest_of`.
    """

    screenshot: bytes
    anatomy: Anatomy
    digest: str

    @cached_property
    def pixels(self) -> Pixels:
        """The decoded screenshot, height × width × RGBA. Raises ValueError if it is no image."""
        return decoded(self.screenshot, self.anatomy.size)

    @classmethod
    def read(cls, screenshot: bytes | None, anatomy: bytes | None) -> "Baseline":
        """Read the two files. Raises ValueError, which says in one line what is wrong."""
        if screenshot is None:
            raise ValueError("its picture is missing")
        if anatomy is None:
            raise ValueError("its anatomy is missing")
        known = anatomy_of(anatomy)
        if sha256(screenshot).hexdigest() != known.screenshot_digest:
            raise ValueError("picture and anatomy do not belong together, or one was cut short")
        return cls(screenshot, known, digest_of(screenshot, anatomy))


def anatomy_of(content: bytes) -> Anatomy:
    """Read an anatomy. Raises ValueError, which says in one line why it cannot be read."""
    try:
        return Anatomy.read(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"its anatomy is not UTF-8 (byte {error.start})") from error
    except RecursionError as error:
        raise ValueError("its anatomy is nested without end") from error
    except ValueError as error:
        raise ValueError(f"its anatomy cannot be read: {error}") from error


def digest_of(screenshot: bytes | None, anatomy: bytes | None) -> str:
    """Return one hash over the two files, readable or not; empty if there is no file.

    git may write CRLF at the ends of lines (core.autocrlf), which changes nothing in an anatomy.
    """
    text = anatomy.replace(b"\r\n", b"\n") if anatomy is not None else None
    files = (screenshot, text)
    hashes = [sha256(file).hexdigest() if file is not None else "" for file in files]
    return sha256(" ".join(hashes).encode()).hexdigest() if any(hashes) else ""
