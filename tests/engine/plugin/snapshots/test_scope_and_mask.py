"""One component alone, one element alone, and places that may change unseen."""

from presscheck.outcome import Changed, Same, changes_of
from tests.engine.plugin.snapshots.conftest import Project

PARTS = """
    def test_part(tiny, snapshot):
        snapshot(tiny, "share", of=tiny.share)

    def test_element(tiny, snapshot):
        button = tiny.page.locator("button")
        button.focus()
        snapshot(tiny, "button-focused", of=button)

    def test_mask(tiny, snapshot):
        snapshot(tiny, "masked", mask=tiny.page.locator("p"))
"""


def outcomes(project: Project) -> dict[str, type]:
    return {one.key.state: type(one.outcome) for one in project.results.snapshots}


def test_a_change_is_seen_where_it_lies_and_nowhere_else(project: Project) -> None:
    project.write("test_look.py", PARTS)
    project.approve()
    assert set(outcomes(project)) == {"share", "button-focused", "masked"}
    project.edit_page("The story.", "The glory.")
    project.edit_page(">copy<", ">coqy<")

    project.run()

    assert outcomes(project) == {"share": Changed, "button-focused": Changed, "masked": Changed}
    [masked] = [one for one in project.results.snapshots if one.key.state == "masked"]
    assert masked.masks
    assert {one.component for one in changes_of(masked.outcome)} == {"Share row"}


def test_a_mask_that_grows_is_a_change(project: Project) -> None:
    project.write("test_look.py", PARTS)
    project.approve()
    project.edit_page("The story.", "The story.<br>More of it.")

    project.run("-k", "mask or part")

    assert outcomes(project)["share"] is Same
    assert outcomes(project)["masked"] is not Same
