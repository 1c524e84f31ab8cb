"""Which tests are tried on a mutant, the most telling first."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from mutants.edits import ARTICLE
from mutants.mutant import Mutant, Sign
from mutants.prove.suite import ROOT, Check, Sort, suite
from mutants.site import EditedSite
from presscheck.baselines.store import BASELINES, BaselineStore
from presscheck.plugin.completeness import without_choice
from presscheck.viewports import VIEWPORTS
from replica import SITE

Sorts = Collection[Sort]
Tests = Sequence[str]

STEM = 4
"""Letters that tell a word."""

AT_REST = "tests/looks/test_article_at_rest.py::test_every_article_at_rest"


def likely(mutant: Mutant, sorts: Sorts) -> Iterator[Tests]:
    """Tests that look at the mutant's own component, in the order to try them.

    Looking is the quickest way to notice most things, at the article at rest before anything else.
    What only acting shows is tried by the component's own checks first.
    """
    tests = touched([EditedSite(mutant.name, mutant.edits)], sorts)
    tests = [check for check in tests if check.article in {"", ARTICLE}]
    own = [check for check in tests if check.component == mutant.component]
    looks = looks_at(mutant, tests)
    checks = [check.test for check in sorted(own, key=lambda check: nearness(check, mutant))]
    stages = [looks[:1], [*looks[1:], *checks]]
    if mutant.expected is Sign.BEHAVIOUR:
        stages = [checks, looks]
    yield from filter(None, stages)


def nearness(check: Check, mutant: Mutant) -> tuple[int, bool]:
    """Checks that speak of the same things as the mutant first, then those that only read."""
    speaks = words(check.test.partition("[")[0])
    return -len(speaks & words(f"{mutant.name} {mutant.notice}")), not check.opens


def words(text: str) -> set[str]:
    """The beginnings of the longer words, so that their endings do not matter."""
    return {word[:STEM] for word in re.findall(f"[a-z]{{{STEM},}}", text.lower())}


def explaining(mutant: Mutant) -> Tests:
    """The looks that show the mutant's component."""
    site = EditedSite(mutant.name, mutant.edits)
    return looks_at(mutant, touched([site], {Sort.PICTURES}))


def looks_at(mutant: Mutant, tests: Sequence[Check]) -> list[str]:
    """The article at rest, then those that approved snapshots show the component, nearest first."""
    shown = components_shown()
    first = at_rest(tests)
    near = [
        check
        for check in tests
        if check.test not in first and mutant.component in shown[without_choice(check.test)]
    ]

    def distance(check: Check) -> tuple[object, ...]:
        crowd = len(shown[without_choice(check.test)])
        return nearness(check, mutant), crowd, check.viewport

    return first + [check.test for check in sorted(near, key=distance)]


def at_rest(tests: Sequence[Check]) -> list[str]:
    """The look that shows most: the article as it opens."""
    return [
        check.test
        for check in tests
        if without_choice(check.test) == AT_REST
        and (check.opens, check.viewport) == (ARTICLE, VIEWPORTS[0].name)
    ]


def touched(sites: Sequence[EditedSite], sorts: Sorts) -> list[Check]:
    """Tests that an edit can reach: all but those whose only page is not edited."""
    pages = {page for page in SITE.addresses() if any(site.touches(page) for site in sites)}
    return [
        check
        for check in suite()
        if check.sort in sorts and (not check.opens or check.opens in pages)
    ]


@cache
def components_shown() -> defaultdict[str, set[str]]:
    """Which components the approved snapshots of each test show."""
    store = BaselineStore(ROOT / BASELINES)
    shown: defaultdict[str, set[str]] = defaultdict(set)
    for baseline in filter(None, map(store.find, store.keys())):
        anatomy = baseline.anatomy
        shown[anatomy.test] |= {element.component for element in anatomy.elements}
    return shown
