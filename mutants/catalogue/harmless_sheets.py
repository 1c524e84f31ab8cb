"""Style sheets written otherwise that come to the same."""

from mutants.edits import Swap, pages, sheet
from mutants.mutant import Harmless

HARMLESS = (
    Harmless(
        "comment-in-every-sheet",
        "Comments are for those who read the source.",
        (Swap("/static/css/*.css", r"\A", "/*! The Korea Times */\n", pattern=True),),
    ),
    Harmless(
        "sheet-minified",
        "A style sheet needs no blanks and line ends.",
        (
            sheet(
                "tools",
                r"\A.*\Z",
                ".view_tools{display:flex;gap:var(--gap-2)}.view_tools .roll{display:grid;"
                "place-items:center;width:40px;height:40px;border:1px solid var(--rule)}"
                ".view_tools img{width:24px;height:24px}.view_tools .roll:not(:disabled):hover"
                "{border-color:var(--teal)}.view_tools button:disabled{opacity:.32;cursor:default}",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "rules-in-another-order",
        "Rules about different things may change places.",
        (
            sheet(
                "footer",
                r"(\.foot_group h2 \{.*?\}\n)\n(\.foot_group a \{.*?\}\n)",
                r"\2\n\1",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "properties-in-another-order",
        "Properties that have nothing to do with each other may change places.",
        (
            sheet(
                "share",
                "  width: 40px;\n  height: 40px;\n  border: 1px solid var(--rule);",
                "  border: 1px solid var(--rule);\n  height: 40px;\n  width: 40px;",
            ),
        ),
    ),
    Harmless(
        "sheets-in-another-order",
        "Sheets of different parts may change places.",
        (
            pages(
                r'(<link[^\n]*/email.css">\n)(<link[^\n]*/sidebar.css">\n)',
                r"\2\1",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "colour-in-hex",
        "A colour has many notations.",
        (sheet("page", "--teal: rgb(2 113 102)", "--teal: #027166"),),
    ),
    Harmless(
        "colour-in-hsl",
        "A colour has many notations.",
        (sheet("page", "--rule: rgb(220 220 220)", "--rule: hsl(0 0% 86.2745%)"),),
    ),
    Harmless(
        "colour-by-name",
        "White is white.",
        (sheet("page", "--white: rgb(255 255 255)", "--white: white"),),
    ),
    Harmless(
        "colour-with-commas",
        "The old notation of a colour means the same.",
        (sheet("search", "rgb(176 32 32)", "rgba(176, 32, 32, 1)"),),
    ),
    Harmless(
        "variable-written-out",
        "A variable is what it stands for.",
        (sheet("email", "padding-block: var(--gap-3)", "padding-block: 12px"),),
    ),
    Harmless(
        "variable-unused",
        "Nobody calls the new variable.",
        (sheet("page", ":root {", ":root {\n  --gold: rgb(200 160 40);"),),
    ),
    Harmless(
        "rule-unused",
        "Nothing on the page has the class.",
        (sheet("hot", r"\Z", "\n.hot_banner:hover {\n  color: red;\n}\n", pattern=True),),
    ),
    Harmless(
        "rule-for-other-screens",
        "No screen of a reader is that narrow.",
        (
            sheet(
                "header",
                r"\Z",
                "\n@media (width < 320px) {\n  .head_logo {\n    font-size: 24px;\n  }\n}\n",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "shorthand-written-out",
        "A shorthand is its parts.",
        (
            sheet(
                "share",
                "border: 1px solid var(--rule)",
                "border-width: 1px;\n  border-style: solid;\n  border-color: var(--rule)",
            ),
        ),
    ),
    Harmless(
        "logical-side-named",
        "The block sides are above and below.",
        (
            sheet(
                "email",
                "border-block: 1px solid var(--rule)",
                "border-top: 1px solid var(--rule);\n  border-bottom: 1px solid var(--rule)",
            ),
        ),
    ),
    Harmless(
        "size-calculated",
        "A sum is a size.",
        (sheet("related", "width: 304px", "width: calc(320px - 16px)"),),
    ),
    Harmless(
        "choice-spelt-out",
        "Two selectors for one with a choice.",
        (sheet("page", ":is(a, button):hover {", "a:hover,\nbutton:hover {"),),
    ),
    Harmless(
        "property-set-twice",
        "The last one counts.",
        (sheet("photo", "max-width: 100%", "max-width: 90%;\n  max-width: 100%"),),
    ),
    Harmless(
        "prefix-for-old-browsers",
        "No browser of today needs the prefix.",
        (sheet("article", "hyphens: auto", "-moz-hyphens: auto;\n  hyphens: auto"),),
    ),
)
