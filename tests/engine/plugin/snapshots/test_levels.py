"""How closely components are held in a run: by their page object, an option or a profile."""

import pytest

from presscheck.level import Level
from presscheck.outcome import Same, Unstable, changes_of
from tests.engine.plugin.conftest import PROJECT
from tests.engine.plugin.snapshots.conftest import CONFTEST, Project

OTHER_WORDS = ("Tell a friend", "Tell everybody whom you know about this story")
LOOSE = CONFTEST.replace('name="Share row"', 'name="Share row", level="layout"')
PROFILE = f"""{PROJECT}
    [tool.presscheck.profiles.live.levels]
    "Share row" = "layout"
    "Adverts" = "presence"
"""


def causes(project: Project) -> list[tuple[str, str]]:
    [one] = project.results.snapshots
    changes = changes_of(one.outcome)
    return [(change.component, change.kind) for change in changes if not change.because]


@pytest.mark.parametrize(
    ("files", "arguments"),
    [
        pytest.param({"conftest.py": LOOSE}, [], id="page object"),
        pytest.param({}, ["--presscheck-level", "Share row=layout"], id="option"),
        pytest.param({"pyproject.toml": PROFILE}, ["--presscheck-profile=live"], id="profile"),
    ],
)
def test_other_words_are_quiet_in_a_component_that_is_held_loosely(
    approved: Project, files: dict[str, str], arguments: list[str]
) -> None:
    for name, text in files.items():
        approved.write(name, text)
    approved.edit_page(*OTHER_WORDS)

    run = approved.run(*arguments)

    [one] = approved.results.snapshots
    assert isinstance(one.outcome, Same), run.output
    assert one.levels == {"Share row": Level.LAYOUT}
    assert run.code == 0


def test_a_level_that_is_typed_comes_before_that_of_the_page_object(approved: Project) -> None:
    approved.write("conftest.py", LOOSE)
    approved.edit_page(*OTHER_WORDS)

    assert approved.run("--presscheck-level", "Share row=exact").code == 1
    assert causes(approved) == [("Share row", "reworded")]


def test_what_is_held_exactly_still_alarms_beside_it(approved: Project) -> None:
    approved.write("conftest.py", LOOSE)
    approved.edit_page(*OTHER_WORDS)
    approved.edit_page("#eee }\n  a", "#eed }\n  a")

    assert approved.run().code == 1
    assert causes(approved) == [("Header", "restyled")]


def test_a_lost_picture_alarms_in_a_component_that_is_held_loosely(approved: Project) -> None:
    approved.write("conftest.py", LOOSE)
    approved.edit_page("data:image/svg+xml,", "data:image/png,")

    run = approved.run()

    assert causes(approved)[0] == ("Share row", "restated")
    assert "picture “A red dot” changed its state: not loaded none → true" in run.output


def test_a_level_for_a_component_that_no_page_has_is_named(approved: Project) -> None:
    approved.write("pyproject.toml", PROFILE)

    complete = approved.run("--presscheck-profile=live")
    partial = approved.run("--presscheck-profile=live", "test_look.py")

    line = "the level presence is for 'Adverts', and no page has a component of that name (next: "
    assert line in complete.output
    assert line not in partial.output
    assert complete.code == 0


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("--presscheck-level=lax", "--presscheck-level is 'lax', and no level"),
        ("--presscheck-profile=live", "there is no profile 'live' in"),
    ],
)
def test_a_level_or_a_profile_that_is_none_is_refused(
    approved: Project, argument: str, message: str
) -> None:
    run = approved.run(argument)

    assert "presscheck cannot run: " in run.output
    assert message in run.output
    assert "Traceback" not in run.output
    assert run.code == 2


def test_a_page_object_with_an_unknown_level_fails_its_test_in_one_line(approved: Project) -> None:
    approved.write("conftest.py", LOOSE.replace('"layout"', '"lax"'))

    run = approved.run()

    assert "the level of the component 'Share row' is 'lax', and no level" in run.output
    assert run.code == 1


RESTLESS = """
    def test_look(tiny, snapshot):
        tiny.page.evaluate(
            '''() => {
               const link = document.querySelector("nav a");
               link.textContent = "Told 1";
               new IntersectionObserver(([{ target }], observer) => {
                 target.textContent = `Told ${Number(target.textContent.slice(5)) + 1}`;
                 observer.unobserve(target);
                 observer.observe(target);
               }).observe(link);
             }'''
        )
        snapshot(tiny, "whole")
"""


def test_a_page_has_come_to_rest_when_only_loosely_held_components_change(
    approved: Project,
) -> None:
    approved.write("test_look.py", RESTLESS)

    assert approved.run().code == 1
    assert isinstance(approved.results.snapshots[0].outcome, Unstable)

    run = approved.run("--presscheck-level", "Share row=layout")
    assert run.code == 0, run.output
    assert isinstance(approved.results.snapshots[0].outcome, Same)
