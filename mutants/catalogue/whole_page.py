"""Listeners for the whole document that act where they should not, and positions in between."""

from mutants.edits import Swap, script, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind


def on_key(name: str, start: str, lines: str) -> Swap:
    """Listen for keys on the whole document, from a line of a script on."""
    return script(
        name,
        start,
        f'  document.addEventListener("keydown", (event) => {{\n{lines}  }});\n{start}',
    )


MUTANTS = (
    Mutant(
        "slash-opens-search-from-fields",
        "A slash cannot be typed into any field, for it opens the search.",
        "Search layer",
        Sign.BEHAVIOUR,
        (
            on_key(
                "search",
                "  refuseBlankWords(box, words);\n",
                '    if (event.key !== "/") return;\n'
                "    event.preventDefault();\n"
                "    document.querySelector('.head:not([hidden]) .head_search button').click();\n",
            ),
        ),
    ),
    Mutant(
        "arrows-turn-the-darkroom-from-fields",
        "An arrow key in the search field turns the pictures of the Darkroom.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (
            on_key(
                "darkroom",
                '  darkroom.querySelector(".darkroom_previous").addEventListener',
                '    if (event.key === "ArrowLeft") show(shown - 1);\n'
                '    if (event.key === "ArrowRight") show(shown + 1);\n',
            ),
        ),
    ),
    Mutant(
        "minus-in-a-field-makes-words-smaller",
        "A minus in the search field makes the words of the article smaller.",
        "Article tools",
        Sign.BEHAVIOUR,
        (
            on_key(
                "text_size",
                '  up.addEventListener("click"',
                '    if (event.key === "-") down.click();\n'
                '    if (event.key === "+") up.click();\n',
            ),
        ),
    ),
    Mutant(
        "backspace-in-a-field-goes-back",
        "Backspace in a field leaves the page.",
        "Page",
        Sign.BEHAVIOUR,
        (
            on_key(
                "windows",
                '  for (const link of document.querySelectorAll(".tool_print"))',
                '    if (event.key === "Backspace") history.back();\n',
            ),
        ),
    ),
    Mutant(
        "space-lost-on-the-page",
        "The space key no longer moves the page and no longer presses buttons.",
        "Page",
        Sign.BEHAVIOUR,
        (
            on_key(
                "hot",
                "  rollColumns(hot);\n",
                '    if (event.key === " " && event.target.tagName !== "INPUT") {\n'
                "      event.preventDefault();\n"
                "    }\n",
            ),
        ),
    ),
    Mutant(
        "sticky-header-comes-too-early",
        "The sticky header comes while the section bar of the main one is still in sight.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (
            script(
                "sticky",
                "handBack(sticky, main);\n  });",
                'handBack(sticky, main);\n  }, { rootMargin: "-60px 0px 0px" });',
            ),
        ),
    ),
    Mutant(
        "sticky-header-comes-too-late",
        "For some steps of the wheel neither header is in sight.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (
            script(
                "sticky",
                "handBack(sticky, main);\n  });",
                'handBack(sticky, main);\n  }, { rootMargin: "240px 0px 0px" });',
            ),
        ),
    ),
    Mutant(
        "up-button-comes-down-to-the-footer",
        "At the end of the page the up-button lies on the footer.",
        "Up button",
        ChangeKind.RESTYLED,
        (
            sheet(
                "page",
                ".to_top {\n  position: sticky;",
                ".to_top {\n  position: fixed;",
            ),
        ),
    ),
    Mutant(
        "up-button-comes-much-later",
        "The up-button comes only three screens down.",
        "Up button",
        Sign.BEHAVIOUR,
        (script("up", "const WELL_DOWN = 600;", "const WELL_DOWN = 2_400;"),),
    ),
)
