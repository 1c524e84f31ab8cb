from hypothesis import given
from hypothesis import strategies as st

from presscheck.anatomy import Element
from presscheck.anatomy.matching import matched
from tests.engine.anatomy.trees import link, node, page


def test_removed_elements_come_where_they_stood() -> None:
    before = page(link("World"), link("Nation"), link("Sports"))
    pairs = matched(before, page(link("World"), link("Sports")))

    assert [(pair.before or pair.after) for pair in pairs] == before


def test_two_elements_with_one_path_are_two() -> None:
    twins = [Element("main"), Element("main", text="again")]

    assert matched(twins, twins) == [(one, one) for one in twins]


NODES = st.recursive(
    st.builds(
        lambda kind, text: node(kind, text=text),
        st.sampled_from(["link", "text", "box"]),
        st.sampled_from(["", "1", "World", "Nation", "Sports"]),
    ),
    lambda inner: st.builds(lambda kids: node("box", *kids), st.lists(inner, max_size=4)),
    max_leaves=12,
)
PAGES = st.lists(NODES, max_size=4).map(lambda nodes: page(*nodes))


@given(PAGES, PAGES)
def test_every_element_of_both_looks_comes_once(
    before: list[Element], after: list[Element]
) -> None:
    pairs = matched(before, after)

    assert [pair.after for pair in pairs if pair.after] == after
    assert sorted(pair.before.path for pair in pairs if pair.before) == sorted(
        element.path for element in before
    )


@given(PAGES)
def test_a_look_matches_itself(look: list[Element]) -> None:
    assert matched(look, look) == [(one, one) for one in look]
