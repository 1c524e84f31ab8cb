"""The catalogue is large enough, and has mutants of every component and of every kind of fault."""

import re
from pathlib import Path

import pytest

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Sign
from presscheck.anatomy import REST
from presscheck.outcome import ChangeKind

BASELINES = Path(__file__).parents[2] / "baselines"

BESIDE = {REST, "Print page"}
"""The rest of a page, which anatomies do not name, and a component that only checks name."""

STYLE = {
    "a move by a pixel": "tools-gap-9",
    "padding by two pixels": "caption-padding-2px",
    "a near colour": "kicker-colour-near",
    "opacity .98": "photo-opacity-98",
    "radius": "share-corners-round",
    "shadow": "login-layer-without-shadow",
    "border colour": "list-rule-colour-near",
    "weight": "body-weight-500",
    "letter spacing": "headline-letters-apart",
    "line height": "caption-lines-apart",
    "underline": "address-underlined",
    "z-index": "up-button-above-the-sticky-header",
    "overflow": "long-headlines-spill",
    "cursor": "tools-without-hand",
    "fallback of a font": "ranks-in-fallback-face",
    "background picture": "darkroom-ground-shaded",
}
CONTENT = {
    "one letter": "body-letter-lost",
    "one digit of a date": "posted-minute-off",
    "an apostrophe": "body-apostrophe-curly",
    "a missing last item": "tenth-story-lost",
    "two items swapped": "entertainment-stories-swapped",
    "a wrong rank": "top-story-rank-wrong",
    "a lost badge": "top-story-badge-lost",
    "a stale clock": "clock-a-minute-slow",
    "a duplicated entry": "related-story-twice",
    "an empty paragraph": "paragraph-empty",
    "a wrong picture": "photo-of-another-story",
    "a squeezed picture": "photo-squeezed",
    "a picture that is not there": "entertainment-picture-not-there",
}
BEHAVIOUR = {
    "Facebook": "facebook-wrong-host",
    "Facebook's parameter": "facebook-address-not-passed-on",
    "Twitter": "twitter-title-encoded-twice",
    "KakaoTalk": "kakao-wrong-address",
    "WhatsApp": "whatsapp-plus-for-blank",
    "reddit": "reddit-parameter-renamed",
    "mail": "mail-without-address",
    "a wrong address copied": "copied-address-wrong",
    "font buttons reversed": "text-buttons-reversed",
    "no lower end": "text-without-lower-end",
    "not remembered": "text-size-forgotten",
    "body only": "text-size-of-the-body-only",
    "Escape": "menu-deaf-to-escape",
    "focus": "menu-loses-focus",
    "the wrong section": "menu-folds-another-section",
    "a search that ignores words": "search-ignores-words",
    "24 hours that are one": "hot-closed-for-an-hour",
    "a carousel that skips the last": "darkroom-skips-the-last",
    "a print page with menus": "menus-on-the-print-page",
    "a window with an opener": "share-window-reaches-back",
}
INVISIBLE = {
    "alt": "photo-without-alt",
    "accessible name": "menu-cross-without-name",
    "role": "share-notice-not-announced",
    "heading level": "headline-of-second-level",
    "lang": "language-korean",
    "canonical": "canonical-on-another-host",
    "og:image": "shared-picture-of-the-paper",
    "href of a menu entry": "menu-entry-leads-astray",
    "tab order": "subscribe-first-in-tab-order",
    "hover": "share-hover-lost",
    "focus": "darkroom-focus-teal",
    "aria-expanded": "login-not-announced-as-folded",
    "date of JSON-LD": "linked-data-date-wrong",
}
ROBUSTNESS = {
    "an uncaught error": "error-at-the-start",
    "a 500 on a picture": "photo-fails",
    "a slow font": "slow-font",
    "another host": "counted-elsewhere",
    "a layout shift": "late-banner",
    "no rest": "clock-never-rests",
}
FAULTS = {
    "style": STYLE,
    "content": CONTENT,
    "behaviour": BEHAVIOUR,
    "invisible": INVISIBLE,
    "robustness": ROBUSTNESS,
}


def components(folder: Path) -> set[str]:
    """Return the components that the approved anatomies name."""
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.anatomy.json"))
    return {name for text in texts for name in re.findall(r'"component":"([^"]+)"', text)}


def test_the_catalogue_is_large_enough() -> None:
    assert len(MUTANTS) >= 120
    assert len(HARMLESS) >= 40


def test_names_are_slugs_and_differ() -> None:
    names = [mutant.name for mutant in MUTANTS] + [edit.name for edit in HARMLESS]

    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name)] == []
    assert len({*names}) == len(names)


def test_notices_are_sentences_and_differ() -> None:
    notices = [mutant.notice for mutant in MUTANTS]

    assert [notice for notice in notices if not re.fullmatch(r"[A-Z][^\n]+\.", notice)] == []
    assert len({*notices}) == len(notices)


@pytest.mark.parametrize("group", FAULTS)
def test_every_kind_of_fault_has_a_mutant(group: str) -> None:
    names = {mutant.name for mutant in MUTANTS}

    assert [fault for fault, name in FAULTS[group].items() if name not in names] == []


def test_every_component_of_the_article_has_a_mutant() -> None:
    assert components(BASELINES / "article") - {mutant.component for mutant in MUTANTS} == set()


def test_every_mutant_names_a_component_that_exists() -> None:
    known = components(BASELINES) | BESIDE

    assert [mutant.name for mutant in MUTANTS if mutant.component not in known] == []


def test_every_kind_of_answer_is_expected_of_a_mutant() -> None:
    assert {*ChangeKind, *Sign} - {mutant.expected for mutant in MUTANTS} == set()
