"""Which errors of a page follow from a refused host, and which are the site's own."""

import pytest

from presscheck.browser.errors import BrowserErrorLog, ErrorRules
from presscheck.browser.refusals import (
    LoggedError,
    RefusedRequest,
    lacking_name,
    socket_address,
)

SITE = "https://www.paper.example"
SCRIPT = RefusedRequest("https://ads.test/tag.js", "script", None, f"{SITE}/story")
DATA = RefusedRequest("https://bids.test/bids", "fetch", None)
PICTURE = RefusedRequest("https://pixel.test/p.gif", "image", None)


def log_of(*errors: LoggedError, refused: tuple[RefusedRequest, ...]) -> BrowserErrorLog:
    log = BrowserErrorLog(SITE, ErrorRules(strict=False))
    log.logged += errors
    log.refused += refused
    return log


def said(message: str, *, thrown: bool = True) -> LoggedError:
    return LoggedError(f"error: {message}", None, message=message, uncaught=thrown)


LOST = LoggedError(f"failed request: {SITE}/own", None, f"{SITE}/own")

FOLLOWING = [
    ("googletag is not defined", SCRIPT),
    ("$ is not defined", SCRIPT),
    ("Can't find variable: googletag", SCRIPT),
    ("window.fbq is not a function", SCRIPT),
    ('can\'t access property "cmd", window.googletag is undefined', SCRIPT),
    ("Event", SCRIPT),
    ("Failed to fetch", DATA),
    ("NetworkError when attempting to fetch resource.", DATA),
    ("Request failed: AxiosError: Network Error", DATA),
    ("Failed to fetch dynamically imported module: https://ads.test/late.js", SCRIPT),
    ("error loading dynamically imported module: https://ads.test/late.js", SCRIPT),
]


@pytest.mark.parametrize(("message", "cause"), FOLLOWING)
def test_an_error_follows_from_a_refused_request_of_its_kind(
    message: str, cause: RefusedRequest
) -> None:
    log = log_of(said(message), refused=(SCRIPT, DATA, PICTURE))

    assert log.errors() == []
    assert log.take_remarks().consequences == ((f"error: {message}", (cause,)),)


@pytest.mark.parametrize("message", [message for message, _ in FOLLOWING])
def test_it_is_the_sites_own_when_nothing_of_that_kind_was_refused(message: str) -> None:
    log = log_of(said(message), refused=(PICTURE,))

    assert log.errors() == [f"error: {message}"]
    assert not log.take_remarks().consequences


@pytest.mark.parametrize(
    "message",
    [
        "boom",
        "Cannot read properties of undefined (reading 'cmd')",
        "share.open is not a function",
        "the name googletag is not defined here",
        "Failed to fetch dynamically imported module: https://www.paper.example/own.js",
    ],
)
def test_other_errors_stay_the_sites_own(message: str) -> None:
    assert log_of(said(message), refused=(SCRIPT, PICTURE)).errors() == [f"error: {message}"]


def test_a_caught_error_lacks_no_name() -> None:
    assert log_of(said("googletag is not defined", thrown=False), refused=(SCRIPT,)).errors()


def test_a_name_that_the_page_has_after_all_is_the_sites_own_error() -> None:
    log = log_of(said("share is not defined"), refused=(SCRIPT,))
    log.defined.add((None, "share"))

    assert log.errors() == ["error: share is not defined"]


def test_a_lost_request_of_the_site_itself_may_be_what_the_page_tells() -> None:
    log = log_of(LOST, said("Failed to fetch"), refused=(DATA,))

    assert log.errors() == [LOST.text, "error: Failed to fetch"]


def test_everything_is_told_once() -> None:
    log = log_of(said("googletag is not defined"), refused=(SCRIPT,))
    log.take_remarks()

    assert not log.take_remarks()


@pytest.mark.parametrize(
    ("message", "address"),
    [
        ("WebSocket connection to 'wss://chat.test/a' failed: Error", "wss://chat.test/a"),
        (
            "Firefox can’t establish a connection to the server at ws://chat.test:81/a.",
            "ws://chat.test:81/a",
        ),
        ("the socket wss://chat.test failed", ""),
    ],
)
def test_a_refused_socket_is_known_by_what_the_browser_says(message: str, address: str) -> None:
    assert socket_address(message) == address


def test_only_an_uncaught_error_names_what_is_lacking() -> None:
    assert lacking_name(said("googletag is not defined")) == "googletag"
    assert not lacking_name(said("googletag is not defined", thrown=False))
    assert not lacking_name(said("class-name is not defined"))
