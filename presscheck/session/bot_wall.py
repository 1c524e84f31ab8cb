"""Knows the pages with which services that keep programs away answer in the place of a site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

LARGEST = 64 * 2**10
"""Bytes of a page that are looked at."""

_TITLE = re.compile(rb"<title[^>]*>\s*(.*?)\s*</title>", re.IGNORECASE | re.DOTALL)
_CHALLENGES = re.compile(
    rb"just a moment|attention required|checking your browser|verify(?:ing)? you are (?:a )?human"
    rb"|are you (?:a )?(?:human|robot)|robot check|security check|pardon our interruption"
    rb"|access to this page has been denied|human verification|access denied|you have been blocked",
    re.IGNORECASE,
)
_CAPTCHA = re.compile(
    rb"g-recaptcha|recaptcha/api|h-captcha|hcaptcha\.com|cf-turnstile|/turnstile/|px-captcha"
    rb"|captcha-delivery\.com|awswafcaptcha|funcaptcha|arkoselabs",
    re.IGNORECASE,
)
_REFUSING = frozenset({401, 403, 405, 406, 429, 503})


@dataclass(frozen=True, slots=True)
class _Service:
    """A service, by what only its challenges have, and by what its refusals have."""

    name: str
    always: re.Pattern[bytes]
    refused: re.Pattern[bytes]


_SERVICES = (
    _Service(
        "Cloudflare",
        re.compile(rb"_cf_chl_opt|cf-chl-|id=\"challenge-(?:form|error-text)\""),
        re.compile(
            rb"/cdn-cgi/challenge-platform/|Attention Required! \| Cloudflare|error code: 1\d\d\d"
        ),
    ),
    _Service(
        "Akamai",
        re.compile(rb"sec-if-cpt-container|bm-verify="),
        re.compile(rb"errors\.edgesuite\.net|Reference&#32;&#35;|Reference #\d+\.[0-9a-f]+\."),
    ),
    _Service(
        "Imperva",
        re.compile(rb"Incapsula incident ID|Request unsuccessful\. Incapsula"),
        re.compile(rb"_Incapsula_Resource|Powered by.{0,40}Imperva"),
    ),
    _Service(
        "DataDome", re.compile(rb"captcha-delivery\.com"), re.compile(rb"var dd\s*=\s*\{|datadome")
    ),
    _Service(
        "PerimeterX",
        re.compile(rb"px-captcha|_pxBlockedUrl|/captcha/captcha\.js\?a=c&u="),
        re.compile(rb"_pxAppId|perimeterx", re.IGNORECASE),
    ),
    _Service(
        "AWS WAF",
        re.compile(
            rb"AwsWafIntegration\.(?:checkForceRefresh|saveReferrer)|awsWafCookieDomainList"
        ),
        re.compile(rb"token\.awswaf\.com"),
    ),
)

_HEADERS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "cf-mitigated": ("Cloudflare", re.compile("challenge")),
    "x-amzn-waf-action": ("AWS WAF", re.compile("challenge|captcha")),
    "x-datadome": ("DataDome", re.compile("protected")),
    "x-dd-b": ("DataDome", re.compile(".")),
    "x-iinfo": ("Imperva", re.compile(".")),
    "x-px-blocked": ("PerimeterX", re.compile(".")),
}
"""Headers by which a service is known; all but the first two are also on pages that it lets by."""

_CERTAIN = frozenset({"cf-mitigated", "x-amzn-waf-action"})


def wall_of(status: int, headers: Mapping[str, str], page: bytes) -> str:
    """Return who keeps programs away with this answer; empty when nobody does.

    `headers` have small letters; `page` is the beginning of the answer. A status alone is no wall:
    real sites give 403 to programs and serve browsers. A challenge is smaller than any article.
    """
    refuses, is_whole = status in _REFUSING, len(page) < LARGEST
    for header, (name, pattern) in _HEADERS.items():
        if pattern.search(headers.get(header, "")) and (refuses or header in _CERTAIN):
            return name
    for service in _SERVICES:
        if is_whole and service.always.search(page):
            return service.name
        if refuses and service.refused.search(page):
            return service.name
    title = _TITLE.search(page)
    if not title or not _CHALLENGES.search(title[1]):
        return ""
    if headers.get("server", "").lower() == "cloudflare" and title[1].startswith(b"Just a moment"):
        return "Cloudflare"
    return "a service that asks for a captcha" if _CAPTCHA.search(page) else ""
