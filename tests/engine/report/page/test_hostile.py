"""Texts of the site are texts, whatever they hold."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import (
    cause,
    change,
    run_of,
    snapshot,
)

TEXTS = [
    pytest.param("<script>document.title='run'</script>", id="script"),
    pytest.param("</script><img src=x onerror=\"document.title='run'\">", id="end of script"),
    pytest.param("<!--<script>", id="comment"),
    pytest.param("{{ 7 * 7 }} & ' \" `", id="quotes"),
    pytest.param("\u202eright to left\u202d \u2028 \x00 \ud83d", id="marks"),
    pytest.param("한" * 600, id="huge word"),
    pytest.param("__proto__", id="prototype"),
]


def hostile(text: str) -> dict[str, Any]:
    moved = change("reworded", text, [1, 1, 9, 9], what=text, before=text, after=text)
    one = snapshot(f"{text}/at@{text}", "changed", cause(text, "changed", moved), test=text)
    failure = {
        "check": text,
        "test": text,
        "component": text,
        "message": text,
        "details": text,
        "output": text,
        "browser": text,
        "group": None,
        "attachments": [{"kind": "trace", "path": text}],
    }
    return run_of(
        one,
        sentence=text,
        site=text,
        notes=[text],
        failures=[failure, failure | {"group": 0}],
        outlines=[
            {
                "name": f"{text}/x@y",
                "browser": "chromium",
                "size": [9, 9],
                "parts": [{"component": text, "box": [1, 1, 2, 2]}],
            }
        ],
    )


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_stays_text(open_report: OpenReport, text: str) -> None:
    report = open_report(hostile(text), size=(900, 700))
    seen = text.encode("utf-8", "replace").decode()[:12].strip("\x00")

    expect(report.page).not_to_have_title("run")
    expect(report.stage.title).to_contain_text(seen, use_inner_text=False)
    expect(report.finder.rows).to_have_count(2)
    report.finder.rows.last.click()
    expect(report.stage.check).to_be_visible()
    expect(report.page.locator("img[src=x]")).to_have_count(0)
    assert report.overflow() == 0


def test_nothing_is_fetched_and_nothing_else_may_run(open_report: OpenReport) -> None:
    report = open_report(run_of())
    refused = report.page.evaluate(
        """async () => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          document.body.setAttribute("onclick", "window.ran = true");
          document.body.click();
          const fetched = fetch("https://example.test").then(() => false, () => true);
          return [window.ran === undefined, await fetched];
        }"""
    )

    assert refused == [True, True]
