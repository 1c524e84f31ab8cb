"""Which site the checks are run on; no plugin, because conftest.py imports it."""

import pytest

from presscheck.plugin.options import settings_of


def is_replica(config: pytest.Config) -> bool:
    """Return whether the site under test is the replica, perhaps with an edit.

    It alone is served without any other host, so a run on it refuses them all. Workers know that
    by the settings, and not by the option.
    """
    return settings_of(config).strict_hosts
