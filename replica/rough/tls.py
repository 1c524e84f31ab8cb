"""A certificate for the hosts of the rough replica, which no browser trusts."""

from pathlib import Path
from tempfile import TemporaryDirectory

from cheroot.ssl.builtin import BuiltinSSLAdapter

from replica.rough.hosts import Host


def own_certificate() -> BuiltinSSLAdapter:
    """Return what a server needs to speak https.

    Raises:
        ValueError: the package that makes certificates is not installed.
    """
    try:
        import trustme
    except ImportError:
        raise ValueError("--tls needs the package trustme (next: pip install trustme)") from None
    certificate = trustme.CA().issue_cert(*Host, "127.0.0.1", "localhost")
    with TemporaryDirectory() as folder:
        path = Path(folder, "certificate.pem")
        certificate.private_key_and_cert_chain_pem.write_to_path(str(path))
        return BuiltinSSLAdapter(str(path), str(path))
