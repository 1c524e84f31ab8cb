"""What turns by itself, what brings back to the top, and what is printed."""

from mutants.edits import PRINT_PAGE, Swap, script, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "up-button-never-comes",
        "The up-button does not come, however far down the reader is.",
        "Up button",
        Sign.BEHAVIOUR,
        (script("up", "WELL_DOWN = 600", "WELL_DOWN = 60_000"),),
    ),
    Mutant(
        "up-button-keeps-focus",
        "After the way up, the keyboard is on a button that is gone.",
        "Up button",
        Sign.BEHAVIOUR,
        (
            script("up", "    focusLogo();\n    window", "    window"),
            script(
                "up", "    if (!isDown && document.activeElement === button) focusLogo();\n", ""
            ),
        ),
    ),
    Mutant(
        "hot-closed-for-an-hour",
        "Close for 24 hours closes for one.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("hot", "24 * 60 * 60", "1 * 60 * 60"),),
    ),
    Mutant(
        "hot-never-comes-back",
        "Hot headlines closed for a day stay closed on an open page.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("hot", "setTimeout(() => this.#open(), moment - Date.now())", "0"),),
    ),
    Mutant(
        "hot-opened-closes-again",
        "Hot headlines opened within the day are closed on the next page.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("hot", "    forget(CLOSED_UNTIL);\n    this.#show(true)", "    this.#show(true)"),),
    ),
    Mutant(
        "hot-turns-under-the-pointer",
        "Headlines and pictures turn while the pointer is on them.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("motion", ":hover, :focus-within", ":focus-within"),),
    ),
    Mutant(
        "hot-turns-slowly",
        "The hot headlines turn every four seconds.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("hot", "STEP = 3_000", "STEP = 4_000"),),
    ),
    Mutant(
        "motion-against-the-wish",
        "Headlines and pictures turn for a reader who wants no motion.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("motion", "return motionIsUnwanted() || part", "return part"),),
    ),
    Mutant(
        "darkroom-skips-the-last",
        "The last picture of the Darkroom never shows.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (script("darkroom", ") % pictures.length;", ") % (pictures.length - 1);"),),
    ),
    Mutant(
        "darkroom-goes-on-for-back",
        "Previous picture shows the next one.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (script("darkroom", "show(shown - 1)", "show(shown + 1)"),),
    ),
    Mutant(
        "darkroom-turns-slowly",
        "The Darkroom turns every eight seconds.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (script("darkroom", "TURN = 5_000", "TURN = 8_000"),),
    ),
    Mutant(
        "darkroom-dot-stays",
        "The dot of a picture that no longer shows stays filled.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (script("darkroom", '    else dot.removeAttribute("aria-current");\n', ""),),
    ),
    Mutant(
        "menus-on-paper",
        "The bar of sections is printed with the article.",
        "Print page",
        Sign.BEHAVIOUR,
        (sheet("print", "  .head_sticky,\n  .gnb,", "  .head_sticky,"),),
    ),
    Mutant(
        "menus-on-the-print-page",
        "The print page begins with a menu.",
        "Page",
        ChangeKind.ADDED,
        (
            Swap(
                PRINT_PAGE,
                '<p class="print_logo">',
                '<nav aria-label="Sections"><a href="/www/section_113.html">National</a></nav>'
                '<p class="print_logo">',
            ),
        ),
    ),
    Mutant(
        "list-row-leads-astray",
        "The first story of a list leads to another one.",
        "Story rows",
        ChangeKind.RETARGETED,
        (Swap("/www/sublist_113.html", "120_348006.html", "120_348005.html"),),
    ),
    Mutant(
        "hot-opened-by-double-click",
        "A double click closes the hot headlines and opens them again.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("hot", "if (!isDoubleClick(closing, event)) this.#open();", "this.#open();"),),
    ),
    Mutant(
        "up-button-glides-against-the-wish",
        "The way up glides for a reader who wants no motion.",
        "Up button",
        Sign.BEHAVIOUR,
        (script("up", 'motionIsUnwanted() ? "instant" : "smooth"', '"smooth"'),),
    ),
    Mutant(
        "up-button-over-the-rows",
        "On the pages around, the up-button floats over rows instead of beside them.",
        "Up button",
        Sign.BEHAVIOUR,
        (
            sheet(
                "neighbours",
                "  margin-left: calc(var(--margin) + var(--side) + var(--gap-12));\n",
                "",
            ),
        ),
    ),
    Mutant(
        "photo-wider-than-paper",
        "On paper the photo is as wide as on the screen, and cut off.",
        "Print page",
        Sign.BEHAVIOUR,
        (sheet("print", "    width: 100%;\n    break-inside", "    break-inside"),),
    ),
    Mutant(
        "darkroom-turns-from-its-own-count",
        "After a reader chose a picture, the next turn goes on from where it was without him.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (
            script(
                "darkroom",
                "  setInterval(() => {\n    if (!holdsStill(darkroom)) show(shown + 1);",
                "  let turn = 0;\n"
                "  setInterval(() => {\n    if (!holdsStill(darkroom)) show((turn += 1));",
            ),
        ),
    ),
    Mutant(
        "headlines-roll-faster-once-opened",
        "Headlines that were closed and opened roll at twice their pace.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            script(
                "hot",
                "    this.openButton.hidden = isOpen;\n",
                "    this.openButton.hidden = isOpen;\n"
                '    if (isOpen) rollColumns(this.scroll.closest("#hot"));\n',
            ),
        ),
    ),
)
