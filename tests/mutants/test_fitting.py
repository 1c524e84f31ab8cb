"""Every edit of the catalogue fits the replica, and changes nothing but what it says."""

import re

import pytest
from werkzeug import Response

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.edits import Edit, Everywhere, Sent, Swap
from mutants.mutant import Harmless, Mutant
from mutants.site import EditedSite

UNTOUCHED = EditedSite("untouched")

every_one = pytest.mark.parametrize("mutant", [*MUTANTS, *HARMLESS], ids=lambda one: one.name)


@every_one
def test_edits_fit_where_they_apply(mutant: Mutant | Harmless) -> None:
    EditedSite(mutant.name, mutant.edits).check()


@every_one
def test_every_edit_changes_what_it_names_and_nothing_else(mutant: Mutant | Harmless) -> None:
    for edit in mutant.edits:
        site = EditedSite(mutant.name, [edit])
        pairs = [
            (UNTOUCHED.answer(address), site.answer(address)) for address in site.addresses(edit)
        ]

        changed = [as_sent(before) != as_sent(after) for before, after in pairs]
        assert only_late(edit) or (any if isinstance(edit, Everywhere) else all)(changed)
        if isinstance(edit, Swap):
            for before, after in pairs:
                expect_same_around(
                    edit, before.get_data(as_text=True), after.get_data(as_text=True)
                )


def expect_same_around(swap: Swap, before: str, after: str) -> None:
    """The words before and behind those that were found are as they were."""
    pattern = swap.find if swap.pattern else re.escape(swap.find)
    found = re.search(pattern, before, re.DOTALL)

    assert found
    assert after.startswith(before[: found.start()])
    assert after.endswith(before[found.end() :])


def as_sent(answer: Response) -> object:
    headers = sorted(pair for pair in answer.headers.items() if pair[0] != "Date")
    return answer.status_code, headers, answer.get_data()


def only_late(edit: Edit) -> bool:
    return isinstance(edit, Sent) and edit.delay > 0
