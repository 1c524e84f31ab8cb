"""Style sheets beyond elements: selection, paper, backdrop, caret, scrollbars."""

from mutants.edits import Swap, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind


def in_the_page_sheet(rules: str) -> Swap:
    return sheet("page", ".badge {\n", f"{rules}\n\n.badge {{\n")


MUTANTS = (
    Mutant(
        "selected-words-not-seen",
        "Words that a reader selects in the article look as if they were not selected.",
        "Article body",
        Sign.BEHAVIOUR,
        (
            sheet(
                "article",
                "#startts > h3",
                "#startts ::selection {\n  background: transparent;\n}\n\n#startts > h3",
            ),
        ),
    ),
    Mutant(
        "selection-white-on-white",
        "Words that a reader selects vanish, on every page.",
        "Page",
        Sign.BEHAVIOUR,
        (
            in_the_page_sheet(
                "::selection {\n  background: var(--white);\n  color: var(--white);\n}"
            ),
        ),
    ),
    Mutant(
        "paper-lies-on-its-side",
        "The article is printed on paper that lies on its side.",
        "Page",
        Sign.BEHAVIOUR,
        (
            sheet(
                "print", "@page {\n  margin: 20mm;", "@page {\n  size: landscape;\n  margin: 20mm;"
            ),
        ),
    ),
    Mutant(
        "photo-not-on-paper",
        "The article is printed without its photos.",
        "Photo",
        Sign.BEHAVIOUR,
        (
            sheet(
                "print",
                "  .view_photo {\n    width: 100%;",
                "  .view_photo {\n    display: none;\n    width: 100%;",
            ),
        ),
    ),
    Mutant(
        "page-too-bright-behind-the-menu",
        "The page behind the all menu is as bright as the menu.",
        "All menu",
        ChangeKind.RESTYLED,
        (sheet("all_menu", "rgb(0 0 0 / 56%)", "rgb(0 0 0 / 6%)"),),
    ),
    Mutant(
        "hint-in-the-field-too-pale",
        "The words that wait in the search field can hardly be read.",
        "Search layer",
        ChangeKind.RESTYLED,
        (
            sheet(
                "search",
                "#strSearch2::placeholder {\n  color: var(--grey);",
                "#strSearch2::placeholder {\n  color: var(--rule);",
            ),
        ),
    ),
    Mutant(
        "caret-not-seen",
        "Whoever types into a form does not see where.",
        "Form",
        Sign.BEHAVIOUR,
        (
            sheet(
                "neighbours",
                ".neighbour_form input {\n",
                ".neighbour_form input {\n  caret-color: transparent;\n",
            ),
        ),
    ),
    Mutant(
        "page-without-a-scrollbar",
        "The page has no scrollbar, so a mouse cannot drag it and nobody sees how long it is.",
        "Page",
        Sign.BEHAVIOUR,
        (in_the_page_sheet("html {\n  scrollbar-width: none;\n}"),),
    ),
    Mutant(
        "menu-without-a-scrollbar",
        "In a low window nothing shows that the all menu goes on.",
        "All menu",
        Sign.BEHAVIOUR,
        (sheet("all_menu", ".amn {\n", ".amn {\n  scrollbar-width: none;\n"),),
    ),
    Mutant(
        "fields-go-dark-at-night",
        "Where the system is dark, fields and scrollbars are dark on a white page.",
        "Page",
        Sign.BEHAVIOUR,
        (in_the_page_sheet(":root {\n  color-scheme: light dark;\n}"),),
    ),
    Mutant(
        "search-words-cannot-be-cleared",
        "The search field has no cross any more that clears it.",
        "Search layer",
        ChangeKind.REPAINTED,
        (
            sheet(
                "search",
                "#strSearch2:focus-visible {\n",
                "#strSearch2::-webkit-search-cancel-button {\n  display: none;\n}\n\n"
                "#strSearch2:focus-visible {\n",
            ),
        ),
    ),
    Mutant(
        "last-step-not-dimmed",
        "A step of the text size that cannot be made looks as if it could.",
        "Article tools",
        Sign.BEHAVIOUR,
        (sheet("tools", "  opacity: 0.32;\n", ""),),
    ),
    Mutant(
        "footer-lists-get-bullets",
        "The links of the footer have bullets that hang out of their column.",
        "Footer",
        ChangeKind.RESTYLED,
        (
            sheet(
                "footer",
                ".foot_group a {\n",
                ".foot_group li {\n  list-style: disc;\n}\n\n"
                ".foot_group li::marker {\n  color: var(--teal-on-dark);\n}\n\n.foot_group a {\n",
            ),
        ),
    ),
)
