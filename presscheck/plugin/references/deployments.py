"""A run beside another deployment: its references are taken first, and its snapshots know them."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from presscheck.browser.engines import engine_named
from presscheck.errors import SiteError, UsageError
from presscheck.hosts import origin_of
from presscheck.plugin.opening.page_list import share_pages
from presscheck.plugin.references.passes import pytest_run
from presscheck.session.preparation import Preparation
from presscheck.session.probe import FirstAnswer, expect_any_answer
from presscheck.session.site_references import SiteReferences
from presscheck.settings import Settings, is_same_address
from presscheck.terminal import Progress


def prepare_site_reference(config: pytest.Config, found: Preparation, settings: Settings) -> None:
    """Take the references of a run at the reference address; all its workers use them.

    Raises:
        UsageError: when that address leads to the site under test, or the list of pages is wrong.
        SiteError: when the reference or the list does not answer, or its tests cannot run.
    """
    answer = _expect_reference(settings)
    if is_same_address(answer.address, found.address):
        raise UsageError(
            f"the reference {settings.reference} and the site under test {settings.site} both lead"
            f" to {answer.address}",
            try_next="give the addresses of two deployments",
        )
    found.deployments = [origin_of(one) for one in (answer.address, found.address)]
    found.recorded = []
    line = f"reference: {', '.join([answer.asked, *answer.remarks])}; captured first"
    found.lines.append(line)
    references = SiteReferences.of(settings, Path(found.spool))
    share_pages(config, references.pages_file)
    engines = [engine_named(name) for name in config.option.browser or ("chromium",)]
    capture = config.pluginmanager.getplugin("capturemanager")
    shown = capture.global_and_fixture_disabled() if capture else nullcontext()
    with shown, Progress() as progress:
        references.take(pytest_run(config), engines, progress.tell)


def _expect_reference(settings: Settings) -> FirstAnswer:
    try:
        return expect_any_answer(
            settings.reference or "",
            ignore_https_errors=settings.ignore_https_errors,
            access=settings.reference_access,
        )
    except SiteError as error:
        raise SiteError(
            f"the reference {error.problem}",
            try_next="start it, or give another --presscheck-reference",
        ) from error
