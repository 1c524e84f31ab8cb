"""Baselines come from one renderer, and the record says which."""

from dataclasses import replace

import pytest

from presscheck.approval.approval import Approved, painter_of
from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.errors import BaselineError
from presscheck.outcome import Changed, Missing, Same
from tests.engine.approval.desk import USUAL, Desk, refusals
from tests.engine.captures import approve, key
from tests.engine.limits import full_disk
from tests.engine.results import CHROMIUM, results, snapshot

STRANGER = Renderer("chromium", "157.0", "Linux", "cd" * 32)


def test_another_renderers_pictures_do_not_mix_with_the_baselines(desk: Desk) -> None:
    digest = approve(desk.store, "article/whole@desktop")
    approve(desk.store, "article/whole@wide")
    write_renderer(desk.store.folder, USUAL)
    seen = desk.saw("article/whole@desktop", Changed(()), digest)

    answers = desk.approve(seen, painter=STRANGER)

    assert refusals(answers) == ["another renderer painted it than painted the baselines"]
    assert desk.store.digest(key()) == digest
    assert read_renderer(desk.store.folder) == USUAL


def test_another_renderers_pictures_may_replace_all_of_them(desk: Desk) -> None:
    names = ["article/whole@desktop", "article/whole@wide"]
    identities = [approve(desk.store, name) for name in names]
    write_renderer(desk.store.folder, USUAL)
    seen = [desk.saw(name, Same(), digest) for name, digest in zip(names, identities, strict=True)]

    assert desk.approve(*seen, painter=STRANGER) == [Approved(one) for one in seen]

    assert read_renderer(desk.store.folder) == STRANGER


def test_the_record_stays_when_not_all_could_be_replaced(desk: Desk) -> None:
    digest = approve(desk.store)
    write_renderer(desk.store.folder, USUAL)
    seen = desk.saw("article/whole@desktop", Changed(()), digest)

    with full_disk(room=150):
        desk.approve(seen, painter=STRANGER)

    assert read_renderer(desk.store.folder) == USUAL


def test_the_same_fingerprint_of_a_newer_browser_is_usual(desk: Desk) -> None:
    approve(desk.store, "article/whole@wide")
    write_renderer(desk.store.folder, USUAL)
    seen = desk.saw("article/whole@desktop", Missing())

    assert desk.approve(seen, painter=replace(USUAL, version="157.0")) == [Approved(seen)]

    assert read_renderer(desk.store.folder) == USUAL


def test_pictures_of_several_machines_have_no_one_renderer() -> None:
    run = results()
    strange = replace(run, renderers=(CHROMIUM, replace(CHROMIUM, fingerprint="cd" * 32)))

    assert painter_of(run, "chromium") == USUAL
    with pytest.raises(BaselineError, match="come from several renderers"):
        painter_of(strange, "chromium")
    with pytest.raises(BaselineError, match="come from no known renderer"):
        painter_of(run, "firefox")


def test_what_was_compared_by_anatomy_alone_is_not_replaced(desk: Desk) -> None:
    names = ["article/whole@desktop", "article/whole@wide"]
    identities = [approve(desk.store, name) for name in names]
    write_renderer(desk.store.folder, USUAL)
    seen = desk.saw(names[0], Changed(()), identities[0])
    same = snapshot(Same(), names[1], digest=identities[1])

    answers = desk.approve(seen, same, painter=STRANGER)

    assert refusals(answers) == ["another renderer painted it than painted the baselines", ""]


def test_a_run_of_which_nothing_is_approved_leaves_no_record(desk: Desk) -> None:
    assert refusals(desk.approve(snapshot(Changed(())))) == ["that run kept no capture of it"]

    assert read_renderer(desk.store.folder) is None
