"""A site with https is recorded through a certificate of the recorder's own."""

import ssl
from http.client import HTTPSConnection
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import trustme

from presscheck.baselines.recording.answers import Answer
from presscheck.recording.certificate import own_certificate
from presscheck.recording.recorder import Upstream, recording
from tests.engine.recording.site import page
from tests.engine.servers import served


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        page(f"<a href='https://{self.headers['Host']}/news'>")(self)


@pytest.fixture
def certificate() -> ssl.SSLContext:
    """What a site needs whose certificate this machine does not know."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    return context


def test_what_it_answers_is_heard(certificate: ssl.SSLContext) -> None:
    heard: dict[Answer, bytes] = {}
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE

    with (
        served(Answers, certificate) as site,
        recording(Upstream(site, unverified=True), heard.__setitem__, own_certificate()) as port,
    ):
        browser = HTTPSConnection("127.0.0.1", port, context=trusting, timeout=10)
        browser.request("GET", "/news", headers={"Host": site.removeprefix("https://")})
        answer = browser.getresponse().read()
        browser.close()

    assert answer.startswith(b"<a href='https://127.0.0.1:")
    assert [*heard.values()] == [b"<a href='http://origin.presscheck.invalid/news'>"]


def test_a_machine_without_the_program_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(OSError, match="openssl makes no certificate"):
        own_certificate()
