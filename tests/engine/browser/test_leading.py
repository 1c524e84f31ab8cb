"""A browser is led from the address of a site to a server of ours, by its launch arguments."""

from typing import Any

from presscheck.browser.leading import lead

SITE, OURS = ("staging.example", 80), ("127.0.0.1", 4000)


def test_chromium_is_led_by_a_rule() -> None:
    launch: dict[str, Any] = {"args": ["--first"]}

    assert lead(launch, "chromium", SITE, OURS)
    assert launch["args"] == [
        "--first",
        "--host-resolver-rules=MAP staging.example:80 127.0.0.1:4000",
    ]


def test_firefox_is_led_by_preferences() -> None:
    launch: dict[str, Any] = {"firefox_user_prefs": {"first": 1}}

    assert lead(launch, "firefox", SITE, OURS)
    assert launch["firefox_user_prefs"] == {
        "first": 1,
        "network.dns.forceResolve": "127.0.0.1",
        "network.socket.forcePort": "80=4000",
    }


def test_nobody_is_led_twice() -> None:
    launch: dict[str, Any] = {}

    assert lead(launch, "chromium", SITE, OURS)
    assert not lead(launch, "chromium", SITE, OURS)
    assert lead(launch, "firefox", SITE, OURS)
    assert not lead(launch, "firefox", SITE, OURS)
    assert not lead(launch, "webkit", SITE, OURS)
