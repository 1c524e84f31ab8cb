"""What the process imports whose forks run pytest: all of presscheck, as pytest imports a plugin.

pytest is the first to import it, and so rewrites its assertions; otherwise each fork would warn.
"""

import gc
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

import pytest

from tests.engine.plugin.conftest import UNUSED_PLUGINS

with TemporaryDirectory() as empty, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
    options = [word for name in UNUSED_PLUGINS for word in ("-p", f"no:{name}")]
    pytest.main(["--collect-only", *options, "-p", "no:cacheprovider", "-c", "/dev/null", empty])

presscheck = import_module("presscheck")
for module in walk_packages(presscheck.__path__, "presscheck."):
    import_module(module.name)

# pytest collects garbage at the end of a run, and need not look at all that was imported here.
gc.freeze()
