"""Baselines come from one renderer, and the record says which."""

from dataclasses import replace

import pytest
from msgspec import structs

from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.errors import BaselineError
from presscheck.outcome import Changed, Missing, Same
from presscheck.review.approve import Approved, Refused, renderer_of
from tests.engine.captures import approve, key
from tests.engine.limits import full_disk
from tests.engine.results import CHROMIUM, results, snapshot
from tests.engine.review.run_to_approve import USUAL, RunToApprove, refusals

STRANGER = Renderer("chromium", "157.0", "Linux", "cd" * 32)


def test_another_renderers_pictures_do_not_mix_with_the_baselines(run: RunToApprove) -> None:
    digest = approve(run.store, "article/whole@desktop")
    approve(run.store, "article/whole@wide")
    write_renderer(run.store.folder, USUAL)
    seen = run.captured("article/whole@desktop", Changed(()), digest)

    answers = run.approve(seen, renderer=STRANGER)

    assert refusals(answers) == ["another renderer painted it than painted the baselines"]
    assert run.store.digest(key()) == digest
    assert read_renderer(run.store.folder) == USUAL


def test_another_renderers_pictures_may_replace_all_of_them(run: RunToApprove) -> None:
    names = ["article/whole@desktop", "article/whole@wide"]
    digests = [approve(run.store, name) for name in names]
    write_renderer(run.store.folder, USUAL)
    seen = [run.captured(name, Same(), digest) for name, digest in zip(names, digests, strict=True)]

    assert run.approve(*seen, renderer=STRANGER) == [Approved(one) for one in seen]

    assert read_renderer(run.store.folder) == STRANGER


def test_the_record_stays_when_not_all_could_be_replaced(run: RunToApprove) -> None:
    digest = approve(run.store)
    write_renderer(run.store.folder, USUAL)
    seen = run.captured("article/whole@desktop", Changed(()), digest)

    with full_disk(room=150):
        run.approve(seen, renderer=STRANGER)

    assert read_renderer(run.store.folder) == USUAL


def test_the_same_fingerprint_of_a_newer_browser_is_usual(run: RunToApprove) -> None:
    approve(run.store, "article/whole@wide")
    write_renderer(run.store.folder, USUAL)
    seen = run.captured("article/whole@desktop", Missing())

    assert run.approve(seen, renderer=replace(USUAL, version="157.0")) == [Approved(seen)]

    assert read_renderer(run.store.folder) == USUAL


def test_pictures_of_several_machines_have_no_one_renderer() -> None:
    found = results()
    strange = structs.replace(
        found, renderers=(CHROMIUM, structs.replace(CHROMIUM, renderer=STRANGER))
    )

    assert renderer_of(found, "chromium") == USUAL
    with pytest.raises(BaselineError, match="come from several renderers"):
        renderer_of(strange, "chromium")
    with pytest.raises(BaselineError, match="come from no known renderer"):
        renderer_of(found, "firefox")


def test_what_was_compared_by_anatomy_alone_is_not_replaced(run: RunToApprove) -> None:
    names = ["article/whole@desktop", "article/whole@wide"]
    digests = [approve(run.store, name) for name in names]
    write_renderer(run.store.folder, USUAL)
    seen = run.captured(names[0], Changed(()), digests[0])
    same = snapshot(Same(), names[1], digest=digests[1])

    answers = run.approve(seen, same, renderer=STRANGER)

    assert refusals(answers) == ["another renderer painted it than painted the baselines", ""]


def test_a_run_of_which_nothing_is_approved_leaves_no_record(run: RunToApprove) -> None:
    assert refusals(run.approve(snapshot(Changed(())))) == ["that run has no capture of it"]

    assert read_renderer(run.store.folder) is None


def test_a_record_that_is_missing_is_named(run: RunToApprove) -> None:
    approve(run.store, "article/whole@wide")

    [answer] = run.approve(run.captured("article/whole@desktop", Missing()))

    assert isinstance(answer, Refused)
    assert answer.why == (
        "baselines/renderer.toml is missing, so nobody knows what painted the baselines"
    )
    assert answer.try_next.startswith("git checkout -- baselines/renderer.toml, or ")
    assert read_renderer(run.store.folder) is None


def test_a_record_that_is_missing_is_written_when_all_are_replaced(run: RunToApprove) -> None:
    digest = approve(run.store)
    seen = run.captured("article/whole@desktop", Changed(()), digest)

    assert run.approve(seen) == [Approved(seen)]

    assert read_renderer(run.store.folder) == USUAL
