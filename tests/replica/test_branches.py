"""Every branch of every template has a page that shows it, and that page has a snapshot."""

import pytest

from replica.app import create_app
from replica.content import Content
from tests.behaves.looked_at import MISSING_PAGE, SENT_FORMS, addresses_looked_at
from tests.replica.branches import Branch, Branches

WITHOUT_A_PAGE = ("category_name(story.category or story.section)", False)
"""A related story of a section without sub-sections: a sample of it would change every list."""


def is_excused(branch: Branch) -> bool:
    part, value = WITHOUT_A_PAGE
    return part in branch[0] and branch[1] is value


@pytest.fixture(scope="module")
def branches(content: Content) -> Branches:
    """The branches that the pages with a snapshot take."""
    app = create_app(content)
    branches = Branches(app)
    client = app.test_client()
    for address in addresses_looked_at(tuple(article.address for article in content.articles)):
        answer = client.get(address)
        assert answer.status_code == (404 if address == MISSING_PAGE else 200), address
    for address in SENT_FORMS:
        assert client.post(address).status_code == 200, address
    return branches


def test_templates_have_branches(branches: Branches) -> None:
    assert len(branches.known) > 50


def test_every_branch_is_taken_by_a_page_with_a_snapshot(branches: Branches) -> None:
    lines = [
        f"{condition} is never {value}"
        for condition, value in branches.untaken
        if not is_excused((condition, value))
    ]

    assert not lines, "no page with a snapshot shows these branches:\n" + "\n".join(lines)


def test_the_exception_is_one_branch_without_a_page(branches: Branches) -> None:
    assert len([branch for branch in branches.untaken if is_excused(branch)]) == 1


def test_a_branch_without_a_page_is_named(content: Content) -> None:
    app = create_app(content)
    branches = Branches(app)
    app.test_client().get("/www2/common/contactus.asp")

    assert any(condition.startswith("article.html:") for condition, _ in branches.untaken)
    assert not any(condition.startswith("base.html:") for condition, _ in branches.untaken)
