from presscheck.anatomy.matching import matched
from tests.engine.anatomy.trees import Node, item, link, mismatches, node, page


def ranked(*stories: str) -> Node:
    entries = [
        node("listitem", node("text", text=str(rank)), link(story))
        for rank, story in enumerate(stories, 1)
    ]
    return node("list", *entries)


def test_an_item_inserted_in_the_middle_is_one_added_item() -> None:
    before = page(node("list", item("World"), item("Nation")))
    after = page(node("list", item("World"), item("Sports"), item("Nation")))

    assert mismatches(before, after) == ["– → listitem", "– → link Sports"]


def test_swapped_items_stay_themselves() -> None:
    before = page(node("list", item("World"), item("Nation"), item("Sports")))
    after = page(node("list", item("Nation"), item("World"), item("Sports")))

    assert mismatches(before, after) == []


def test_a_story_on_top_of_a_ranking_rewords_ranks_and_not_stories() -> None:
    before = page(ranked("Breakfast", "Palace", "Customs"))
    after = page(ranked("Typhoon", "Breakfast", "Palace", "Customs"))

    assert "– → link Typhoon" in mismatches(before, after)
    assert not [line for line in mismatches(before, after) if line.startswith("link")]


def test_what_a_new_wrapper_holds_stays_itself() -> None:
    inner = (node("heading", text="Posted"), node("text", text="By A"), link("More"))
    after = page(node("main", node("box", *inner)))

    assert mismatches(page(node("main", *inner)), after) == ["– → box"]
    assert mismatches(after, page(node("main", *inner))) == ["box → –"]


def test_a_box_around_boxes_is_the_one_added() -> None:
    style = {"padding": "1px"}
    inner = node("box", node("heading", text="Posted"), link("More"), style={"color": "red"})

    pairs = matched(page(inner), page(node("box", inner, style=style)))

    assert [pair.after and pair.after.style for pair in pairs if not pair.before] == [style]


def test_what_changes_behind_a_new_wrapper_is_reworded() -> None:
    before = page(node("main", node("heading", text="Title"), node("text", text="Posted")))
    after = page(node("main", node("box", node("heading", text="Title"), node("text", text="P"))))

    assert mismatches(before, after) == ["– → box", "box Posted → box P"]
    assert mismatches(after, before) == ["box → –", "box P → box Posted"]


def test_what_moved_to_another_part_of_the_page_stays_itself() -> None:
    before = page(node("banner", link("Login"), link("Home")), node("contentinfo", link("Terms")))
    after = page(node("banner", link("Home")), node("contentinfo", link("Terms"), link("Login")))

    assert mismatches(before, after) == []


def test_a_story_that_stands_in_two_lists_is_swapped_in_one() -> None:
    rest = node("region", ranked("World", "Sports"), link("All of it"))
    before = page(node("list", item("World"), item("Nation")), rest)
    after = page(node("list", item("Nation"), item("World")), rest)

    assert mismatches(before, after) == []


def test_a_box_inside_a_box_is_the_one_added() -> None:
    style = {"padding": "1px"}
    inner = (node("heading", text="Posted"), link("More"))
    plain = page(node("main", node("box", *inner)))
    wrapped = page(node("main", node("box", node("box", *inner, style=style))))

    added = [pair.after for pair in matched(plain, wrapped) if not pair.before]
    removed = [pair.before for pair in matched(wrapped, plain) if not pair.after]

    assert [one and one.style for one in added + removed] == [style, style]


def test_a_box_around_what_changed_inside_is_the_one_added() -> None:
    style = {"padding": "1px"}
    before = node("box", node("heading", text="Posted"), node("text", text="By A"))
    after = node("box", node("heading", text="Posted"), node("text", text="By B"))

    pairs = matched(page(before), page(node("box", after, style=style)))

    assert [pair.after and pair.after.style for pair in pairs if not pair.before] == [style]


def test_what_took_something_over_is_not_what_lost_it() -> None:
    took, lost = {"component": "Took"}, {"component": "Lost"}
    before = (node("box", link("World"), link("Nation"), **took), node("box", link("Arts"), **lost))
    after = (
        node("box", link("World"), link("Nation"), link("Arts"), **took),
        node("box", link("Travel"), **lost),
    )

    pairs = matched(page(*before), page(*after))
    boxes = [pair for pair in pairs if pair.after and pair.after.role == ""]

    assert [pair.before and pair.before.component for pair in boxes] == ["Took", "Lost"]


def test_one_of_several_equal_items_moves_as_a_whole() -> None:
    more, home, terms = item("More news"), item("Home"), item("Terms")
    before = page(node("banner", more, home), node("main", more), node("contentinfo", terms))
    after = page(node("banner", home), node("main", more), node("contentinfo", terms, more))

    assert mismatches(before, after) == []


def test_a_link_that_moved_stays_itself_with_another_picture_inside() -> None:
    def login(picture: str) -> Node:
        return node("link", node("img", target=picture), text="Login", target="/login")

    before = page(node("banner", login("/a.svg"), link("Home")), node("contentinfo"))
    after = page(node("banner", link("Home")), node("contentinfo", login("/b.svg")))

    assert mismatches(before, after) == []


def test_a_part_that_moved_stays_itself_with_another_text_inside() -> None:
    def part(author: str) -> Node:
        return node("box", node("heading", text="Posted"), node("text", text=author))

    rest = (link("World"), link("Nation"), link("Sports"), link("Arts"))
    before = page(node("main", part("By A"), *rest), node("contentinfo", link("Terms")))
    after = page(node("main", *rest), node("contentinfo", link("Terms"), part("By B")))

    assert mismatches(before, after) == ["box By A → box By B"]
