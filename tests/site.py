"""The site under test is the replica, unless another address is given."""

from contextlib import ExitStack

import pytest

from presscheck.errors import SiteError
from presscheck.plugin.lifecycle import cannot_run


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Serve the replica for the length of the run, in the main process alone.

    A request to an outside host fails a check of the replica, which needs none. Renderers are told
    apart by the fonts of the replica, whatever the site under test.
    """
    if hasattr(config, "workerinput") or config.option.help or config.option.collectonly:
        return
    from replica import SITE  # listing options or tests needs neither Flask nor the fonts

    running = ExitStack()
    config.add_cleanup(running.close)
    try:
        if not (config.option.base_url or config.getini("base_url")):
            config.option.base_url = running.enter_context(SITE.serve())
            config.option.presscheck_strict_hosts = True
        if not config.option.presscheck_font:
            config.option.presscheck_font = [str(font.path) for font in SITE.fonts()]
    except (OSError, ValueError) as error:
        cannot_run(config, broken_replica(error))


def broken_replica(error: Exception) -> SiteError:
    """The error of a replica whose content, fonts or port are at fault."""
    return SiteError(f"the replica does not start: {error}", try_next="mend what it names")
