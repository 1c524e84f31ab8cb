"""What comparing two pictures costs: .venv/bin/pytest benchmarks/compare.py --benchmark-quiet

From the bytes of two PNGs to the answer, in processor time, as a multiple of what it takes to only
decode them; and memory as a multiple of one decoded picture. 1280×6500: the replica's article,
repeated downwards. Beside odiff and npm's pixelmatch, once `make bench` has installed them, which
also writes what `-k beside` finds to benchmarks/results.md.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import sync_playwright
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.comparing_peers import Peers, running_peers
from benchmarks.results import table, write_section
from benchmarks.side_by_side.installs import FOLDER
from presscheck.anatomy import Anatomy, Frame
from presscheck.browser.contexts import freeze
from presscheck.browser.find import find_browser, launch_arguments
from presscheck.browser.painting import painting_arguments
from presscheck.capture.camera import Area, Camera
from presscheck.images import Pixels, decode
from presscheck.images.pair import ScreenshotPair, SnapshotSide
from presscheck.settings import Options, Settings
from replica import SITE

SETTINGS = Settings.read(Path(__file__).parents[1], Options())
WIDTH, HEIGHT = 1280, 6500
ROUNDS = 9
INVERTED = np.array((255, 255, 255, 0), np.uint8)

pytestmark = pytest.mark.benchmark(timer=process_time)


def same(page: Pixels) -> Pixels:
    return page


def one_word(page: Pixels) -> Pixels:
    after = page.copy()
    after[1930:1950, 1061:1115] ^= INVERTED
    return after


def shifted(page: Pixels) -> Pixels:
    after = page.copy()
    after[812:] = page[800:-12]
    return after


def everything(page: Pixels) -> Pixels:
    return page ^ INVERTED


BESIDE = f"""\
Two PNGs of {WIDTH}×{HEIGHT} pixels, from the files to the answer, in milliseconds of processor
time; medians of {ROUNDS} rounds. *Process* includes its start. odiff's server always writes an
image of the diff, too. presscheck knows the hash of a baseline, so it decodes nothing when nothing
has changed."""
COLUMNS = (
    "what has changed",
    "decoding alone (Pillow)",
    "presscheck, exact",
    "presscheck, visible",
    "odiff, process",
    "odiff, server",
    "npm pixelmatch, running",
)
EDITS = (same, one_word, shifted, everything)
AIMS = {"exact": (0.01, 1.2, 2, 2), "visible": (0.01, 1.3, 3, 4)}
CASES = [
    pytest.param(level, edit, aim, id=f"{level}-{edit.__name__}")
    for level, aims in AIMS.items()
    for edit, aim in zip(EDITS, aims, strict=True)
]


@pytest.fixture(scope="module")
def page() -> Pixels:
    site = SITE
    found = find_browser("chromium")
    with site.serve() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            **launch_arguments(found), **painting_arguments("chromium")
        )
        context = browser.new_context(viewport={"width": WIDTH, "height": 800})
        freeze(context, base, SETTINGS.time)
        article = context.new_page()
        article.goto(base + site.articles[0])
        height = article.evaluate("document.documentElement.scrollHeight")
        shot = decode(Camera(article).shoot(Area(0, 0, WIDTH, height)))
        browser.close()
    return np.concatenate([shot] * (HEIGHT // height + 1))[:HEIGHT]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print a line of the table past pytest's capturing."""

    def past_capturing(line: str) -> None:
        with capsys.disabled():
            print(line)  # noqa: T201

    return past_capturing


def opaque_png(pixels: Pixels) -> bytes:
    """As Chromium writes it when asked to be quick: without alpha, hardly compressed."""
    png = BytesIO()
    Image.fromarray(pixels[..., :3]).save(png, "PNG", compress_level=1)
    return png.getvalue()


def kept(png: bytes) -> SnapshotSide:
    frame = Frame((WIDTH, HEIGHT), sha256(png).hexdigest(), ())
    return SnapshotSide(Anatomy(frame), partial(decode, png))


