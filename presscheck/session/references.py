"""Which references a run needs, and the set of the cache in which they are."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.references import CACHE, ReferenceSet, remove_old_sets
from presscheck.baselines.renderer import Renderer, read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.browser.leading import LEADABLE
from presscheck.errors import RecordingError
from presscheck.project import BASELINES
from presscheck.report.sentence import counted
from presscheck.session.code_digest import code_digest
from presscheck.session.preparation import Preparation
from presscheck.session.reference_pass import PytestRun, ReferencePass, Wanted, has_own_address
from presscheck.session.terms import renderer_line
from presscheck.settings import Settings

_TEST_FILE = re.compile(rb'"asked_by":"([^":]+)::')
_HEAD_LENGTH = 2_000
_KEY_LENGTH = 24


def take_references(
    found: Preparation,
    settings: Settings,
    root: Path,
    run: PytestRun,
    tell: Callable[[str], None],
    running: ExitStack,
    told: list[str] | None = None,
) -> list[str]:
    """Take the references that a run lacks, and write into its preparation where they are.

    `tell` hears how far that is; `running` ends with the run, which keeps its sets until then.
    Returns what was wrong. `told` is that of another process of the run, which has taken them.
    """
    store = BaselineStore(root / BASELINES)
    approved = read_renderer(store.folder)
    if approved is None or settings.site is None:
        return []
    wanted = _wanted(found, settings, root, approved)
    one_pass = ReferencePass(store, settings.site, run, tell)
    try:
        for one in wanted.values():
            running.enter_context(one.references.in_use())
        if told is None:
            one_pass.take(wanted)
    except OSError as error:
        place = error.filename or "temporary files"
        one_pass.lines.append(f"references: none, because of {place}: {error.strerror}")
    else:
        _note_sets(found, approved, wanted)
    lines = one_pass.lines or told or []
    found.lines += lines
    found.renderers += lines  # which the last lines of the run repeat
    remove_old_sets(root / CACHE)
    return lines


def _wanted(
    found: Preparation, settings: Settings, root: Path, approved: Renderer
) -> dict[str, Wanted]:
    """What each browser of a run needs references of."""
    site, store = settings.site or "", BaselineStore(root / BASELINES)
    manifests = {
        engine: dict(_manifests(found, store, is_home=here == approved.fingerprint))
        for engine, here in found.fingerprints.items()
        if (engine in LEADABLE and not settings.browser_servers) or has_own_address(site)
    }
    code = _code(store, root) if any(manifests.values()) else ""
    return {
        engine: Wanted(ReferenceSet(root / CACHE / _key(found, settings, engine, code)), names)
        for engine, names in manifests.items()
        if names
    }


def _note_sets(found: Preparation, approved: Renderer, wanted: dict[str, Wanted]) -> None:
    """Write into the preparation of a run where its references are, and say so."""
    found.references = {name: str(one.references.folder) for name, one in wanted.items()}
    for engine, one in wanted.items():
        _tell_of(found, engine, approved, one)


def _manifests(
    found: Preparation, store: BaselineStore, *, is_home: bool
) -> Iterator[tuple[str, str]]:
    """Yield the snapshots that need a reference, each with the manifest of its baseline.

    At home those are the ones without a screenshot.
    """
    keys = store.keys()
    for key in keys:
        if is_home and store.screenshot(key).exists():
            continue
        try:
            name = store.recording_of(key)
        except RecordingError as error:
            found.lines.append(f"references: {error.one_line}")
            continue
        if name:
            yield str(key), name


def _key(found: Preparation, settings: Settings, engine: str, code: str) -> str:
    """The key of a set: the renderer, how it is started, the reader, and the code."""
    reader = (settings.time, settings.timezone, settings.locale, settings.viewports)
    facts = [
        found.fingerprints[engine],
        found.browser_keys[engine],
        [str(one) for one in (*reader, settings.scroll, settings.allow_dialogs)],
        found.device,
        code,
    ]
    return sha256(json.dumps(facts).encode()).hexdigest()[:_KEY_LENGTH]


def _code(store: BaselineStore, root: Path) -> str:
    keys = store.keys()
    return code_digest(root, {file for key in keys if (file := _test_file(store, key))})


def _test_file(store: BaselineStore, key: SnapshotKey) -> str:
    """The file of the test that takes a snapshot, as the head of its anatomy says."""
    try:
        with store.anatomy(key).open("rb") as file:
            named = _TEST_FILE.search(file.read(_HEAD_LENGTH))
    except OSError:
        return ""
    return named[1].decode("utf-8", "replace") if named else ""


def _tell_of(found: Preparation, engine: str, approved: Renderer, wanted: Wanted) -> None:
    """Say in the first lines what is compared with what."""
    count = len(wanted.manifests) - len(wanted.references.missing(wanted.manifests))
    here = found.fingerprints[engine]
    if here == approved.fingerprint:
        names = counted(len(wanted.manifests), "baseline")
        line = f"renderer: {names} without a screenshot, compared with {count} references"
        found.renderers.append(line)
        found.lines.insert(0, line)
    elif count:
        old = renderer_line(approved, engine, here)
        new = renderer_line(approved, engine, here, references=count)
        found.renderers = [new if line == old else line for line in found.renderers]
        found.lines = [new if line == old else line for line in found.lines]
