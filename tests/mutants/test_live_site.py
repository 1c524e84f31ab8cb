"""The mutants for a live site: there are forty, and a reader of the rough replica meets each."""

import pytest
from werkzeug.test import Client

from mutants.catalogue import MUTANTS
from mutants.edits import ARTICLE
from mutants.live_site import changing_components, mutants_of_a_live_site
from mutants.mutant import Mutant
from mutants.site import EditedSite, known_addresses, serving_edits
from replica import SITE
from replica.rough import Rough, Roughness
from replica.rough.hosts import Host, Origins
from replica.rough.site import RoughSite
from tests.replica.rough_answers import ask_base

ORIGINS = Origins(port=80, refused_port=81)


def test_there_are_forty_and_none_is_of_what_changes_by_itself() -> None:
    mutants = mutants_of_a_live_site()

    assert len(mutants) == 40
    assert {mutant.component for mutant in mutants} & changing_components() == set()
    assert len({mutant.component for mutant in mutants}) >= 14


def answers(mutant: Mutant | None, addresses: list[str]) -> list[bytes]:
    """What a new rough replica answers, with the edits of the mutant if there is one."""
    edited = EditedSite(mutant.name, mutant.edits) if mutant else EditedSite("no edit")
    stories = tuple(SITE.content.stories.values())
    client = Client(RoughSite(edited, Rough(), ORIGINS, stories), use_cookies=False)
    return [client.get(address, base_url=f"http://{Host.WWW}").data for address in addresses]


@pytest.mark.parametrize("mutant", mutants_of_a_live_site(), ids=lambda mutant: mutant.name)
def test_a_reader_of_the_rough_replica_meets_the_mutant(mutant: Mutant) -> None:
    edited = [one for one in known_addresses() if any(e.applies_to(one) for e in mutant.edits)]

    assert edited
    for before, after in zip(answers(None, edited), answers(mutant, edited), strict=True):
        assert before != after


def test_edits_are_served_roughly() -> None:
    [mutant] = [each for each in MUTANTS if each.name == "footer-padding-2px"]
    rough = Rough.of(Roughness.HOSTS)
    with serving_edits(mutant.name, mutant.edits, rough=rough) as base:
        page = ask_base(base, ARTICLE)
        sheet = ask_base(base, "/static/css/footer.css", Host.STATIC)

    assert f"//{Host.IMG}:" in page.text
    assert sheet.body == EditedSite(mutant.name, mutant.edits).answer("/static/css/footer.css").data
