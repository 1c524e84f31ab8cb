"""presscheck serve: the replica in the foreground, with its addresses."""

from pathlib import Path

import click

from presscheck.ending import asked_to_end
from presscheck.sites import EmbeddedSite, embedded_site, project_root, serving


@click.command()
@click.option("--port", default=0, show_default="a free one", help="Where to answer.")
def serve(port: int) -> None:
    """Serve the replica until Ctrl-C."""
    with asked_to_end() as the_end:
        site = embedded_site(project_root(Path.cwd()))
        with serving(site, port) as base:
            click.echo(_addresses(site, base))
            the_end.wait()


def _addresses(site: EmbeddedSite, base: str) -> str:
    first = site.articles[0]
    others = dict.fromkeys((*site.articles[1:], *site.addresses()))
    lines = [f"Serving the replica at {base} (Ctrl-C ends it)", f"  article  {base}{first}"]
    lines += [f"           {base}{path}" for path in others if path != first]
    return "\n".join(lines)
