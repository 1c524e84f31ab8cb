"""In a run beside another deployment: what takes the snapshots of a worker and compares them."""

from pathlib import Path

import pytest

from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.compare import Scope, Terms
from presscheck.plugin.lifecycle import preparation_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.references.passes import pytest_run
from presscheck.project import BASELINES
from presscheck.session.address_rules import AddressRules
from presscheck.session.own_changes import KnownChanges
from presscheck.session.reference_session import ReferenceSession
from presscheck.session.site_references import Reasons, ReferenceSnapshots, SiteReferences
from presscheck.session.snapshots import SnapshotRequest
from presscheck.session.spool import ResultSpool

_KNOWN = "known"


def reference_session(config: pytest.Config, renderer: Renderer) -> ReferenceSession:
    """Return what takes the snapshots of this worker and compares them with the references."""
    settings, preparation = settings_of(config), preparation_of(config)
    spool = Path(preparation.spool)
    references = SiteReferences.of(settings, spool)
    sites = (*references.sites, *preparation.deployments)
    snapshots = ReferenceSnapshots(
        references,
        BaselineStore(config.rootpath / BASELINES),
        renderer,
        Terms(Scope.SAME_RENDERER, settings.level, settings.levels),
    )

    def take_again(request: SnapshotRequest) -> Reasons:
        return references.take_again(pytest_run(config), renderer.browser, request.claimant.name)

    return ReferenceSession(
        snapshots,
        ResultSpool(spool),
        settings.update,
        snapshots=snapshots,
        rules=AddressRules(sites, settings.ignore_in_addresses),
        known=KnownChanges(references.folder / _KNOWN),
        take_again=take_again,
    )
