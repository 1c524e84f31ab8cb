"""Serve the replica in the foreground, until Ctrl-C: python -m replica."""

import signal

import click

from replica import SITE, serve
from replica.server import PortError

ENDS = {signal.SIGINT, signal.SIGTERM}


@click.command("replica")
@click.option("--port", default=0, show_default="a free one", help="Where to answer.")
def main(port: int) -> None:
    """Serve the replica until Ctrl-C, and print its addresses."""
    if not 0 <= port <= 65535:
        raise click.UsageError(f"there is no port {port} (next: choose one from 1024 to 65535)")
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)  # before the server has a thread to end
    try:
        with serve(port) as base:
            click.echo(_addresses(base))
            signal.sigwait(ENDS)
    except PortError as error:
        raise click.UsageError(
            f"port {port} cannot be used: {error.reason}"
            " (next: choose another, or leave --port out for a free one)"
        ) from error
    except (OSError, ValueError) as error:
        raise click.ClickException(f"the replica does not start: {error}") from error


def _addresses(base: str) -> str:
    first = SITE.articles[0]
    others = dict.fromkeys((*SITE.articles[1:], *SITE.addresses()))
    lines = [f"Serving the replica at {base} (Ctrl-C ends it)", f"  article  {base}{first}"]
    lines += [f"           {base}{path}" for path in others if path != first]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
