"""What cannot be looked at or compared is one outcome in one line; the rest is unharmed."""

from presscheck.outcome import Same, Unreadable, Unsettled
from tests.engine.plugin.snapshots.conftest import Project

LOOKS = """
    def test_gone(tiny, snapshot):
        tiny.share.root.evaluate("nav => nav.remove()")
        snapshot(tiny, "gone", of=tiny.share)

    def test_closed(tiny, snapshot):
        tiny.page.close()
        snapshot(tiny, "closed")

    def test_restless(tiny, snapshot):
        tiny.page.evaluate(
            '''() => new IntersectionObserver(([{ target }], observer) => {
                 target.textContent = Number(target.textContent) + 1;
                 observer.unobserve(target);
                 observer.observe(target);
               }).observe(Object.assign(document.querySelector("p"), { textContent: "1" }))'''
        )
        snapshot(tiny, "restless")

    def test_look(tiny, snapshot):
        snapshot(tiny, "whole")
"""


def test_each_trouble_is_told_and_the_rest_is_unharmed(approved: Project) -> None:
    approved.write("test_look.py", LOOKS)

    run = approved.run()

    found = {one.key.state: one.outcome for one in approved.results.snapshots}
    assert run.code == 1
    assert isinstance(found["whole"], Same)
    assert isinstance(found["gone"], Unreadable)
    assert found["gone"].why == "Share row is not on the page, so it cannot be looked at alone"
    assert isinstance(found["closed"], Unreadable)
    assert found["closed"].why == "the page was closed, or crashed, before it was looked at"
    assert isinstance(found["restless"], Unsettled)
    assert any("of Page" in words for words in found["restless"].restless)


def test_a_baseline_cut_short_is_unreadable_and_stays(approved: Project) -> None:
    picture = approved.folder / "baselines" / "tiny" / "whole@desktop.webp"
    cut = picture.read_bytes()[:-10]
    picture.write_bytes(cut)

    run = approved.run()

    assert run.code == 1
    assert isinstance(approved.results.snapshots[0].outcome, Unreadable)
    assert "picture and anatomy do not belong together, or one was cut short" in run.said
    assert picture.read_bytes() == cut
