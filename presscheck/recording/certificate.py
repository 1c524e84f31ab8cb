"""A certificate for a recorder of a site with https, which the browser is told to accept."""

import ssl
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from presscheck.programs import run_program

_PROGRAM = "openssl"
_SECONDS = 30.0


def can_make_certificates() -> bool:
    """Return whether this machine has the program that makes certificates."""
    return which(_PROGRAM) is not None


def own_certificate() -> ssl.SSLContext:
    """Return what a server needs to speak https, with a new certificate that nobody has signed.

    Raises:
        OSError: when none can be made.
    """
    with TemporaryDirectory() as folder:
        key, certificate = Path(folder, "key.pem"), Path(folder, "certificate.pem")
        words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        files = ["-subj", "/CN=presscheck", "-keyout", str(key), "-out", str(certificate)]
        done = run_program([_PROGRAM, *words, *files], _SECONDS)
        if done.code:
            raise OSError(f"{_PROGRAM} makes no certificate: {done.stderr}")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context
