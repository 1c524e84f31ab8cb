"""A dialog fails the check that did not expect it, and holds nobody up."""

import pytest

from tests.engine.plugin.conftest import Checks, Run

OPENING = """
    import pytest

    def test_alert(fresh_story):
        fresh_story.evaluate("alert('Read me')")

    def test_confirm(fresh_story):
        assert fresh_story.evaluate("confirm('Leave?')") is False

    def test_prompt(fresh_story):
        assert fresh_story.evaluate("prompt('Your name?', 'Kim')") is None

    def test_print(fresh_story):
        fresh_story.evaluate("print()")

    def test_printing_frame(fresh_story):
        fresh_story.evaluate('''() => {
          const frame = document.createElement("iframe");
          document.body.append(frame);
          frame.contentWindow.print();
        }''')

    def test_frame(fresh_story):
        fresh_story.evaluate('''() => new Promise((loaded) => {
          const frame = document.createElement("iframe");
          frame.srcdoc = "<script>alert('From a frame')</script>";
          frame.onload = loaded;
          document.body.append(frame);
        })''')

    def test_new_window(fresh_story):
        with fresh_story.expect_popup() as opening:
            fresh_story.evaluate("() => { open('/story_2.html') }")
        opening.value.evaluate("confirm('From a window')")

    def test_leaving(fresh_story):
        fresh_story.get_by_role("button").click()
        fresh_story.evaluate("addEventListener('beforeunload', (event) => event.preventDefault())")
        fresh_story.goto("/story_2.html")
        assert fresh_story.url.endswith("/story_2.html")

    def test_hostile_text(fresh_story):
        fresh_story.evaluate(r"alert('one\\n::error::two\\u001b[2J')")

    def test_opens_what_it_did_not_name(fresh_story, expect_dialog):
        expect_dialog("confirm dialog: Leave?")
        fresh_story.evaluate("alert('Other')")

    def test_opens_twice(fresh_story, expect_dialog):
        expect_dialog("alert")
        fresh_story.evaluate("alert('first'); alert('second')")

    def test_expects_and_accepts(fresh_story, expect_dialog):
        expect_dialog("confirm dialog: Leave?", accept=True)
        expect_dialog("prompt dialog", accept=True, text="Lee")
        expect_dialog("print dialog")
        assert fresh_story.evaluate("confirm('Leave?')") is True
        assert fresh_story.evaluate("prompt('Your name?')") == "Lee"
        fresh_story.evaluate("print()")

    def test_listens_itself(fresh_story):
        fresh_story.once("dialog", lambda dialog: dialog.accept("Park"))
        assert fresh_story.evaluate("prompt('Your name?')") == "Park"

    def test_page_hears_of_printing(fresh_story, expect_dialog):
        expect_dialog("print dialog")
        heard = fresh_story.evaluate('''() => {
          const heard = [];
          for (const name of ["beforeprint", "afterprint"])
            addEventListener(name, () => heard.push(name));
          print();
          return heard;
        }''')
        assert heard == ["beforeprint", "afterprint"]

    def test_page_finds_print_as_it_was(fresh_story):
        assert fresh_story.evaluate("[typeof print, print.name, print.length]") == [
            "function", "print", 0
        ]
        assert "[native code]" in fresh_story.evaluate("String(print)")
        assert fresh_story.evaluate("Object.keys(Object.getOwnPropertyDescriptor(window, 'print'))"
                                    ".sort().join()") == "configurable,enumerable,value,writable"

    def test_while_captured(fresh_story, snapshot):
        fresh_story.evaluate('''() => {
          addEventListener("scroll", () => confirm("While captured"), { once: true });
        }''')
        snapshot(Story(fresh_story), "at-rest")

    class Story:
        def __init__(self, page):
            self.page = page

        def components(self):
            return []
"""


@pytest.fixture(scope="module")
def opening(run_checks: Checks) -> Run:
    return run_checks(OPENING, "-v", "--presscheck-update", "new")


@pytest.mark.parametrize(
    ("check", "message"),
    [
        ("alert", "- alert dialog: Read me"),
        ("confirm", "- confirm dialog: Leave?"),
        ("prompt", "- prompt dialog: Your name?"),
        ("print", "- print dialog"),
        ("frame", "- alert dialog: From a frame"),
        ("new window", "- confirm dialog: From a window"),
        ("leaving", "- beforeunload dialog"),
        ("while captured", "- confirm dialog: While captured"),
        ("opens what it did not name", "- alert dialog: Other"),
        ("opens what it did not name", "- no dialog opened with 'confirm dialog: Leave?'"),
        ("opens twice", "- alert dialog: second"),
    ],
)
def test_a_dialog_that_was_not_expected_is_told(opening: Run, check: str, message: str) -> None:
    assert message in opening.summary_of(check)


@pytest.mark.parametrize(
    "check",
    [
        "expects_and_accepts",
        "listens_itself",
        "page_hears_of_printing",
        "page_finds_print_as_it_was",
    ],
)
def test_a_dialog_that_was_expected_is_answered(opening: Run, check: str) -> None:
    assert opening.outcome_of(check) == "PASSED"


def test_a_frame_that_prints_is_told_too(opening: Run) -> None:
    assert opening.outcome_of("printing_frame") == "FAILED"
    assert "browser errors in 2 checks: print dialog" in opening.output


def test_an_expected_dialog_meets_one_dialog_alone(opening: Run) -> None:
    assert "alert dialog: first" not in opening.summary_of("opens twice")


def test_the_text_of_a_dialog_is_told_first_as_a_browser_error(opening: Run) -> None:
    assert "browser errors in 1 check: alert dialog: Read me" in opening.output


ALLOWING = """
    def test_alert(fresh_story):
        fresh_story.evaluate("alert('Read me')")

    def test_print(fresh_story):
        fresh_story.evaluate("print()")

    def test_opens_none(fresh_story, expect_dialog):
        expect_dialog("alert")
"""


def test_a_project_may_allow_dialogs(run_checks: Checks) -> None:
    run = run_checks(ALLOWING, "-v", settings="allow_dialogs = true")

    assert [run.outcome_of(name) for name in ("alert", "print")] == ["PASSED", "PASSED"]
    assert "no dialog opened with 'alert'" in run.summary_of("opens none")
