"""The pages of services that keep programs away are known, and pages of real sites are none."""

import pytest

from presscheck.session.bot_wall import LARGEST, wall_of


@pytest.mark.parametrize(
    ("status", "headers", "page", "who"),
    [
        (403, {"cf-mitigated": "challenge", "server": "cloudflare"}, b"", "Cloudflare"),
        (200, {"server": "cloudflare"}, b"<title>Just a moment...</title>", "Cloudflare"),
        (503, {"server": "cloudflare"}, b"<script>window._cf_chl_opt={}</script>", "Cloudflare"),
        (403, {}, b"<title>Attention Required! | Cloudflare</title>", "Cloudflare"),
        (403, {"server": "AkamaiGHost"}, b"Access Denied Reference&#32;&#35;18&#46;9d", "Akamai"),
        (200, {}, b'<div id="sec-if-cpt-container">', "Akamai"),
        (200, {}, b"<iframe>Request unsuccessful. Incapsula incident ID: 1-2</iframe>", "Imperva"),
        (403, {"x-iinfo": "9-1"}, b"", "Imperva"),
        (403, {"x-datadome": "protected"}, b"", "DataDome"),
        (403, {}, b"<script>var dd={'rt':'c'}</script>", "DataDome"),
        (200, {}, b'<div id="px-captcha"></div>', "PerimeterX"),
        (403, {}, b"<script>window._pxAppId='PX1'</script>", "PerimeterX"),
        (202, {"x-amzn-waf-action": "challenge"}, b"", "AWS WAF"),
        (405, {}, b"<script src=https://a.token.awswaf.com/b></script>", "AWS WAF"),
        (
            200,
            {},
            b"<title>\nVerify you are human</title><div class=g-recaptcha>",
            "a service that asks for a captcha",
        ),
        (429, {}, b"<title>Robot Check</title><div class=h-captcha>", "a service that asks"),
    ],
)
def test_a_wall_is_known(status: int, headers: dict[str, str], page: bytes, who: str) -> None:
    assert wall_of(status, headers, page).startswith(who)


@pytest.mark.parametrize(
    ("status", "headers", "page"),
    [
        (200, {}, b"<title>News</title>"),
        (403, {}, b"Forbidden"),
        (429, {"retry-after": "5"}, b"slow down"),
        (503, {"server": "cloudflare"}, b"<title>Down for work</title>"),
        (200, {"server": "cloudflare"}, b"<script src=/cdn-cgi/challenge-platform/jsd></script>"),
        (200, {"x-iinfo": "9-1"}, b"<script src=/_Incapsula_Resource?SWJIYLWA=1></script>"),
        (200, {"x-datadome": "protected"}, b"<script src=//js.datadome.co/tags.js></script>"),
        (200, {}, b"<title>News</title><script>window._pxAppId='PX1'</script>"),
        (200, {}, b"<title>Write to us</title><div class=g-recaptcha></div>"),
        (200, {}, b"<title>Robot check: how captchas came to be</title><p>A story"),
        (200, {}, b"px-captcha".ljust(LARGEST, b".")),
    ],
)
def test_a_page_of_a_real_site_is_none(status: int, headers: dict[str, str], page: bytes) -> None:
    assert wall_of(status, headers, page) == ""
