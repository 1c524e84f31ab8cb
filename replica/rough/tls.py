"""A certificate for the hosts of the rough replica, which no browser trusts."""

from pathlib import Path
from socket import socket
from ssl import SSLSocket
from tempfile import TemporaryDirectory

from cheroot.ssl.builtin import BuiltinSSLAdapter

from replica.rough.hosts import Host


class _Adapter(BuiltinSSLAdapter):
    """Leaves the handshake to the thread that reads the first request.

    A browser may open a connection and say nothing. Cheroot would wait for it before it accepts
    the next one.
    """

    def wrap(self, sock: socket) -> tuple[SSLSocket, dict[str, str]]:
        """Return the socket that speaks https, and what the app learns of it."""
        wrapped = self.context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        return wrapped, {"wsgi.url_scheme": "https", "HTTPS": "on"}


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
        return _Adapter(str(path), str(path))
