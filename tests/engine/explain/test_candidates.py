from presscheck.outcome import ChangeKind, Visibility
from tests.engine.anatomy.trees import at, node
from tests.engine.explain.drawn import DRAWN, WORLD, attributed, body, edited, restyled, sentences


def test_a_restyled_holder_accounts_for_what_is_inside() -> None:
    holder = node("box", WORLD, box=at(1, 0, 6, 4))
    after = body(restyled(holder, opacity="0.5"))
    changes = attributed((body(holder), DRAWN), (after, DRAWN.replace("W", "w")))

    assert [(change.kind, change.visibility) for change in changes] == [
        (ChangeKind.RESTYLED, Visibility.BELOW_THRESHOLD)
    ]


def test_a_resized_holder_does_not_account_for_what_is_inside() -> None:
    before, after = (body(node("box", WORLD, box=at(1, 0, 6, height))) for height in (4, 5))
    changes = attributed((before, DRAWN), (after, DRAWN.replace("W", "V")))

    assert [change.kind for change in changes] == [ChangeKind.RESIZED, ChangeKind.REPAINTED]


def test_what_covered_something_and_is_gone_accounts_for_what_appears() -> None:
    badge = node("box", box=at(3, 1, 2, 1), text="New!")
    before = DRAWN.replace("WWWW", "WBBW", 1)
    changes = attributed((body(WORLD, badge), before), (body(WORLD), DRAWN))

    assert sentences(changes) == ["box “New!” removed | visible"]


def test_a_shadow_is_accounted_for_outside_the_box() -> None:
    after = body(restyled(WORLD, **{"box-shadow": "#000 0px 3px 0px 0px"}))
    painted = DRAWN.removesuffix("............\n") + "..SSSS......\n"
    changes = attributed((body(WORLD), DRAWN), (after, painted))

    assert sentences(changes) == [
        "link “World” restyled: shadow none → #000 0 px 3 px 0 px 0 px | visible"
    ]


def test_styles_that_never_paint_account_for_nothing() -> None:
    after = body(restyled(WORLD, cursor="pointer"))
    changes = attributed((body(WORLD), DRAWN), (after, DRAWN.replace("W", "V")))

    assert [(change.kind, change.visibility) for change in changes] == [
        (ChangeKind.RESTYLED, Visibility.NO_PIXELS),
        (ChangeKind.REPAINTED, Visibility.VISIBLE),
    ]


def test_letters_may_stand_out_of_their_box() -> None:
    descender = """
............
..VVVV......
..VVVV......
...V........
............
............
"""
    changes = attributed((body(WORLD), DRAWN), (body(edited(WORLD, text="V g")), descender))

    assert [change.kind for change in changes] == [ChangeKind.REWORDED]


def test_a_link_that_leads_elsewhere_accounts_for_no_pixels() -> None:
    changes = attributed(
        (body(WORLD), DRAWN), (body(edited(WORLD, target="/x")), DRAWN.replace("W", "V"))
    )

    assert [change.kind for change in changes] == [ChangeKind.RETARGETED, ChangeKind.REPAINTED]


def test_another_picture_accounts_for_its_pixels() -> None:
    photo = node("img", target="/a.jpg", box=WORLD.fields["box"])
    after = body(edited(photo, target="/b.jpg"))
    changes = attributed((body(photo), DRAWN), (after, DRAWN.replace("W", "V")))

    assert [(change.kind, change.visibility) for change in changes] == [
        (ChangeKind.RETARGETED, Visibility.VISIBLE)
    ]


def test_only_what_paints_is_seen_where_pixels_differ() -> None:
    after = body(restyled(WORLD, color="red", cursor="pointer"))
    changes = attributed((body(WORLD), DRAWN), (after, DRAWN.replace("W", "V")))

    assert [(change.what, change.visibility) for change in changes] == [
        ("colour", Visibility.VISIBLE),
        ("cursor", Visibility.NO_PIXELS),
    ]
