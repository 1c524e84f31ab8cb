"""The least that the pictures cost: every article opened once, one screenshot of each."""

from checks import JOB
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=JOB["program"])
    page = browser.new_page(viewport=JOB["viewport"], base_url=JOB["site"], reduced_motion="reduce")
    for article in JOB["articles"]:
        page.goto(article["path"])
        page.screenshot(full_page=True, path=f"{article['name']}.png")
    browser.close()
