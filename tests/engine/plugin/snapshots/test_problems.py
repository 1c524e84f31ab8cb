"""What cannot be captured or compared is one outcome in one line; the rest is unharmed."""

from presscheck.outcome import CaptureFailed, Same, Unreadable, Unstable
from tests.engine.plugin.snapshots.conftest import Project

LOOKS = """
    import pytest
    from playwright.sync_api import Error

    def test_gone(tiny, snapshot):
        tiny.share.root.evaluate("nav => nav.remove()")
        snapshot(tiny, "gone", of=tiny.share)

    def test_closed(tiny, snapshot):
        tiny.page.close()
        snapshot(tiny, "closed")

    def test_crashed(tiny, snapshot):
        with pytest.raises(Error):
            tiny.page.goto("chrome://crash")
        snapshot(tiny, "crashed")

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
    assert isinstance(found["gone"], CaptureFailed)
    assert found["gone"].why == "Share row is not on the page, so it cannot be looked at alone"
    assert isinstance(found["closed"], CaptureFailed)
    assert found["closed"].why.startswith("the page was closed before it was captured (http://")
    assert isinstance(found["crashed"], CaptureFailed)
    assert found["crashed"].why.startswith("the page crashed (http://")
    assert "next: see what it names, then run the test again" in run.output
    assert "git checkout" not in run.output
    assert isinstance(found["restless"], Unstable)
    assert any("of Page" in words for words in found["restless"].changing)


def test_a_pointer_of_git_lfs_is_fetched_not_approved(approved: Project) -> None:
    picture = approved.folder / "baselines" / "tiny" / "whole@desktop.webp"
    picture.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9\n")

    run = approved.run("--presscheck-update", "all")

    assert run.code == 1
    assert "cannot be read: whole@desktop.webp is a Git LFS pointer" in run.output
    assert "next: git lfs pull\n" in run.output
    assert picture.read_text().startswith("version https://git-lfs")


def test_a_baseline_cut_short_is_unreadable_and_stays(approved: Project) -> None:
    picture = approved.folder / "baselines" / "tiny" / "whole@desktop.webp"
    cut = picture.read_bytes()[:-10]
    picture.write_bytes(cut)

    run = approved.run()

    assert run.code == 1
    assert isinstance(approved.results.snapshots[0].outcome, Unreadable)
    assert "picture and anatomy do not belong together, or one was cut short" in run.output
    assert picture.read_bytes() == cut
