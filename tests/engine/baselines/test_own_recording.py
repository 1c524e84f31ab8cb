"""The recording of this project's own baselines is whole, and there is nothing else beside it."""

from pathlib import Path

from presscheck.baselines.recording.answers import Manifest
from presscheck.baselines.store import BaselineStore

MOST_BYTES = 3_300_000
"""docs/decisions.md lists what they are for; a new entry there should come before a new limit."""

STORE = BaselineStore(Path(__file__).parents[3] / "baselines")


def manifests() -> dict[str, Manifest]:
    recordings = STORE.recordings
    return {name: recordings.read(name) for name in recordings.ids()}


def test_every_baseline_names_a_manifest_that_is_there() -> None:
    keys = STORE.keys()

    named = {STORE.recording_of(key) for key in keys}

    assert named == {*manifests()}


def test_every_body_is_whole_and_needed() -> None:
    needed = {digest for manifest in manifests().values() for digest in manifest.bodies}
    kept = {path.name for path in STORE.recordings.folder.glob("bodies/*/*")}

    assert kept == needed
    assert all(STORE.recordings.body(digest) is not None for digest in needed)


def test_the_bodies_have_the_size_that_the_decisions_explain() -> None:
    sizes = [path.stat().st_size for path in STORE.recordings.folder.glob("bodies/*/*")]

    assert sum(sizes) < MOST_BYTES


def test_no_answer_has_an_address_of_the_machine_that_recorded_it() -> None:
    recordings = STORE.recordings
    bodies = [recordings.body(digest) for one in manifests().values() for digest in one.bodies]

    assert not [body for body in bodies if b"127.0.0.1" in body or b"localhost" in body]
