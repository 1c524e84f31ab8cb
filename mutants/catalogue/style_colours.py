"""Colours, lines, shadows and layers, a little off."""

from mutants.edits import sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "kicker-colour-near",
        "The category above the headline is a slightly different teal.",
        "Article head",
        ChangeKind.RESTYLED,
        (sheet("article", "color: var(--teal)", "color: rgb(2 117 95)"),),
    ),
    Mutant(
        "related-date-one-grey-lighter",
        "Dates of related stories are one step of grey lighter.",
        "Related stories",
        ChangeKind.RESTYLED,
        (sheet("related", "color: var(--grey)", "color: rgb(90 90 90)"),),
    ),
    Mutant(
        "subscribe-colour-near",
        "The ground of Subscribe is a slightly different teal.",
        "Header",
        ChangeKind.RESTYLED,
        (sheet("header", "background: var(--teal)", "background: rgb(2 113 98)"),),
    ),
    Mutant(
        "footer-headings-dim",
        "The headings of the footer are no longer white.",
        "Footer",
        ChangeKind.RESTYLED,
        (sheet("footer", "  color: var(--white);\n  font", "  font"),),
    ),
    Mutant(
        "search-invitation-pale",
        "The invitation in the search box is paler.",
        "Search layer",
        ChangeKind.RESTYLED,
        (
            sheet(
                "search",
                "::placeholder {\n  color: var(--grey)",
                "::placeholder {\n  color: rgb(117 117 117)",
            ),
        ),
    ),
    Mutant(
        "complaint-red-near",
        "The complaint about an empty search is a slightly different red.",
        "Search layer",
        ChangeKind.RESTYLED,
        (sheet("search", "rgb(176 32 32)", "rgb(176 38 32)"),),
    ),
    Mutant(
        "list-rule-colour-near",
        "The lines between the stories of a list are one step of grey lighter.",
        "Top 10 Stories",
        ChangeKind.RESTYLED,
        (
            sheet(
                "sidebar",
                "border-top: 1px solid var(--rule)",
                "border-top: 1px solid rgb(221 221 221)",
            ),
        ),
    ),
    Mutant(
        "photo-opacity-98",
        "Photos of the article are a touch transparent.",
        "Photo",
        ChangeKind.RESTYLED,
        (sheet("photo", "max-width: 100%;", "max-width: 100%;\n  opacity: 0.98;"),),
    ),
    Mutant(
        "footer-opacity-98",
        "The footer lets a touch of the page shine through.",
        "Footer",
        ChangeKind.RESTYLED,
        (sheet("footer", "  order: 1;", "  order: 1;\n  opacity: 0.98;"),),
    ),
    Mutant(
        "share-corners-round",
        "The squares of the ways to share have round corners.",
        "Share row",
        ChangeKind.RESTYLED,
        (
            sheet(
                "share", "1px solid var(--rule);", "1px solid var(--rule);\n  border-radius: 2px;"
            ),
        ),
    ),
    Mutant(
        "darkroom-buttons-square",
        "The round buttons of the Darkroom have corners.",
        "Darkroom",
        ChangeKind.RESTYLED,
        (sheet("darkroom", "height: 32px;\n  border-radius: 50%", "height: 32px"),),
    ),
    Mutant(
        "login-layer-without-shadow",
        "The login layer casts no shadow.",
        "Login layer",
        ChangeKind.RESTYLED,
        (sheet("member", "  box-shadow: var(--shadow);\n", ""),),
    ),
    Mutant(
        "current-section-line-thin",
        "The line under the current section is thinner by a pixel.",
        "Section bar",
        ChangeKind.RESTYLED,
        (sheet("header", "inset 0 -3px", "inset 0 -2px"),),
    ),
    Mutant(
        "up-button-above-the-sticky-header",
        "The up-button lies above the sticky header.",
        "Up button",
        ChangeKind.RESTYLED,
        (sheet("page", "z-index: 10", "z-index: 25"),),
    ),
    Mutant(
        "sticky-header-below-the-page",
        "What stands out of the page covers the sticky header.",
        "Sticky header",
        ChangeKind.RESTYLED,
        (sheet("header", "z-index: 20", "z-index: 0"),),
    ),
    Mutant(
        "long-headlines-spill",
        "A hot headline of three lines spills out of the strip.",
        "Hot headlines",
        ChangeKind.RESTYLED,
        (sheet("hot", "overflow: hidden", "overflow: visible"),),
    ),
    Mutant(
        "tools-without-hand",
        "The pointer over an article tool is an arrow.",
        "Article tools",
        ChangeKind.RESTYLED,
        (sheet("tools", ".view_tools .roll {", ".view_tools .roll {\n  cursor: default;"),),
    ),
    Mutant(
        "darkroom-ground-shaded",
        "The ground of the Darkroom runs from dark to black.",
        "Darkroom",
        ChangeKind.RESTYLED,
        (
            sheet(
                "darkroom",
                "background: var(--dark)",
                "background: linear-gradient(var(--dark), rgb(38 38 38))",
            ),
        ),
    ),
    Mutant(
        "print-rule-thin",
        "The double line under the paper's name is thinner on the print page.",
        "Page",
        ChangeKind.RESTYLED,
        (sheet("print", "4px double", "3px double"),),
    ),
    Mutant(
        "titles-keep-colour-under-pointer",
        "Titles of related stories have a colour of their own, and keep it under the pointer.",
        "Related stories",
        ChangeKind.RESTYLED,
        (sheet("related", ".related_title {\n", ".related_title {\n  color: var(--ink);\n"),),
    ),
    Mutant(
        "fields-follow-a-dark-system",
        "Where the system is set to dark, the search field is dark in a layer that is white.",
        "Page",
        Sign.BEHAVIOUR,
        (sheet("page", ":root {\n  --ink:", ":root {\n  color-scheme: light dark;\n  --ink:"),),
    ),
)
