"""What workers tell of pages beside errors is added up, and told in a few lines."""

from pathlib import Path

from presscheck.report.markdown import as_markdown
from presscheck.report.page_data import page_data
from presscheck.report.remarks import remark_lines
from presscheck.results import (
    Consequence,
    IgnoredError,
    RefusedHost,
    Results,
    decode,
    encode,
)
from presscheck.session.remarks import (
    TestRemarks,
    consequence,
    refused_host,
    save_remarks,
    with_remarks,
)
from presscheck.settings import KnownError

NOTHING = Results(site="http://paper.example", complete=True, snapshots=())
KNOWN = [KnownError("press jammed", "the press is old"), KnownError("never", "gone")]

ADS = refused_host("ads.test", "script", "http://paper.example/a")
REMARKS = TestRemarks(
    refused=(
        ADS,
        ADS,
        refused_host("ads.test", "image", "http://paper.example/b"),
        refused_host("pixel.test", "image", ""),
    ),
    consequences=(consequence("uncaught error: googletag is not defined", ["ads.test"]),),
    ignored={"press jammed": 2},
)


def collected(spool: Path) -> Results:
    save_remarks(spool, REMARKS)
    save_remarks(spool, TestRemarks(refused=(ADS,), ignored={"press jammed": 1}))
    return with_remarks(NOTHING, spool, KNOWN)


def test_the_remarks_of_all_tests_are_added_up(tmp_path: Path) -> None:
    results = collected(tmp_path)

    assert results.refused_hosts == (
        RefusedHost(
            "ads.test",
            4,
            {"image": 1, "script": 3},
            ("http://paper.example/a", "http://paper.example/b"),
        ),
        RefusedHost("pixel.test", 1, {"image": 1}),
    )
    assert [one.count for one in results.consequences] == [1]
    assert [(one.match, one.count) for one in results.ignored_errors] == [
        ("press jammed", 3),
        ("never", 0),
    ]
    assert decode(encode(results)) == results


def test_a_run_tells_each_subject_in_one_line(tmp_path: Path) -> None:
    assert list(remark_lines(collected(tmp_path))) == [
        "refused 5 requests to 2 outside hosts: ads.test (3 script, 1 image), pixel.test (1 image)"
        "; 1 error of pages follows",
        "ignored 3 browser errors with “press jammed”: the press is old",
        "ignore_errors: no browser error had “never” (next: remove the entry)",
    ]


def test_an_entry_is_unused_only_in_a_complete_run() -> None:
    part = Results(
        site="", complete=False, snapshots=(), ignored_errors=(IgnoredError("never", "gone"),)
    )

    assert list(remark_lines(part)) == []


def test_the_first_hosts_are_named_and_the_others_counted() -> None:
    hosts = tuple(RefusedHost(f"ads{at}.test", 1, {"script": 1}) for at in range(5))
    [line] = remark_lines(Results(site="", complete=True, snapshots=(), refused_hosts=hosts))

    assert line.endswith("ads2.test (1 script), and 2 more")


def test_the_report_and_the_summary_have_every_host(tmp_path: Path) -> None:
    results = collected(tmp_path)
    summary, page = as_markdown(results), page_data(results, "run")

    assert "pixel&#46;test | 1 image |" in summary
    assert "googletag is not defined | 1 | ads&#46;test |" in summary
    assert [one["host"] for one in page["refused_hosts"]] == ["ads.test", "pixel.test"]
    assert page["consequences"][0]["hosts"] == ("ads.test",)
    assert page["notes"][0].startswith("refused 5 requests")


def test_shards_are_merged(tmp_path: Path) -> None:
    one = collected(tmp_path)
    merged = Results.merge([one, one])

    assert [host.requests for host in merged.refused_hosts] == [8, 2]
    assert merged.consequences == (
        Consequence("uncaught error: googletag is not defined", ("ads.test",), 2),
    )
    assert [error.count for error in merged.ignored_errors] == [6, 0]


def test_a_hostile_page_cannot_fill_the_report(tmp_path: Path) -> None:
    many = tuple(refused_host(f"ads{at}.test", "image", f"http://p/{at}") for at in range(2_000))
    pages = tuple(refused_host("one.test", "image", f"http://p/{at}") for at in range(2_000))
    save_remarks(tmp_path, TestRemarks(refused=(*many, *pages)))
    results = with_remarks(NOTHING, tmp_path, ())

    assert len(results.refused_hosts) == 1_000
    assert len(results.refused_hosts[0].pages) == 20
