"""A component that is found by its name is lost with it, and yet it is the one that changed."""

from presscheck.anatomy import Element
from tests.engine.anatomy.trees import item, link, node, page
from tests.engine.explain.pages import causes_of, explain

RANKING, PHOTO = "Top 10 Stories", "Photo"


def ranking(title: str, owner: str, *more: str) -> list[Element]:
    own = {"component": owner}
    heading = node("heading", text=title, **own)
    entries = [item(story, component=owner) for story in ("Breakfast", "Palace", *more)]
    listed = [node("listitem", *one.inner, **own) for one in entries]
    return page(
        node("banner", link("Home")),
        node("region", heading, node("list", *listed, **own), name=title, **own),
    )


def photo(words: str, owner: str) -> list[Element]:
    role, own = "img" if words else "", {"component": owner}
    picture = node("picture", target="/talks.svg", **own, role=role, name=words)
    inner = picture, node("cell", text="Ministers after their talks", **own)
    held = (node("box", *inner, **own),) if owner == PHOTO else inner
    return page(node("article", *held, node("paragraph", text="The talks failed.")))


def test_words_that_a_component_is_found_by_are_its_own_cause() -> None:
    before, after = ranking(RANKING, RANKING), ranking("Top 10 Story", "Page")
    cause = "heading “Top 10 Stories” reworded: text “Top 10 Stories” → “Top 10 Story”"

    assert {one.component for one in explain(before, after)} == {RANKING}
    assert list(causes_of(before, after)) == [cause]


def test_what_comes_to_a_lost_component_is_its_own() -> None:
    before, after = ranking(RANKING, RANKING), ranking("Top 10 Story", "Page", "Ferry")

    [added, _] = [one for one in explain(before, after) if one.kind == "added"]

    assert added.component == RANKING


def test_a_root_that_was_listed_for_its_owner_alone_is_lost_with_the_name() -> None:
    causes = [
        one for one in explain(photo("Ministers", PHOTO), photo("", "Page")) if not one.because
    ]

    assert {(one.component, one.kind) for one in causes} == {(PHOTO, "renamed")}


def test_a_component_that_is_lost_for_nothing_else_is_told() -> None:
    [cause] = causes_of(ranking(RANKING, RANKING), ranking(RANKING, "Page"))

    assert cause == "region “Top 10 Stories” moved: component Top 10 Stories → Page"


def test_a_name_from_words_inside_follows_from_them() -> None:
    def gallery(picture: str, title: str) -> list[Element]:
        inner = node("picture", role="img", name=picture), node("paragraph", text=title)
        return page(node("link", *inner, name=f"{picture} {title}", target="/gallery"))

    assert causes_of(gallery("Rain", "Earthquake"), gallery("Rain", "Earthquakes")) == {
        "paragraph “Earthquake” reworded: text “Earthquake” → “Earthquakes”": 1
    }
    assert list(causes_of(gallery("Rain", "Flood"), gallery("Snow", "Flood"))) == [
        "picture “Rain” has another alternative text: “Rain” → “Snow”"
    ]
