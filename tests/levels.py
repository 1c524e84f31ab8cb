"""Which components a run holds loosely: their words may be others at each request."""

import pytest

from presscheck.plugin.options import settings_of


def loose_components(config: pytest.Config) -> set[str]:
    """Return the names of the components that the settings hold to layout or presence."""
    levels = settings_of(config).levels
    return {component for component, level in levels.items() if level.is_loose}
