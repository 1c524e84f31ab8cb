"""A reader's own gestures: mouse, wheel, finger, keys, clipboard, history, and leaving."""

from mutants.edits import PRINT_PAGE, Swap, script, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

WINDOWS = "export function startWindows() {\n"
"""The start of a part that is on every page; listeners for the whole page are put there."""

STEP = '  down.addEventListener("click", () => step(down, -1));\n'
TURNING = '  darkroom.querySelector(".darkroom_previous").addEventListener'
WORDS = '  words.addEventListener("input", () => {\n    if (isBlank()) return;\n'


def on_every_page(lines: str) -> Swap:
    return script("windows", WINDOWS, WINDOWS + lines)


MUTANTS = (
    Mutant(
        "photo-without-its-own-menu",
        "A right click on a photo opens no menu.",
        "Photo",
        Sign.BEHAVIOUR,
        (
            on_every_page(
                '  for (const photo of document.querySelectorAll(".view_photo img")) {\n'
                '    photo.addEventListener("contextmenu", (event) => event.preventDefault());\n'
                "  }\n"
            ),
        ),
    ),
    Mutant(
        "copied-words-followed-by-the-address",
        "Whoever copies words of the article gets an address with them.",
        "Article body",
        Sign.BEHAVIOUR,
        (
            on_every_page(
                '  document.querySelector("#startts")?.addEventListener("copy", (event) => {\n'
                "    const words = `${getSelection()}\\n\\nRead more: ${location.href}`;\n"
                '    event.clipboardData.setData("text/plain", words);\n'
                "    event.preventDefault();\n"
                "  });\n"
            ),
        ),
    ),
    Mutant(
        "nothing-can-be-selected",
        "A drag of the mouse selects no words.",
        "Page",
        Sign.BEHAVIOUR,
        (
            on_every_page(
                '  document.addEventListener("selectstart", (event) => event.preventDefault());\n'
            ),
        ),
    ),
    Mutant(
        "caption-cannot-be-selected",
        "The words of a caption cannot be selected.",
        "Photo",
        ChangeKind.RESTYLED,
        (
            sheet(
                "photo",
                "  padding: var(--gap-2) 0 var(--gap-3);",
                "  padding: var(--gap-2) 0 var(--gap-3);\n  user-select: none;",
            ),
        ),
    ),
    Mutant(
        "click-counted-before-it-is-followed",
        "A Ctrl click on a story of the Top 10 leaves the article instead of opening a tab.",
        "Top 10 Stories",
        Sign.BEHAVIOUR,
        (
            on_every_page(
                '  for (const link of document.querySelectorAll(".aside_top10 a")) {\n'
                '    link.addEventListener("click", (event) => {\n'
                "      event.preventDefault();\n"
                '      performance.mark("top10-story");\n'
                "      location.href = link.href;\n"
                "    });\n"
                "  }\n"
            ),
        ),
    ),
    Mutant(
        "middle-click-opens-twice",
        "A middle click on a service opens a tab and a small window.",
        "Share row",
        Sign.BEHAVIOUR,
        (
            script(
                "share",
                "  sendByKakao(row",
                '  row.addEventListener("auxclick", ({ button, target }) => {\n'
                '    const link = target.closest("a[target]");\n'
                '    if (button === 1 && link) window.open(link.href, "_blank", "popup");\n'
                "  });\n"
                "  sendByKakao(row",
            ),
        ),
    ),
    Mutant(
        "wheel-turns-the-darkroom",
        "The wheel stops over the Darkroom: it turns the pictures and no longer moves the page.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (
            script(
                "darkroom",
                TURNING,
                "  const turn = (event) => {\n"
                "    event.preventDefault();\n"
                "    show(shown + Math.sign(event.deltaY));\n"
                "  };\n"
                '  darkroom.addEventListener("wheel", turn, { passive: false });\n' + TURNING,
            ),
        ),
    ),
    Mutant(
        "finger-cannot-pan-from-the-darkroom",
        "A finger on the Darkroom cannot move the page.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (sheet("darkroom", ".darkroom {\n", ".darkroom {\n  touch-action: none;\n"),),
    ),
    Mutant(
        "finger-steps-twice",
        "A tap on Font Size Up makes two steps.",
        "Article tools",
        Sign.BEHAVIOUR,
        (
            script(
                "text_size", STEP, STEP + '  up.addEventListener("touchend", () => step(up, 1));\n'
            ),
        ),
    ),
    Mutant(
        "double-click-known-only-if-fast",
        "A double click at a human pace on the cross closes the strip and opens it again.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            script(
                "double_click",
                "second.timeStamp - first.timeStamp < 500",
                "second.timeStamp - first.timeStamp < 50",
            ),
        ),
    ),
    Mutant(
        "each-text-size-is-a-visit",
        "Back undoes nothing and stays on the page after each step of the text size.",
        "Article tools",
        Sign.BEHAVIOUR,
        (
            script(
                "text_size",
                '    remember("text_size", root.textSize);\n',
                '    remember("text_size", root.textSize);\n'
                '    history.pushState({ size: root.textSize }, "");\n',
            ),
        ),
    ),
    Mutant(
        "place-forgotten-at-reload",
        "A reload brings the reader back to the top of the article.",
        "Page",
        Sign.BEHAVIOUR,
        (on_every_page('  history.scrollRestoration = "manual";\n'),),
    ),
    Mutant(
        "leaving-with-words-is-asked-about",
        "The browser asks before it leaves a page with words in the search field.",
        "Search layer",
        Sign.BEHAVIOUR,
        (
            script(
                "search",
                WORDS,
                '  addEventListener("beforeunload", (event) => {\n'
                "    if (!isBlank()) event.preventDefault();\n"
                "  });\n" + WORDS,
            ),
        ),
    ),
    Mutant(
        "blank-cannot-be-typed",
        "Two words cannot be typed, for the blank goes as soon as it is typed.",
        "Search layer",
        Sign.BEHAVIOUR,
        (
            script(
                "search",
                '  words.addEventListener("input", () => {\n',
                '  words.addEventListener("input", () => {\n'
                "    words.value = words.value.trim();\n",
            ),
        ),
    ),
    Mutant(
        "password-cannot-be-pasted",
        "The login page refuses a password that is pasted.",
        "Form",
        Sign.BEHAVIOUR,
        (
            Swap(
                "/www2/common/Login.asp",
                'type="password" autocomplete',
                'type="password" onpaste="return false" autocomplete',
            ),
        ),
    ),
    Mutant(
        "enter-of-a-syllable-sends-the-words",
        "Enter at the end of a Korean syllable sends the search before its reader is done.",
        "Search layer",
        Sign.BEHAVIOUR,
        (
            script(
                "search",
                WORDS,
                '  words.addEventListener("keydown", (event) => {\n'
                '    if (event.key !== "Enter") return;\n'
                "    event.preventDefault();\n"
                "    words.form.requestSubmit();\n"
                "  });\n" + WORDS,
            ),
        ),
    ),
    Mutant(
        "print-page-cannot-be-pinched",
        "A finger cannot enlarge the print page.",
        "Document head",
        ChangeKind.REWORDED,
        (
            Swap(
                PRINT_PAGE,
                'content="width=1240"',
                'content="width=1240, maximum-scale=1, user-scalable=no"',
            ),
        ),
    ),
    Mutant(
        "focus-not-seen-in-forced-colours",
        "Where the system forces its colours, nothing shows which control has the focus.",
        "Page",
        Sign.BEHAVIOUR,
        (
            sheet(
                "page",
                "  outline-offset: 2px;\n}\n",
                "  outline-offset: 2px;\n}\n\n"
                "@media (forced-colors: active) {\n"
                "  :focus-visible {\n    outline: none;\n  }\n}\n",
            ),
        ),
    ),
    Mutant(
        "header-cut-off-when-enlarged",
        "On a page enlarged to 200 % the right half of the header cannot be reached.",
        "Page",
        Sign.BEHAVIOUR,
        (
            sheet(
                "page",
                "/* A column, so that",
                "@media (max-width: 800px) {\n"
                "  html {\n    overflow-x: hidden;\n  }\n}\n\n"
                "/* A column, so that",
            ),
        ),
    ),
)
