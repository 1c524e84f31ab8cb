"""The job of `make bench` still fits the replica, and its page keeps what it does not write."""

from pathlib import Path

import pytest
from werkzeug.test import Client

from benchmarks import results
from benchmarks.side_by_side.job import SiteOfTheJob, articles


def test_half_of_the_articles_change_and_no_other() -> None:
    site = SiteOfTheJob()
    reader = Client(site)
    before = {path: reader.get(path).data for path in articles()}
    site.changed = True

    changed = [path for path in articles() if reader.get(path).data != before[path]]

    assert changed == list(articles()[1::2])


def test_answers_keep_the_headers_that_let_a_browser_cache_them() -> None:
    answer = Client(SiteOfTheJob()).get("/static/css/page.css")

    assert answer.cache_control.max_age


def test_a_section_is_written_in_the_place_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "RESULTS", tmp_path / "results.md")
    results.write_section("First", "old")
    results.write_section("Second", "stays")

    results.write_section("First", "new")

    page = results.RESULTS.read_text("utf-8")
    assert "old" not in page
    assert page.index("new") < page.index("## Second") < page.index("stays")
