from hypothesis import given
from hypothesis import strategies as st

from presscheck.anatomy import Element
from presscheck.compare.matching import matched

from .trees import Node, item, link, node, page


def told(before: list[Element], after: list[Element]) -> list[str]:
    """What has no partner, and every pair whose words or kinds differ."""
    pairs = [tuple(one and words(one) for one in pair) for pair in matched(before, after)]
    return [f"{old or '–'} → {new or '–'}" for old, new in pairs if old != new]


def words(element: Element) -> str:
    return f"{element.role or 'box'} {element.name or element.text}".strip()


def ranked(*stories: str) -> Node:
    entries = [
        node("listitem", node("text", text=str(rank)), link(story))
        for rank, story in enumerate(stories, 1)
    ]
    return node("list", *entries)


def test_an_item_inserted_in_the_middle_is_one_added_item() -> None:
    before = page(node("list", item("World"), item("Nation")))
    after = page(node("list", item("World"), item("Sports"), item("Nation")))

    assert told(before, after) == ["– → listitem", "– → link Sports"]


def test_swapped_items_stay_themselves() -> None:
    before = page(node("list", item("World"), item("Nation"), item("Sports")))
    after = page(node("list", item("Nation"), item("World"), item("Sports")))

    assert told(before, after) == []


def test_a_story_on_top_of_a_ranking_rewords_ranks_and_not_stories() -> None:
    before = page(ranked("Breakfast", "Palace", "Customs"))
    after = page(ranked("Typhoon", "Breakfast", "Palace", "Customs"))

    assert "– → link Typhoon" in told(before, after)
    assert not [line for line in told(before, after) if line.startswith("link")]


def test_what_a_new_wrapper_holds_stays_itself() -> None:
    inner = (node("heading", text="Posted"), node("text", text="By A"), link("More"))
    after = page(node("main", node("box", *inner)))

    assert told(page(node("main", *inner)), after) == ["– → box"]
    assert told(after, page(node("main", *inner))) == ["box → –"]


def test_a_box_around_boxes_is_the_one_added() -> None:
    style = {"padding": "1px"}
    inner = node("box", node("heading", text="Posted"), link("More"), style={"color": "red"})

    pairs = matched(page(inner), page(node("box", inner, style=style)))

    assert [pair.after and pair.after.style for pair in pairs if not pair.before] == [style]


def test_what_changes_behind_a_new_wrapper_is_reworded() -> None:
    before = page(node("main", node("heading", text="Title"), node("text", text="Posted")))
    after = page(node("main", node("box", node("heading", text="Title"), node("text", text="P"))))

    assert told(before, after) == ["– → box", "box Posted → box P"]


def test_what_is_of_the_same_kind_at_the_same_place_is_reworded() -> None:
    before = page(node("main", link("World"), node("text", text="Posted"), link("Nation")))
    after = page(node("main", link("World"), node("text", text="Posed"), link("Nation")))

    assert told(before, after) == ["box Posted → box Posed"]


def test_one_target_finds_a_reworded_link_among_new_ones() -> None:
    before = page(node("main", node("link", text="Twitter", target="/t")))
    new = node("link", text="Threads", target="/threads")
    after = page(node("main", new, node("link", text="X", target="/t")))

    assert told(before, after) == ["– → link Threads", "link Twitter → link X"]


def test_what_moved_to_another_part_of_the_page_stays_itself() -> None:
    before = page(node("banner", link("Login"), link("Home")), node("contentinfo", link("Terms")))
    after = page(node("banner", link("Home")), node("contentinfo", link("Terms"), link("Login")))

    assert told(before, after) == []


def test_a_story_that_stands_in_two_lists_is_swapped_in_one() -> None:
    rest = node("region", ranked("World", "Sports"), link("All of it"))
    before = page(node("list", item("World"), item("Nation")), rest)
    after = page(node("list", item("Nation"), item("World")), rest)

    assert told(before, after) == []


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
