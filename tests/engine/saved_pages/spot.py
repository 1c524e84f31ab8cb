"""The part that every made page has, and the one change that is made there."""

from dataclasses import dataclass
from random import Random

from presscheck.outcome import ChangeKind

SPOT = """
<section class="spot" aria-label="Spot">
<h3>Ferry and bridge stay</h3>
<p><a href="/story/ferry.html">The whole story</a>
<img src="/files/spot.svg" alt="A ferry" width="60" height="40"></p>
<ul><li>First of the day</li><li>Second of the day</li><li>Last of the day</li></ul>
<p style="color: rgb(10, 20, 30)">The harbour is open.</p>
</section>
"""


@dataclass(frozen=True, slots=True)
class SpotChange:
    """What a developer changes in the spot, and how it must be told: its kind and some words."""

    find: str
    put: str
    kind: ChangeKind
    words: str

    def apply(self, markup: str) -> str:
        """Return the changed page, whose spot must be there once."""
        if markup.count(self.find) != 1:
            raise ValueError(f"{self.find!r} is there {markup.count(self.find)} times")
        return markup.replace(self.find, self.put)


CHANGES = (
    SpotChange("Ferry and bridge stay", "Ferry and bridge go", ChangeKind.REWORDED, "bridge go"),
    SpotChange("/story/ferry.html", "/story/tunnel.html", ChangeKind.RETARGETED, "tunnel.html"),
    SpotChange('alt="A ferry"', 'alt="A tunnel"', ChangeKind.RENAMED, "A tunnel"),
    SpotChange("<li>Last of the day</li>", "", ChangeKind.REMOVED, "Last of the day"),
    SpotChange("rgb(10, 20, 30)", "rgb(200, 20, 30)", ChangeKind.RESTYLED, "harbour is open"),
)

_SYLLABLES = ["ka", "ro", "mi", "ten", "sul", "da", "fen", "o", "par", "li", "va", "gro"]


def words(chance: Random, count: int) -> str:
    """Return some made-up words."""
    made = ("".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3))) for _ in range(count))
    return " ".join(made)
