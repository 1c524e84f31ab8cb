"""A run that came to everything a run can come to, as the page is given it."""

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from presscheck.outcome_words import FAILED, OUTCOMES, WORST_FIRST

Data = dict[str, Any]
Places = list[float] | None

SIZE = (400, 900)
PHONE = (200, 600)
FOOTER = [0, 800, 400, 100]
TEST = "tests/looks/test_article.py::test_at_rest"

NEXT = {"unused": "presscheck prune", "unstable": "make what keeps changing stand still"}
ACCEPTABLE = {"changed", "resized", "missing"}


def change(kind: str, element: str, box: Places = None, was: Places = None, **more: str) -> Data:
    """One thing that differs: `more` has what, before, after and visibility."""
    usual: Data = {"what": "", "before": "", "after": "", "visibility": "visible", "because": ""}
    usual["alike"] = False
    detail = f": {more['what']}" if "what" in more else ""
    values = f" {more['before']} → {more['after']}" if "before" in more else ""
    sentence = f"{element} {kind}{detail}{values}"
    places = {"box": box, "was": was}
    return {"kind": kind, "element": element, **places, "sentence": sentence, **usual, **more}


def cause(component: str, outcome: str, *changes: Data, message: str = "") -> Data:
    """One cause in a snapshot: the first change, and what follows from it or is alike."""
    for one in changes[1:]:
        one["because"] = one["because"] or f"{component}: {changes[0]['sentence']}"
    return {
        "component": component,
        "outcome": outcome,
        "sentence": message or changes[0]["sentence"],
        "changes": list(changes),
    }


def snapshot(name: str, outcome: str, *causes: Data, **more: Any) -> Data:
    return {
        "name": name,
        "browser": "chromium",
        "outcome": outcome,
        "headline": outcome,
        "approved": False,
        "test": TEST,
        "digest": f"id of {name}",
        "next": f"presscheck approve {name}",
        "pictures": {},
        "masks": [],
        "compared": "baseline",
        "reference": "",
        "left_out": [],
        "causes": list(causes),
    } | more


def run_of(*snapshots: Data, **more: Any) -> Data:
    """The data of a run with these snapshots, grouped as the engine groups them."""
    groups = grouped(snapshots)
    failures = more.setdefault("failures", [])
    counts = {word: sum(one["outcome"] == word for one in snapshots) for word in WORST_FIRST}
    return {
        "run": "3f9c0123456789ab",
        "sentence": f"{len(snapshots)} of 203 snapshots changed.",
        "well": not snapshots,
        "site": "http://127.0.0.1:5123",
        "ended": "2026-11-24T12:30:05+00:00",
        "renderers": [renderer("chromium")],
        "notes": [],
        "refused_hosts": [],
        "consequences": [],
        "checks": {"passed": 1673, "skipped": 0, "failed": len(failures)},
        "counts": counts | {"same": 3},
        "outcomes": {
            name: {"word": words.word, "sign": words.sign}
            for name, words in {**OUTCOMES, "failed": FAILED}.items()
        },
        "same": [["chromium", ["home/at-rest@desktop", "home/at-rest@wide", "list/at-rest@wide"]]],
        "snapshots": list(snapshots),
        "groups": groups,
        "outlines": [],
        "findings": found_by_each(failures),
        "levels": [],
        "pictures": {},
        "review": None,
    } | more


def found_by_each(failures: list[Data]) -> list[Data]:
    """One finding for each failed check that says more than a group."""
    findings: list[Data] = []
    for one in failures:
        one["finding"] = len(findings) if one["group"] is None else None
        if one["group"] is None:
            texts = {"problem": one["message"], "message": one["message"], "found_by": one["check"]}
            findings.append({"component": one["component"], **texts})
    return findings


def renderer(browser: str) -> Data:
    found = {"browser": browser, "version": "156.0", "system": "Linux", "fingerprint": "ab" * 32}
    return {"renderer": found, "comparable": True}


def grouped(snapshots: tuple[Data, ...]) -> list[Data]:
    groups: dict[tuple[Any, ...], Data] = {}
    for index, one in enumerate(snapshots):
        for place, part in enumerate(one["causes"]):
            key = (part["component"], part["outcome"], part["sentence"])
            group = groups.setdefault(key, group_like(part))
            group["places"].append([index, place])
    ordered = sorted(groups.values(), key=lambda one: WORST_FIRST.index(one["outcome"]))
    for number, group in enumerate(ordered):
        for index, place in group["places"]:
            snapshots[index]["causes"][place]["group"] = number
    return ordered


def group_like(part: Data) -> Data:
    changes = part["changes"]
    return {
        "component": part["component"],
        "components": [part["component"]],
        "outcome": part["outcome"],
        "sentence": part["sentence"],
        "kinds": list(dict.fromkeys(each["kind"] for each in changes)),
        "acceptable": part["outcome"] in ACCEPTABLE,
        "next": NEXT.get(part["outcome"], "presscheck review"),
        "places": [],
    }


def drawing(size: tuple[int, int] = SIZE, ground: str = "white", at: int = 30) -> bytes:
    """A small page: a footer, and a link in it this far from the left."""
    image = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, size[1] - 100, size[0], size[1]), fill="#333333")
    pen.rectangle((at, size[1] - 60, at + 60, size[1] - 40), fill="#ffffff")
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def keep_pictures(folder: Path, data: Data, name: str, **pictures: bytes) -> None:
    """Put a snapshot's pictures beside the page, and into the data."""
    [one] = [each for each in data["snapshots"] if each["name"] == name]
    for role, content in pictures.items():
        src = f"data/{one['browser']}/{name}/{role}.png"
        (folder / src).parent.mkdir(parents=True, exist_ok=True)
        (folder / src).write_bytes(content)
        number = f"p{len(data['pictures']) + 1}"
        data["pictures"][number] = {"src": src, "type": "image/png"}
        one["pictures"][role] = number
