"""Nothing hangs: every wait for the page has a limit, and what did not answer is named."""

import pytest
from playwright.sync_api import Dialog, Page, Route

from presscheck.capture.settle import at_rest
from presscheck.errors import CaptureError, SilentPageError
from tests.engine.capture.conftest import Show, answer, looked

SILENT = "the page did not answer within 1 s: its script is busy, or a dialog is open"

SANDBOXED = {
    "words": "<iframe sandbox srcdoc='<p>Quiet</p>'></iframe>",
    "an endless animation": """<iframe sandbox srcdoc="<style>@keyframes s { to { rotate: 1turn } }
      p { animation: s 1s infinite }</style><p>Ad</p>"></iframe>""",
    "a page of the site": "<iframe sandbox src='/inner'></iframe>",
    "another host": "<iframe sandbox src='http://ads.test/'></iframe>",
    "a frame in it": """<iframe sandbox
      srcdoc="<iframe srcdoc='<p>Inner</p>'></iframe>"></iframe>""",
    "lazy": "<iframe sandbox loading=lazy src='/inner'></iframe>",
}

SHADOWS = {
    "endless": "animation: turn 2s linear infinite",
    "long": "animation: turn 900s linear forwards",
    "endless there and back": "animation: turn 300ms ease-in-out infinite alternate",
    "stepping": "animation: turn 1s steps(9) infinite",
}


def later(script: str) -> str:
    """The script, run after the call that brings it was answered."""
    return f"""{{ const channel = new MessageChannel();
      channel.port1.onmessage = () => {{ {script} }};
      channel.port2.postMessage(0); }}"""


def silenced(page: Page) -> None:
    page.evaluate(later("for (;;);"))
    looked(page, limit=1)


@pytest.mark.parametrize("frame", SANDBOXED.values(), ids=SANDBOXED)
def test_a_frame_that_no_script_may_enter_is_looked_at_as_it_stands(
    stopped: Show, tiny: Page, frame: str
) -> None:
    answer(tiny, "/inner", "<p>Inner</p>")
    page = stopped(f"<p>Words</p>{frame}")

    looks = [looked(page) for _ in range(2)]

    assert looks[0].frame == looks[1].frame
    assert looks[0].notes == ()


@pytest.mark.parametrize("style", SHADOWS.values(), ids=SHADOWS)
@pytest.mark.parametrize("clock", ["show", "stopped"])
def test_an_animation_in_a_shadow_tree_stands(
    style: str, clock: str, request: pytest.FixtureRequest
) -> None:
    show: Show = request.getfixturevalue(clock)
    page = show(f"""<div><template shadowrootmode=open><style>
      @keyframes turn {{ to {{ rotate: 1turn }} }} i {{ display: inline-block; {style} }}
    </style><i>*</i><slot></slot></template>Slotted</div>""")

    looks = [looked(page) for _ in range(2)]

    assert looks[0].frame == looks[1].frame
    assert looks[0].notes == ()


def test_a_page_with_a_busy_script_is_named(stopped: Show) -> None:
    page = stopped("<p>Words</p>")
    page.evaluate(later("for (;;);"))

    with pytest.raises(SilentPageError, match=SILENT):
        looked(page, limit=1)


def test_a_page_with_an_open_dialog_is_named_and_goes_on(stopped: Show, tiny: Page) -> None:
    dialogs: list[Dialog] = []
    tiny.on("dialog", lambda dialog: dialogs.append(dialog))
    page = stopped("<p>Words</p>")
    page.evaluate(later("alert('Read me')"))

    with pytest.raises(SilentPageError, match=SILENT):
        looked(page, limit=1)

    dialogs[0].accept()
    assert looked(page).notes == ()


def test_a_page_that_answers_nothing_in_the_middle_of_its_capture_is_named(stopped: Show) -> None:
    page = stopped("<p>Words</p>")

    with pytest.raises(SilentPageError), at_rest(page, limit=1):
        silenced(page)


def test_a_frame_that_was_removed_meanwhile_is_no_fault(stopped: Show) -> None:
    page = stopped("<p>Words</p><iframe srcdoc='<p>Inner</p>'></iframe>")
    page.evaluate("""new IntersectionObserver(() => document.querySelector("iframe")?.remove())
      .observe(document.querySelector("p"))""")

    assert looked(page).notes == ()


def test_a_frame_goes_on_to_another_document_and_is_looked_at_there(
    stopped: Show, tiny: Page
) -> None:
    answer(tiny, "/first", "<p>First<script>onload = () => location.replace('/second')</script>")
    answer(tiny, "/second", "<p id=second>Second")
    page = stopped("<p>Words</p><iframe src='/first'></iframe>")

    looked(page)

    assert page.frames[1].locator("#second").is_visible()


def test_what_never_loads_is_named_though_the_clock_stands(stopped: Show, tiny: Page) -> None:
    waiting: list[Route] = []
    tiny.context.route("**/late.svg", lambda route: waiting.append(route))
    page = stopped("<p>Words</p>")
    page.evaluate("document.body.append(Object.assign(new Image(), { src: '/late.svg' }))")

    with at_rest(page, patience=0.5) as notes:
        assert notes == ["the picture /late.svg had not come"]


def test_a_component_that_is_not_there_leaves_the_page_as_it_was(stopped: Show) -> None:
    page = stopped("""<style>@keyframes s { to { rotate: 1turn } }
      p { animation: s 9s infinite }</style><p>Words""")

    with pytest.raises(CaptureError, match="is not on the page"):
        looked(page, scope=page.locator("nav"))

    assert page.evaluate("document.getAnimations()[0].playState") == "running"


LARGE = {
    "wide": ("width: 16400px; height: 10px", "16383 is the largest width"),
    "wide and tall": ("width: 9500px; height: 9500px", "89 million is the most"),
}


@pytest.mark.parametrize(("style", "limit"), LARGE.values(), ids=LARGE)
def test_a_page_that_is_too_large_is_refused_before_its_screenshot(
    show: Show, style: str, limit: str
) -> None:
    page = show(f"<body style='margin: 0'><div style='{style}'></div>")

    with pytest.raises(CaptureError, match=rf"the page is \d+×\d+ pixels, and {limit}") as refused:
        looked(page)

    assert "of=" in refused.value.try_next
