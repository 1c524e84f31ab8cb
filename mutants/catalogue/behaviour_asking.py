"""What a reader asks for: another size, a menu, a layer, a search."""

from mutants.edits import pages, script, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "text-buttons-reversed",
        "Font Size Up makes the text smaller, and Down larger.",
        "Article tools",
        Sign.BEHAVIOUR,
        (
            script("text_size", "step(up, 1)", "step(up, -1)"),
            script("text_size", "step(down, -1)", "step(down, 1)"),
        ),
    ),
    Mutant(
        "text-without-lower-end",
        "Font Size Down can be pressed beyond the smallest size.",
        "Article tools",
        Sign.BEHAVIOUR,
        (script("text_size", "<= -LARGEST", "< -LARGEST"),),
    ),
    Mutant(
        "text-size-forgotten",
        "The text has its usual size again on the next article.",
        "Article tools",
        Sign.BEHAVIOUR,
        (script("text_size", 'remember("text_size", root.textSize);', ""),),
    ),
    Mutant(
        "text-size-of-the-body-only",
        "The sub-headline keeps its size when the text grows.",
        "Article tools",
        Sign.BEHAVIOUR,
        (sheet("article", "font: 600 var(--lead)", "font: 600 24px/32px"),),
    ),
    Mutant(
        "text-size-from-garbage",
        "A foreign value in the browser's storage leaves the text without a size.",
        "Article tools",
        Sign.BEHAVIOUR,
        (script("text_size_first", '/^-?[12]$/.test(chosen) ? chosen : "0"', 'chosen ?? "0"'),),
    ),
    Mutant(
        "menu-deaf-to-escape",
        "Escape does not close the all menu.",
        "All menu",
        Sign.BEHAVIOUR,
        (
            script(
                "menu",
                "  let top = 0;",
                "  let top = 0;\n"
                '  dialog.addEventListener("keydown", (event) => {\n'
                '    if (event.key === "Escape") event.preventDefault();\n'
                "  });",
            ),
        ),
    ),
    Mutant(
        "menu-loses-focus",
        "After the all menu, the keyboard begins at the top of the page.",
        "All menu",
        Sign.BEHAVIOUR,
        (
            script(
                "menu",
                "const focusOpener = () => opener.focus({ preventScroll: true });",
                "const focusOpener = () => document.activeElement.blur();",
            ),
        ),
    ),
    Mutant(
        "menu-folds-another-section",
        "Every arrow of the all menu folds the first section.",
        "All menu",
        Sign.BEHAVIOUR,
        (
            script(
                "menu",
                'document.getElementById(button.getAttribute("aria-controls"))',
                'dialog.querySelector(".amn_subs")',
            ),
        ),
    ),
    Mutant(
        "menu-says-unfolded",
        "A folded section of the all menu is still announced as unfolded.",
        "All menu",
        Sign.BEHAVIOUR,
        (script("menu", 'button.setAttribute("aria-expanded", String(!list.hidden));', ""),),
    ),
    Mutant(
        "menu-stays-on-press-beside",
        "A press beside the all menu does not close it.",
        "All menu",
        Sign.BEHAVIOUR,
        (
            script(
                "menu",
                "pressedOutside && releasedOutside &&",
                "pressedOutside && !releasedOutside &&",
            ),
        ),
    ),
    Mutant(
        "menu-throws-reader-to-the-top",
        "After the all menu, the reader is at the top of the page.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (script("menu", "window.scrollTo({ top, behavior", "window.scrollTo({ top: 0, behavior"),),
    ),
    Mutant(
        "search-ignores-words",
        "A search finds nothing, whatever was typed.",
        "Search layer",
        Sign.BEHAVIOUR,
        (pages('name="kwd"', 'name="q"'),),
    ),
    Mutant(
        "search-for-nothing",
        "An empty search is sent off.",
        "Search layer",
        Sign.BEHAVIOUR,
        (script("search", "    event.preventDefault();\n", ""),),
    ),
    Mutant(
        "search-without-cursor",
        "The search layer opens without the cursor in its box.",
        "Search layer",
        ChangeKind.RESTATED,
        (script("search", "      words.focus({ preventScroll: true });\n", ""),),
    ),
    Mutant(
        "layers-deaf-to-escape",
        "Escape does not close the search layer.",
        "Search layer",
        Sign.BEHAVIOUR,
        (script("layers", 'event.key === "Escape"', 'event.key === "Esc"'),),
    ),
    Mutant(
        "login-stays-on-press-elsewhere",
        "A press elsewhere does not close the login layer.",
        "Login layer",
        Sign.BEHAVIOUR,
        (
            script(
                "member",
                "!opener.contains(event.target)) layer.close()",
                "!opener.contains(event.target)) return",
            ),
        ),
    ),
    Mutant(
        "sticky-header-stays",
        "The sticky header stays when the reader is back at the top.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (script("sticky", "  sticky.hidden = true;\n", ""),),
    ),
    Mutant(
        "two-layers-at-once",
        "Login opens its layer with the search layer still open.",
        "Login layer",
        Sign.BEHAVIOUR,
        (
            script(
                "layers", "    closeOpenLayer();\n    openLayer = this;", "    openLayer = this;"
            ),
        ),
    ),
    Mutant(
        "escape-in-a-syllable-closes-search",
        "Escape out of a Korean syllable that is being composed closes the search layer as well.",
        "Search layer",
        Sign.BEHAVIOUR,
        (script("layers", " && !event.isComposing) openLayer", ") openLayer"),),
    ),
    Mutant(
        "menu-leaves-search-open",
        "The all menu opens with the search layer still open behind it.",
        "All menu",
        Sign.BEHAVIOUR,
        (script("menu", "    closeOpenLayer();\n    top =", "    top ="),),
    ),
)
