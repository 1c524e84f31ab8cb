"""The site's own hosts answer; what was refused is told once, and fails a check when asked to."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from presscheck.report.files import read_results
from presscheck.results import Results
from tests.engine.plugin.conftest import Checks, Run
from tests.engine.servers import served

PAGE = """<!doctype html><title>Tiny</title><link rel="icon" href="data:,">
<img alt="" id="own" src="//img.{site}/photo.svg">
<script src="//ads.other.localhost:{port}/tag.js"></script>
<script>googletag.cmd.push(1)</script>
<script>fetch("//bids.other.localhost:{port}/bids")</script>
<img alt="" src="//ads.other.localhost:{port}/pixel.svg"><h1>A story</h1>"""

PHOTO = b'<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'


class News(BaseHTTPRequestHandler):
    """A site with a host for its images; every host of this machine would answer."""

    def do_GET(self) -> None:
        site = self.headers["Host"].partition(".")[2]
        is_photo = self.path.endswith(".svg")
        page = PAGE.format(site=site, port=site.rpartition(":")[2])
        self.send_response(200)
        self.send_header("Content-Type", "image/svg+xml" if is_photo else "text/html")
        self.end_headers()
        self.wfile.write(PHOTO if is_photo else page.encode())


CHECKS = """
    WIDTH = "document.getElementById('own').naturalWidth"

    def test_opens(page, base_url):
        page.goto(base_url)
        assert page.evaluate(WIDTH) == 7

    def test_lacks_a_name_of_its_own(page, base_url):
        page.goto(base_url)
        page.evaluate("queueMicrotask(() => { throw new Error('ink ran out') })")
"""

SETTINGS = 'ignore_errors = [{ match = "ran out", reason = "old ink" }, ' + (
    '{ match = "never", reason = "none" }]'
)


@pytest.fixture(scope="module")
def news() -> Iterator[str]:
    with served(News) as address:
        yield address.replace("127.0.0.1", "www.paper.localhost")


def results_of(run: Run) -> Results:
    return read_results(run.folder / "presscheck-report")


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def lenient(request: pytest.FixtureRequest, run_checks: Checks, news: str) -> Run:
    options = ("--base-url", news, "--browser", request.param)
    return run_checks(CHECKS, *options, settings=SETTINGS)


def test_refused_hosts_are_told_once_and_fail_nothing(lenient: Run) -> None:
    assert lenient.code == 0, lenient.output
    [_] = re.findall(r"refused \d requests to 2 outside hosts: ads.other.localhost", lenient.output)
    refused = {one.host.partition(":")[0]: one for one in results_of(lenient).refused_hosts}
    assert refused["ads.other.localhost"].kinds.keys() == {"image", "script"}  # Firefox asks again
    assert refused["bids.other.localhost"].kinds == {"fetch": 2}
    [page] = refused["ads.other.localhost"].pages
    assert page.startswith("http://www.paper.localhost:")


def test_what_follows_from_them_is_told_with_the_host(lenient: Run) -> None:
    found = {one.error.partition(" (")[0]: one for one in results_of(lenient).consequences}

    name = found.pop("uncaught error: googletag is not defined")
    assert (name.count, [host.partition(":")[0] for host in name.hosts]) == (
        2,
        ["ads.other.localhost"],
    )
    assert found  # Firefox tells the lost fetch twice
    assert all(one.hosts[0].startswith("bids.other.localhost") for one in found.values())


def test_ignored_errors_are_told_with_their_reasons(lenient: Run) -> None:
    assert "ignored 1 browser error with “ran out”: old ink" in lenient.output
    assert "no browser error had “never” (next: remove the entry)" in lenient.output


@pytest.mark.parametrize("how", ["--presscheck-strict-hosts", "setting"])
def test_a_strict_run_fails_as_the_replica_does(run_checks: Checks, news: str, how: str) -> None:
    settings = "strict_hosts = true" if how == "setting" else ""
    options = () if settings else (how,)
    run = run_checks(CHECKS, "--base-url", news, *options, "-k", "opens", settings=settings)

    assert run.code == 1
    assert "request to an outside host: http://ads.other.localhost:" in run.output
    assert "uncaught error: googletag is not defined" in run.output
    assert not results_of(run).refused_hosts


def test_a_run_allows_the_hosts_that_it_is_told(run_checks: Checks, news: str) -> None:
    hosts = ("--presscheck-host", "*.other.localhost", "-n", "1")
    checks = CHECKS.replace("page.goto(base_url)", "page.goto(base_url, wait_until='load')")
    run = run_checks(checks, "--base-url", news, *hosts, "-k", "opens")

    assert "outside host" not in run.output
    assert run.code == 1
    assert "uncaught error" in run.output


@pytest.mark.parametrize(
    ("options", "settings", "line"),
    [
        (("--presscheck-host", "*"), "", "--presscheck-host '*' allows the hosts of anybody"),
        ((), 'hosts = ["*.co.uk"]', "hosts has '*.co.uk', which allows the hosts of anybody"),
        ((), 'ignore_errors = ["x"]', "ignore_errors has 'x', which has not just match and reason"),
    ],
)
def test_bad_input_is_one_line(
    run_checks: Checks, options: tuple[str, ...], settings: str, line: str
) -> None:
    run = run_checks(CHECKS, *options, settings=settings)

    assert run.code == 2
    [told] = [one for one in run.output.splitlines() if "presscheck cannot run" in one]
    assert line in told
    assert "(next: write " in told


def test_the_report_page_names_the_hosts(lenient: Run) -> None:
    report = Path(lenient.folder) / "presscheck-report"

    assert '"host":"ads.other.localhost' in (report / "index.html").read_text("utf-8")
    assert "ads&#46;other&#46;localhost" in (report / "summary.md").read_text("utf-8")
