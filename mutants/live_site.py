"""The mutants that a live site must show as well: furniture and template, whose words stay."""

from mutants.catalogue import MUTANTS
from mutants.mutant import Mutant

_NAMES = {
    "Header": ("subscribe-colour-near", "logo-letters-apart", "subscribe-1px-left"),
    "Section bar": (
        "current-section-line-thin",
        "section-bar-2px-higher",
        "section-lost-in-the-bar",
    ),
    "Sticky header": ("sticky-login-called-log-in",),
    "Sticky section bar": ("sections-swapped-in-the-sticky-bar",),
    "All menu": ("menu-sub-section-misspelt", "menu-names-weight-500", "menu-deaf-to-escape"),
    "Login layer": ("register-called-sign-up", "login-layer-1px-lower"),
    "Search layer": ("search-invitation-pale", "search-ignores-words"),
    "Section line": ("sub-section-misspelt", "sub-sections-gap-17"),
    "Article head": ("kicker-colour-near", "dates-1px-lower", "headline-letters-apart"),
    "Article tools": (
        "tools-gap-9",
        "tools-without-hand",
        "print-page-of-another-article",
        "text-buttons-reversed",
        "text-without-lower-end",
    ),
    "Share row": (
        "share-corners-round",
        "share-icons-23px",
        "share-order-changed",
        "facebook-wrong-host",
        "reddit-parameter-renamed",
        "copying-says-nothing",
        "share-window-as-tab",
    ),
    "Photo": ("caption-padding-2px",),
    "E-mail row": ("email-label-in-capitals", "lists-of-reporter-padding-2px"),
    "Footer": (
        "footer-headings-dim",
        "footer-padding-2px",
        "telephone-digit-wrong",
        "copyright-sign-in-letters",
        "e-paper-reaches-back",
    ),
}
"""The names of the mutants by their components."""

CHANGING = frozenset({"Adverts", "Comments", "Top 10 Stories", "Top 5 Entertainment News"})
"""The components that change by themselves; no mutant of the list may be told as one of theirs."""


def mutants_of_a_live_site() -> tuple[Mutant, ...]:
    """Return the mutants of the list, in the order of the catalogue."""
    names = {name for names in _NAMES.values() for name in names}
    return tuple(mutant for mutant in MUTANTS if mutant.name in names)
