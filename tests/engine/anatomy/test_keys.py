from tests.engine.anatomy.trees import Node, item, link, mismatches, node, page


def test_what_is_of_the_same_kind_at_the_same_place_is_reworded() -> None:
    before = page(node("main", link("World"), node("text", text="Posted"), link("Nation")))
    after = page(node("main", link("World"), node("text", text="Posed"), link("Nation")))

    assert mismatches(before, after) == ["box Posted → box Posed"]


def test_one_target_finds_a_reworded_link_among_new_ones() -> None:
    before = page(node("main", node("link", text="Twitter", target="/t")))
    new = node("link", text="Threads", target="/threads")
    after = page(node("main", new, node("link", text="X", target="/t")))

    assert mismatches(before, after) == ["– → link Threads", "link Twitter → link X"]


def test_a_link_is_known_by_its_target_with_all_else_changed() -> None:
    def share(text: str, target: str) -> Node:
        return node("link", node("img", target=f"/{text}.svg"), text=text, target=target)

    before = page(node("main", share("Twitter", "/t")))
    after = page(node("main", share("Threads", "/threads"), share("X", "/t")))

    assert "link Twitter → link X" in mismatches(before, after)


def test_an_item_is_known_by_what_it_holds_though_it_looks_different() -> None:
    before = page(node("list", node("listitem", link("Palace"), link("Photo"))))
    kept = node("listitem", link("Palace"), link("Video"), style={"color": "red"})
    after = page(node("list", item("Typhoon"), kept))

    assert mismatches(before, after) == [
        "– → listitem",
        "– → link Typhoon",
        "link Photo → link Video",
    ]
