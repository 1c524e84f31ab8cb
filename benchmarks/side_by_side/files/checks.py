"""What a check of the job is in Playwright's Python, for every program that runs under pytest."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

JOB: dict[str, Any] = json.loads((Path(__file__).parent / "job.json").read_text("utf-8"))


def expect_read(page: Page, read: dict[str, Any]) -> None:
    place, what, expected = page.locator(read["selector"]), read["what"], read["expected"]
    if what == "count":
        expect(place).to_have_count(expected)
    elif what == "text":
        expect(place).to_have_text(expected)
    else:
        expect(place).to_have_attribute(what, expected)


def act(page: Page, one: dict[str, Any]) -> None:
    page.locator(one["click"]).click()
    expect(page.locator(one["selector"])).to_have_attribute(one["what"], one["expected"])


def picture(page: Page, region: dict[str, Any]) -> bytes:
    if region["selector"]:
        return page.locator(region["selector"]).screenshot(animations="disabled")
    return page.screenshot(full_page=True, animations="disabled")
