"""Every edit of the catalogue fits the replica, and changes only what it names."""

import re

import pytest
from werkzeug import Response

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.edits import Delivery, Edit, Rename, Swap
from mutants.mutant import Variant
from mutants.site import EditedSite

UNEDITED = EditedSite("unedited")

every_variant = pytest.mark.parametrize("variant", [*MUTANTS, *HARMLESS], ids=lambda one: one.name)


@every_variant
def test_edits_fit_where_they_apply(variant: Variant) -> None:
    EditedSite(variant.name, variant.edits).check()


@every_variant
def test_every_edit_changes_what_it_names_and_nothing_else(variant: Variant) -> None:
    for edit in variant.edits:
        site = EditedSite(variant.name, [edit])
        pairs = [
            (UNEDITED.answer(address), site.answer(address)) for address in site.addresses(edit)
        ]

        changed = [as_sent(before) != as_sent(after) for before, after in pairs]
        assert only_late(edit) or (any if isinstance(edit, Rename) else all)(changed)
        if isinstance(edit, Swap):
            for before, after in pairs:
                expect_same_around(
                    edit, before.get_data(as_text=True), after.get_data(as_text=True)
                )


def expect_same_around(swap: Swap, before: str, after: str) -> None:
    """Check that the text before and after the replaced text is unchanged."""
    pattern = swap.find if swap.pattern else re.escape(swap.find)
    found = re.search(pattern, before, re.DOTALL)

    assert found
    assert after.startswith(before[: found.start()])
    assert after.endswith(before[found.end() :])


def as_sent(answer: Response) -> object:
    headers = sorted(pair for pair in answer.headers.items() if pair[0] != "Date")
    return answer.status_code, headers, answer.get_data()


def only_late(edit: Edit) -> bool:
    return isinstance(edit, Delivery) and edit.delay > 0
