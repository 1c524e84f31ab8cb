"""How words are set, a little off."""

from mutants.edits import sheet
from mutants.mutant import Mutant
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "current-sub-section-light",
        "The current sub-section is no longer in bold.",
        "Section line",
        ChangeKind.RESTYLED,
        (sheet("section_line", "  font-weight: 600;\n", ""),),
    ),
    Mutant(
        "body-weight-500",
        "The text asks for a weight of 500, which its face does not have.",
        "Article body",
        ChangeKind.RESTYLED,
        (sheet("article", "font: 400 var(--text)", "font: 500 var(--text)"),),
    ),
    Mutant(
        "menu-names-weight-500",
        "The names of sections in the all menu are lighter.",
        "All menu",
        ChangeKind.RESTYLED,
        (sheet("all_menu", "font: 600 18px/24px", "font: 500 18px/24px"),),
    ),
    Mutant(
        "headline-letters-apart",
        "The letters of the headline stand a tenth of a pixel further apart.",
        "Article head",
        ChangeKind.RESTYLED,
        (sheet("article", "letter-spacing: -0.01em", "letter-spacing: calc(-0.01em + 0.1px)"),),
    ),
    Mutant(
        "logo-letters-apart",
        "The letters of the logo stand a little further apart.",
        "Header",
        ChangeKind.RESTYLED,
        (sheet("header", "letter-spacing: -0.02em", "letter-spacing: -0.018em"),),
    ),
    Mutant(
        "badge-letters-apart",
        "The letters of INTERVIEW stand a little further apart.",
        "Top 10 Stories",
        ChangeKind.RESTYLED,
        (sheet("page", "letter-spacing: 0.04em", "letter-spacing: 0.05em"),),
    ),
    Mutant(
        "caption-lines-apart",
        "The lines of a caption stand a pixel further apart.",
        "Photo",
        ChangeKind.RESTYLED,
        (sheet("photo", "font: 15px/20px", "font: 15px/21px"),),
    ),
    Mutant(
        "lists-line-height",
        "The headlines of Top 10 Stories are set a pixel tighter.",
        "Top 10 Stories",
        ChangeKind.RESTYLED,
        (sheet("sidebar", "font: 500 15px/20px", "font: 500 15px/19px"),),
    ),
    Mutant(
        "address-underlined",
        "The reporter's address is underlined.",
        "E-mail row",
        ChangeKind.RESTYLED,
        (
            sheet(
                "email", "margin-right: auto;", "margin-right: auto;\n  text-decoration: underline;"
            ),
        ),
    ),
    Mutant(
        "email-label-in-capitals",
        "The word Email is in capitals.",
        "E-mail row",
        ChangeKind.RESTYLED,
        (
            sheet(
                "email",
                ".email_label {\n  color: var(--grey);",
                ".email_label {\n  color: var(--grey);\n  text-transform: uppercase;",
            ),
        ),
    ),
    Mutant(
        "ranks-in-fallback-face",
        "The ranks of the hot headlines are in the machine's own face.",
        "Hot headlines",
        ChangeKind.RESTYLED,
        (sheet("hot", "font: 600 24px/32px var(--headlines)", "font: 600 24px/32px serif"),),
    ),
    Mutant(
        "related-titles-in-reading-face",
        "Titles of related stories are in the face of the text.",
        "Related stories",
        ChangeKind.RESTYLED,
        (
            sheet(
                "related",
                "font: 500 16px/20px var(--headlines)",
                "font: 500 16px/20px var(--reading)",
            ),
        ),
    ),
    Mutant(
        "clock-on-the-left",
        "The clock is set to the left of its place.",
        "Section line",
        ChangeKind.RESTYLED,
        (sheet("section_line", "text-align: right", "text-align: left"),),
    ),
    Mutant(
        "headline-unbalanced",
        "The first line of the headline is full, and the second one short.",
        "Article head",
        ChangeKind.RESTYLED,
        (sheet("article", "  text-wrap: balance;\n", ""),),
    ),
)
