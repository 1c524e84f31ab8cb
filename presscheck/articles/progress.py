"""What has passed in a run over a list of pages, kept until all of it is done."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RunProgress:
    """A file with one test that has passed in each line."""

    file: Path

    def done(self) -> frozenset[str]:
        """Return the tests that have passed; none when the file cannot be read.

        A last line that was cut in the middle does not count.
        """
        try:
            lines = self.file.read_text("utf-8").split("\n")[:-1]
        except (OSError, ValueError):
            return frozenset()
        return frozenset(line for line in lines if line)

    def add(self, test: str) -> None:
        """Note a test; nothing happens when the folder cannot be written."""
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8") as file:
                file.write(f"{test}\n")

    def forget(self) -> None:
        """Remove the file."""
        with suppress(OSError):
            self.file.unlink()