def compare(baseline: SnapshotSide, png: bytes, *, by_the_rule: bool) -> None:
    """What a run does: the baseline's hash was known before, the capture's was not."""
    pair = ScreenshotPair.of(baseline, kept(png))
    if pair and by_the_rule:
        for box in pair.boxes:
            pair.is_visible(box, box)


@pytest.mark.parametrize(("level", "edit", "aim"), CASES)
def test_time(
    page: Pixels,
    tell: Callable[[str], None],
    benchmark: BenchmarkFixture,
    level: str,
    edit: Callable[[Pixels], Pixels],
    aim: float,
) -> None:
    before, after = opaque_png(page), opaque_png(edit(page))
    work = partial(compare, kept(before), after, by_the_rule=level == "visible")
    decoding: list[float] = []
    taken: list[float] = []

    def decode_first() -> None:
        decoding.append(seconds(lambda: [decode(before), decode(after)]))

    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: taken.append(seconds(work)), setup=decode_first, rounds=ROUNDS
    )
    ratio = median(one / another for one, another in zip(taken, decoding, strict=True))
    unit = f"{median(decoding) * 1000:.0f} ms"
    tell(f"\n{level:8} {edit.__name__:11} {ratio:5.3f} × {unit}, at most {aim}")


def seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


@pytest.fixture(scope="module")
def peers() -> Iterator[Peers]:
    if not FOLDER.is_dir():
        pytest.skip("odiff and pixelmatch are not installed (next: make bench)")
    with running_peers() as peers:
        yield peers


@pytest.fixture(scope="module")
def rows() -> Iterator[list[tuple[str, ...]]]:
    """The rows of the table beside others, which is written when the last one is there."""
    rows: list[tuple[str, ...]] = []
    yield rows
    if len(rows) == len(EDITS):
        write_section("Comparing two screenshots", f"{BESIDE}\n\n{table(COLUMNS, rows)}")


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_beside_others(
    page: Pixels,
    peers: Peers,
    rows: list[tuple[str, ...]],
    tell: Callable[[str], None],
    tmp_path: Path,
    edit: Callable[[Pixels], Pixels],
) -> None:
    before, after = tmp_path / "before.png", tmp_path / "after.png"
    before.write_bytes(opaque_png(page))
    after.write_bytes(opaque_png(edit(page)))
    baseline = kept(before.read_bytes())
    ways: tuple[Callable[[], float], ...] = (
        lambda: seconds(lambda: [decode(file.read_bytes()) for file in (before, after)]),
        lambda: seconds(lambda: compare(baseline, after.read_bytes(), by_the_rule=False)),
        lambda: seconds(lambda: compare(baseline, after.read_bytes(), by_the_rule=True)),
        *(partial(way, before, after) for way in peers.ways),
    )
    rounds = [[way() for way in ways] for _ in range(ROUNDS)]
    figures = [f"{median(way) * 1000:.0f}" for way in zip(*rounds, strict=True)]
    rows.append((edit.__name__.replace("_", " "), *figures))
    tell(f"\n{edit.__name__:11} {' · '.join(figures)} ms")


@pytest.mark.parametrize("edit", EDITS[1:], ids=lambda edit: edit.__name__)
def test_memory(
    page: Pixels, tell: Callable[[str], None], tmp_path: Path, edit: Callable[[Pixels], Pixels]
) -> None:
    files = [tmp_path / "before.png", tmp_path / "after.png"]
    for file, pixels in zip(files, (page, edit(page)), strict=True):
        file.write_bytes(opaque_png(pixels))
    ours = [sys.executable, __file__, *map(str, files)]
    peak = int(subprocess.run(ours, check=True, capture_output=True).stdout)  # noqa: S603 - itself
    tell(f"\nmemory   {edit.__name__:11} {peak / page.nbytes:.1f} pictures, at most 6")


def peak_memory() -> int:
    """The most bytes this process ever held, as Linux counts them; no other process has a say."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def main(*files: str) -> None:
    before, after = (Path(file).read_bytes() for file in files)
    at_first = peak_memory()
    compare(kept(before), after, by_the_rule=True)
    print(peak_memory() - at_first)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
