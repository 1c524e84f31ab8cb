from presscheck.anatomy import Element
from presscheck.anatomy.tree import ROOT, Tree
from tests.engine.anatomy.trees import item, link, node, page


def paths(tree: Tree, place: int) -> list[str]:
    return [tree.elements[child].path for child in tree.children[place]]


def test_children_follow_from_paths() -> None:
    tree = Tree(page(node("list", item("A"), item("B"))))

    assert paths(tree, ROOT) == ["list"]
    assert paths(tree, 0) == ["list/listitem", "list/listitem[2]"]


def test_the_body_holds_what_names_no_other_holder() -> None:
    tree = Tree([Element("document/title"), Element("body"), Element("banner"), Element("main")])

    assert paths(tree, ROOT) == ["document/title", "body"]
    assert paths(tree, 1) == ["banner", "main"]


def test_every_picture_of_a_strip_has_its_own_body() -> None:
    labels = ("closed", "open menu")
    tree = Tree([Element(f"{label}/{path}") for label in labels for path in ("body", "main")])

    assert tree.parents == [ROOT, 0, ROOT, 2]


def test_a_holder_that_is_not_listed_is_passed_over() -> None:
    tree = Tree([Element("main"), Element("main/gone/also gone/link")])

    assert tree.parents == [ROOT, 0]


def test_elements_are_told_by_the_first_telling_words_inside() -> None:
    tree = Tree(page(node("listitem", node("text", text="1"), link("Headline"))))

    assert tree.labels == ["Headline", "1", "Headline"]
