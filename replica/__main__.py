"""Serve the replica in the foreground, until Ctrl-C: python -m replica."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import click

from replica import SITE, serve
from replica.rough import EVERYTHING, Credentials, Rough
from replica.rough.roughness import named
from replica.server import PortError

ENDS = {signal.SIGINT, signal.SIGTERM}


@click.command("replica")
@click.option("--port", default=0, show_default="a free one", help="Where to answer.")
@click.option("--rough", "everything", is_flag=True, help="Be as rough as a real site.")
@click.option("--roughness", "names", multiple=True, help="Be rough in this way only; repeatable.")
@click.option("--auth", metavar="USER:PASSWORD", help="Ask for this password.")
@click.option("--tls", is_flag=True, help="Speak https, with a certificate that nobody trusts.")
@click.option("--seed", type=int, default=0, help="Change lists and names in another order.")
def main(
    port: int, *, everything: bool, names: tuple[str, ...], auth: str | None, tls: bool, seed: int
) -> None:
    """Serve the replica until Ctrl-C, and print its addresses."""
    if not 0 <= port <= 65535:
        raise click.UsageError(f"there is no port {port} (next: choose one from 1024 to 65535)")
    is_rough = bool(everything or names or auth or tls)
    rough = _rough(names, auth, everything=everything, tls=tls, seed=seed) if is_rough else None
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)  # before the server has a thread to end
    try:
        with _serving(rough, port) as base:
            click.echo(_addresses(base))
            signal.sigwait(ENDS)
    except PortError as error:
        raise click.UsageError(
            f"port {port} cannot be used: {error.reason}"
            " (next: choose another, or leave --port out for a free one)"
        ) from error
    except (OSError, ValueError) as error:
        raise click.ClickException(f"the replica does not start: {error}") from error


def _rough(
    names: tuple[str, ...], auth: str | None, *, everything: bool, tls: bool, seed: int
) -> Rough:
    try:
        kinds = EVERYTHING if everything else named(names)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    try:
        credentials = Credentials.parse(auth) if auth else None
    except ValueError as error:
        raise click.UsageError(
            "--auth has no user and password (next: --auth kim:secret)"
        ) from error
    return Rough(kinds, credentials, tls, seed)


@contextmanager
def _serving(rough: Rough | None, port: int) -> Iterator[str]:
    if rough is None:
        with serve(port) as base:
            yield base
        return
    with SITE.serve_rough(rough, port) as addresses:
        yield addresses.base


def _addresses(base: str) -> str:
    first = SITE.articles[0]
    others = dict.fromkeys((*SITE.articles[1:], *SITE.addresses()))
    lines = [f"Serving the replica at {base} (Ctrl-C ends it)", f"  article  {base}{first}"]
    lines += [f"           {base}{path}" for path in others if path != first]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
