"""The way out of a state, its second round, and what the browser's storage holds."""

from mutants.edits import script, sheet
from mutants.mutant import Mutant, Sign

MUTANTS = (
    Mutant(
        "field-stays-invalid",
        "The search field is still called invalid after words were typed into it.",
        "Search layer",
        Sign.BEHAVIOUR,
        (
            script(
                "search",
                "    if (isBlank()) return;\n    withdrawNotice(box, words);\n",
                '    if (isBlank()) return;\n    notice.textContent = "";\n',
            ),
        ),
    ),
    Mutant(
        "wide-blanks-count-as-words",
        "The search sends the wide blanks of Korean keyboards as if they were words.",
        "Search layer",
        Sign.BEHAVIOUR,
        (script("search", 'words.value.trim() === ""', "/^[ \\t]*$/.test(words.value)"),),
    ),
    Mutant(
        "strip-closes-only-once",
        "Close scroll works once; after the strip was opened again it does nothing.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            script(
                "hot",
                "      this.openButton.focus();\n    });\n    this.dayButton",
                "      this.openButton.focus();\n    }, { once: true });\n    this.dayButton",
            ),
        ),
    ),
    Mutant(
        "strip-comes-back-from-an-older-day",
        "A strip that was closed for a day, opened and closed again comes back the next day.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (script("hot", "    clearTimeout(this.#comingBack);\n", ""),),
    ),
    Mutant(
        "strip-closed-until-a-wrong-year",
        "A strip that was closed while the clock was years ahead stays closed for years.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            script(
                "hot",
                "if (left > 0 && left <= DAY) this.#closeUntil(chosen);",
                "if (left > DAY) this.#show(false);\n"
                "    else if (left > 0) this.#closeUntil(chosen);",
            ),
        ),
    ),
    Mutant(
        "strip-obeys-what-an-older-release-kept",
        "A word that an older release kept closes the strip for good.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            script(
                "hot",
                "    else forget(CLOSED_UNTIL);",
                "    else if (Number.isNaN(chosen)) this.#show(false);\n"
                "    else forget(CLOSED_UNTIL);",
            ),
        ),
    ),
    Mutant(
        "day-cannot-be-closed-without-storage",
        "Close for 24 hours does nothing where the browser blocks storage.",
        "Hot headlines",
        Sign.TROUBLE,
        (
            script(
                "remembered",
                r"  try {\n(    localStorage\.setItem[^\n]*\n)  \} catch \{[^}]*\}\n",
                r"\1",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "older-text-size-taken-as-it-is",
        "The size that an older release kept in words leaves the buttons of the size dead.",
        "Article tools",
        Sign.BEHAVIOUR,
        (script("text_size_first", '/^-?[12]$/.test(chosen) ? chosen : "0"', 'chosen ?? "0"'),),
    ),
    Mutant(
        "text-size-not-set-back",
        "The usual size is not kept, so the next article has the size before it.",
        "Article tools",
        Sign.BEHAVIOUR,
        (
            script(
                "text_size",
                '    remember("text_size", root.textSize);\n',
                '    if (root.textSize !== "0") remember("text_size", root.textSize);\n',
            ),
        ),
    ),
    Mutant(
        "last-step-answers-the-mouse",
        "A step that cannot be made any more still gets a border under the mouse.",
        "Article tools",
        Sign.BEHAVIOUR,
        (sheet("tools", ".view_tools .roll:not(:disabled):hover", ".view_tools .roll:hover"),),
    ),
    Mutant(
        "fold-never-says-open-again",
        "A section that was folded and opened again is still called folded.",
        "All menu",
        Sign.BEHAVIOUR,
        (
            script(
                "menu",
                '      button.setAttribute("aria-expanded", String(!list.hidden));',
                '      button.setAttribute("aria-expanded", "false");',
            ),
        ),
    ),
    Mutant(
        "menu-opens-only-once",
        "The all menu opens once; after it was closed its button does nothing.",
        "All menu",
        Sign.BEHAVIOUR,
        (
            script(
                "menu",
                '    dialog.querySelector(".amn_close").focus();\n  });\n',
                '    dialog.querySelector(".amn_close").focus();\n  }, { once: true });\n',
            ),
        ),
    ),
    Mutant(
        "login-wants-two-clicks-after-escape",
        "After Escape the Login button must be clicked twice before its layer opens.",
        "Login layer",
        Sign.BEHAVIOUR,
        (
            script(
                "member",
                "    if (layer.isOpenFrom(opener)) {\n      layer.dismiss();\n    } else {\n",
                "    isOpen = !isOpen;\n    if (!isOpen) {\n      layer.dismiss();\n    } else {\n",
            ),
            script(
                "member",
                "  const layer = new Layer(box);\n",
                "  const layer = new Layer(box);\n  let isOpen = false;\n",
            ),
        ),
    ),
    Mutant(
        "sticky-header-comes-only-once",
        "The sticky header does not come again after the reader was back at the top.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (
            script(
                "sticky",
                "    else if (!sticky.hidden) handBack(sticky, main);\n",
                "    else if (!sticky.hidden) {\n"
                "      handBack(sticky, main);\n"
                "      watcher.disconnect();\n"
                "    }\n",
            ),
        ),
    ),
    Mutant(
        "second-copy-is-not-announced",
        "A screen reader is told of the first copy of the link and of no other.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("share", '    notice.textContent = "";\n    try {', "    try {"),),
    ),
    Mutant(
        "copy-gives-up-after-a-failure",
        "After one copy that failed the button is disabled, even if the next would work.",
        "Share row",
        Sign.BEHAVIOUR,
        (
            script(
                "share",
                "    } catch {\n",
                "    } catch {\n      button.disabled = true;\n",
            ),
        ),
    ),
    Mutant(
        "next-forgets-the-dot",
        "Next after a dot goes on from the picture before the dot was chosen.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (
            script(
                "darkroom",
                'dot.addEventListener("click", () => show(place))',
                'dot.addEventListener("click", () => {\n'
                "    const before = shown;\n    show(place);\n    shown = before;\n  })",
            ),
        ),
    ),
    Mutant(
        "darkroom-stands-still-after-a-visit",
        "The Darkroom never turns by itself again once the mouse was over it.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (
            script(
                "darkroom",
                "  setInterval(() => {\n    if (!holdsStill(darkroom)) show(shown + 1);\n",
                "  const turning = setInterval(() => {\n"
                "    if (holdsStill(darkroom)) clearInterval(turning);\n"
                "    else show(shown + 1);\n",
            ),
        ),
    ),
    Mutant(
        "up-stays-at-the-top",
        "The up-button that came once stays, even at the top of the page.",
        "Up button",
        Sign.BEHAVIOUR,
        (script("up", "    button.hidden = !isDown;", "    if (isDown) button.hidden = false;"),),
    ),
)
