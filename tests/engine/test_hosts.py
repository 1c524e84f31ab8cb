"""Which hosts may answer: the site's own, and those that the project names."""

import pytest

from presscheck.hosts import AllowedHosts, HostPattern, PatternError, domain_of, host_of


def allowed(site: str, *patterns: str) -> AllowedHosts:
    return AllowedHosts(site, tuple(map(HostPattern.parse, patterns)))


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("http://paper.example", "http://paper.example/story"),
        ("http://kim:secret@paper.example", "http://paper.example/story"),
        ("https://paper.example:443", "https://paper.example/story"),
        ("http://Paper.Example.", "http://paper.example:80/story"),
        ("http://[::1]:8000", "http://[::1]:8000/story"),
        ("http://paper.example/path", "ws://paper.example/socket"),
        ("http://paper.example", "data:text/plain,story"),
        ("http://bücher.example", "http://xn--bcher-kva.example/"),
        ("https://www.koreatimes.co.kr", "https://img.koreatimes.co.kr/photo.jpg"),
        ("https://www.koreatimes.co.kr", "http://koreatimes.co.kr/"),
        ("https://kim.github.io", "https://img.kim.github.io/"),
        ("http://www.paper.localhost:1234", "http://img.paper.localhost:1234/a"),
        ("http://www.paper.localhost:1234", "http://paper.localhost:1234/a"),
    ],
)
def test_the_hosts_of_one_registrable_domain_are_the_sites_own(site: str, address: str) -> None:
    assert not allowed(site).is_outside(address)


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("http://paper.example", "http://ads.test/banner"),
        ("http://paper.example:8000", "http://paper.example/story"),
        ("http://[::1]:8000", "http://[::1]:8001/story"),
        ("http://paper.example", "http://paper.example@ads.test/"),
        ("https://www.koreatimes.co.kr", "https://www.hankookilbo.co.kr/"),
        ("https://www.koreatimes.co.kr", "https://xkoreatimes.co.kr/"),
        ("https://www.koreatimes.co.kr", "https://koreatimes.co.kr.ads.test/"),
        ("https://kim.github.io", "https://lee.github.io/"),
        ("http://www.paper.localhost:1234", "http://ads.localhost:1234/"),
        ("http://www.paper.localhost:1234", "http://img.paper.localhost:1235/"),
        ("http://localhost:1234", "http://ads.localhost:1234/"),
        ("http://127.0.0.1:1234", "http://127.0.0.2:1234/"),
        ("http://127.0.0.1:1234", "http://1.127.0.0.1:1234/"),
        ("http://staging", "http://www.staging/"),
    ],
)
def test_every_other_host_and_port_is_outside(site: str, address: str) -> None:
    assert allowed(site).is_outside(address)


@pytest.mark.parametrize(
    ("pattern", "address", "outside"),
    [
        ("cdn.test", "https://cdn.test/a", False),
        ("cdn.test", "http://CDN.test:8080/a", False),
        ("cdn.test", "https://img.cdn.test/a", True),
        ("*.img.test", "https://a.b.img.test/", False),
        ("*.img.test", "https://img.test/", True),
        ("*.img.test", "https://ximg.test/", True),
        ("cdn.test:8080", "http://cdn.test:8080/", False),
        ("cdn.test:8080", "http://cdn.test/", True),
        ("cdn.test:443", "https://cdn.test/", False),
        ("127.0.0.2", "http://127.0.0.2:99/", False),
        ("[::2]:80", "http://[::2]/", False),
    ],
)
def test_a_project_may_allow_more(pattern: str, address: str, *, outside: bool) -> None:
    assert allowed("http://paper.example", pattern).is_outside(address) is outside


@pytest.mark.parametrize(
    "pattern", ["*", "*.", "*.com", "*.co.uk", "*.github.io", "*.localhost", "*.test", "*.COM:443"]
)
def test_a_pattern_for_the_hosts_of_anybody_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="allows the hosts of anybody"):
        HostPattern.parse(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["", " ", "https://cdn.test", "cdn.test/a", "a.*.test", "*cdn.test", "a b.test", "*.127.0.0.1",
     "a..test", "-a.test", "cdn.test:99999", "cdn.test:", "kim@cdn.test", "<LOCAL>", "a,b.test"],
)  # fmt: skip
def test_what_is_no_host_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="is no host"):
        HostPattern.parse(pattern)


@pytest.mark.parametrize(
    ("site", "chromium", "firefox"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", "127.0.0.1"),
        ("http://[::1]:8000", "[::1]:8000", "::1,[::1]"),
        (
            "https://www.paper.example",
            "paper.example:80,paper.example:443,*.paper.example:80,*.paper.example:443",
            "paper.example,.paper.example",
        ),
        ("", "", ""),
    ],
)
def test_each_engine_is_told_the_hosts_in_its_words(site: str, chromium: str, firefox: str) -> None:
    assert allowed(site).bypass("chromium") == chromium
    assert allowed(site).bypass("firefox") == firefox


def test_allowed_hosts_follow_the_sites_own() -> None:
    hosts = allowed("http://127.0.0.1:8000", "*.img.test", "cdn.test:81")

    assert hosts.bypass("chromium") == "127.0.0.1:8000,*.img.test,cdn.test:81"
    assert hosts.bypass("firefox") == "127.0.0.1,.img.test,cdn.test"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Ads.test/a", "ads.test"),
        ("http://ads.test:8080/a", "ads.test:8080"),
        ("wss://[::1]/", "[::1]"),
    ],
)
def test_a_host_is_named_with_an_unusual_port(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "staging", "co.kr", "github.io"])
def test_a_host_that_belongs_to_nobody_has_no_domain(host: str) -> None:
    assert domain_of(host) is None
