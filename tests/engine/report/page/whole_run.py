"""The run that most tests of the page look at."""

from copy import deepcopy
from pathlib import Path

from tests.engine.report.page.made_up import (
    FOOTER,
    PHONE,
    Data,
    cause,
    change,
    drawing,
    keep_pictures,
    run_of,
    snapshot,
)

DESKTOP, WIDE, PHONE_NAME = (
    f"article/at-rest@{viewport}" for viewport in ("desktop", "wide", "phone")
)
MENU = "home/menu-open@desktop"


def part(component: str, *box: float) -> Data:
    return {"component": component, "box": list(box)}


OUTLINES = [
    {
        "name": MENU,
        "browser": "chromium",
        "size": [400, 300],
        "parts": [part("Menu", 0, 0, 90, 90)],
    },
    {
        "name": DESKTOP,
        "browser": "chromium",
        "size": [400, 900],
        "parts": [
            part("Header", 0, 0, 400, 80),
            part("Share row", 20, 100, 200, 30),
            part("Footer", *FOOTER),
        ],
    },
]

FAILURES = [
    {
        "check": "share bar opens Twitter [desktop]",
        "test": "tests/behaves/test_share.py::test_share_bar_opens_twitter",
        "component": "Share row",
        "message": "expected to be visible",
        "details": "E   AssertionError",
        "output": "console: the script was refused",
        "browser": "chromium",
        "group": None,
        "attachments": [
            {"kind": "trace", "path": "checks/share bar/trace.zip"},
            {"kind": "screenshot", "path": "checks/share bar/failed.png"},
            {"kind": "video", "path": "checks/share bar/video.webm"},
        ],
    }
]


def footer_moved() -> Data:
    return cause(
        "Footer",
        "changed",
        change("moved", "link “Terms”", [50, 840, 60, 20], [30, 840, 60, 20], what="20 px right"),
        change(
            "reworded",
            "link “About”",
            [120, 840, 40, 20],
            what="text",
            before="About",
            after="소개",
        ),
    )


def share_removed() -> Data:
    return cause("Share row", "changed", change("removed", "link “Twitter”", [60, 100, 30, 30]))


def whole_run(folder: Path) -> Data:
    """Every outcome, a group of three, and snapshots with two changes each."""
    data = run_of(
        snapshot(DESKTOP, "changed", footer_moved(), share_removed(), masks=[[10, 300, 100, 50]]),
        snapshot(WIDE, "changed", footer_moved()),
        snapshot(PHONE_NAME, "changed", footer_moved(), share_removed()),
        snapshot("list/at-rest@wide", "resized", cause("", "resized", message="is 200 × 600")),
        snapshot(MENU, "missing", cause("", "missing", message="has no approved baseline")),
        snapshot("home/gone@desktop", "unused", cause("", "unused", message="not asked for")),
        snapshot("print/at-rest@wide", "unstable", cause("Menu", "unstable", message="5 captures")),
        snapshot("plain/at-rest@wide", "unreadable", cause("", "unreadable", message="is broken")),
        outlines=OUTLINES,
        failures=deepcopy(FAILURES),
        notes=["The host ads.test was refused."],
        levels=[["layout", ["Top 10 Stories"]], ["presence", ["Adverts"]]],
    )
    before, after, diff = drawing(), drawing(at=50), drawing(ground="#ffdddd")
    for name in (DESKTOP, WIDE):
        keep_pictures(folder, data, name, baseline=before, capture=after, diff=diff)
    small = drawing(PHONE)
    keep_pictures(folder, data, PHONE_NAME, baseline=small, capture=small, diff=small)
    keep_pictures(folder, data, "list/at-rest@wide", baseline=before, capture=small)
    keep_pictures(folder, data, MENU, capture=small)
    shots = folder / "checks" / "share bar"
    shots.mkdir(parents=True, exist_ok=True)
    (shots / "failed.png").write_bytes(small)
    return data
