"""What the report of a shard says of it: which one, of which run, and what it has not used."""

import os

import pytest

from presscheck.baselines.history import commit_of
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Unused
from presscheck.plugin.dealing.selection import selection_of, shard_of
from presscheck.plugin.opening.page_list import goes_on
from presscheck.plugin.options import settings_of
from presscheck.results import Results, ShardRecord
from presscheck.session.collect import unused_levels, with_unused

_RUNS = (
    "GITHUB_RUN_ID",
    "CI_PIPELINE_ID",
    "BUILD_TAG",
    "BUILDKITE_BUILD_ID",
    "CIRCLE_WORKFLOW_ID",
    "BUILD_BUILDID",
)
"""The variables in which GitHub, GitLab, Jenkins, Buildkite, CircleCI and Azure name a run."""


def shard_record(
    config: pytest.Config,
    found: Results,
    baselines: BaselineStore,
    *,
    whole: bool,
) -> ShardRecord | None:
    """Return what a report says of its shard; None when the run is none.

    `whole` says that no other tests were left out than those of other shards.
    """
    shard = shard_of(config)
    if shard is None:
        return None
    selection, settings = selection_of(config), settings_of(config)
    is_beside = settings.reference is not None
    every = found if is_beside or not whole else with_unused(found, baselines)
    return ShardRecord(
        number=shard.number,
        of=shard.of,
        checks=selection.checks,
        total=selection.total,
        browsers=tuple(config.option.browser or ("chromium",)),
        deal=selection.deal,
        commit=commit_of(config.rootpath),
        run=next((value for name in _RUNS if (value := os.environ.get(name))), ""),
        goes_on=goes_on(config),
        whole=whole,
        unasked=tuple(one for one in every.snapshots if isinstance(one.outcome, Unused)),
        unused_levels=tuple(unused_levels(found, settings.levels)) if whole else (),
    )


def is_empty_shard(config: pytest.Config) -> bool:
    """Return whether the run is a shard that got none of the tests, because others have them."""
    selection = selection_of(config)
    return bool(selection.total and not selection.checks)
