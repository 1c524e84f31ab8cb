"""Benchmarks run alone: pytest-benchmark refuses to measure under --dist, our default."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.option.dist = "no"
