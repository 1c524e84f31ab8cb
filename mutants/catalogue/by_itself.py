"""What the page keeps and fetches by itself, work without end, and answers that come late."""

from mutants.edits import Delivery, Swap, article, pages, script
from mutants.mutant import Mutant, Sign

CLOCK = "  if (clock) clock.textContent = inSeoul(Date.now());\n"
SHOWN = "  const shown = entries.findIndex((entry) => !entry.hidden);\n"


def at_the_clock(lines: str) -> Swap:
    """Do something when the clock starts, on every page."""
    return script("clock", CLOCK, CLOCK + lines)


MUTANTS = (
    Mutant(
        "cookie-on-arrival",
        "The page keeps a cookie of a reader who chose nothing.",
        "Page",
        Sign.BEHAVIOUR,
        (
            at_the_clock(
                '  document.cookie = "kt_seen=1; path=/; max-age=31536000; samesite=lax";\n'
            ),
        ),
    ),
    Mutant(
        "cookie-with-the-lists",
        "The server sends a cookie with each list of a section.",
        "Page",
        Sign.BEHAVIOUR,
        (
            Delivery(
                "/www/sublist_*.html",
                headers={"Set-Cookie": "kt_reader=7f3a; Path=/; Max-Age=31536000; SameSite=Lax"},
            ),
        ),
    ),
    Mutant(
        "visits-counted-in-storage",
        "The browser keeps how often the reader came, though the reader chose nothing.",
        "Page",
        Sign.BEHAVIOUR,
        (
            at_the_clock(
                '  const visits = Number(localStorage.getItem("visits")) + 1;\n'
                '  localStorage.setItem("visits", String(visits));\n'
            ),
        ),
    ),
    Mutant(
        "page-asks-for-itself-again",
        "The page is fetched anew twice a minute, as long as it is open.",
        "Page",
        Sign.BEHAVIOUR,
        (at_the_clock("  setInterval(() => fetch(location.href), 30_000);\n"),),
    ),
    Mutant(
        "top-stories-fetched-ahead",
        "The page fetches ten stories that nobody asked for.",
        "Top 10 Stories",
        Sign.BEHAVIOUR,
        (
            at_the_clock(
                '  for (const link of document.querySelectorAll(".aside_top10 a")) {\n'
                "    setTimeout(() => fetch(link.href), 2_000);\n"
                "  }\n"
            ),
        ),
    ),
    Mutant(
        "time-told-to-the-server-at-the-end",
        "The page sends word to the server when it is left.",
        "Page",
        Sign.BEHAVIOUR,
        (
            at_the_clock(
                "  const arrival = Date.now();\n"
                '  addEventListener("pagehide", () => {\n'
                '    navigator.sendBeacon("/www2/common/stay.asp", String(Date.now() - arrival));\n'
                "  });\n"
            ),
        ),
    ),
    Mutant(
        "darkroom-grows-with-every-turn",
        "The document grows with every turn of the Darkroom.",
        "Darkroom",
        Sign.BEHAVIOUR,
        (
            script(
                "darkroom",
                "    markCurrent(dots, shown);\n",
                "    markCurrent(dots, shown);\n"
                '    const ahead = pictures[(shown + 1) % pictures.length].querySelector("img");\n'
                "    const copy = ahead.cloneNode();\n"
                "    copy.hidden = true;\n"
                "    darkroom.append(copy);\n",
            ),
        ),
    ),
    Mutant(
        "listeners-grow-with-every-headline",
        "Each step of the headlines leaves one more listener behind.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            script(
                "hot",
                SHOWN,
                SHOWN + "  const next = entries[(shown + 1) % entries.length];\n"
                '  window.addEventListener("resize", () => next.scrollTo({ top: 0 }));\n',
            ),
        ),
    ),
    Mutant(
        "up-button-looks-at-every-frame",
        "The page works at every frame to know where it is, even if nobody moves it.",
        "Up button",
        Sign.BEHAVIOUR,
        (
            script(
                "up",
                '  window.addEventListener("scroll", showWhenDown, { passive: true });\n'
                "  showWhenDown();\n",
                "  const look = () => {\n"
                "    showWhenDown();\n"
                "    requestAnimationFrame(look);\n"
                "  };\n"
                "  look();\n",
            ),
        ),
    ),
    Mutant(
        "clock-writes-without-end",
        "The clock writes an attribute ten times a second, for nobody to see.",
        "Section line",
        Sign.BEHAVIOUR,
        (
            at_the_clock(
                '  setInterval(() => clock?.setAttribute("data-now", String(Date.now())), 100);\n'
            ),
        ),
    ),
    Mutant(
        "strip-pushes-the-page-down",
        "The page jumps down when the strip of headlines comes after it.",
        "Hot headlines",
        Sign.BEHAVIOUR,
        (
            pages('<section class="hot" id="hot"', '<section hidden class="hot" id="hot"'),
            script(
                "hot",
                "  rollColumns(hot);\n",
                "  setTimeout(() => {\n    hot.hidden = false;\n  }, 150);\n  rollColumns(hot);\n",
            ),
        ),
    ),
    Mutant(
        "lists-answer-late",
        "A list of a section comes only after half a minute.",
        "Page",
        Sign.BEHAVIOUR,
        (Delivery("/www/sublist_356.html", delay=31.0),),
    ),
    Mutant(
        "darkroom-front-answers-late",
        "The front of the Darkroom comes only after twelve seconds.",
        "Page",
        Sign.BEHAVIOUR,
        (Delivery("/www/index_dr.asp", delay=12.0),),
    ),
    Mutant(
        "gallery-picture-fails",
        "The server fails at the picture of a gallery.",
        "Gallery picture",
        Sign.TROUBLE,
        (Delivery("/static/img/darkroom/turkey-syria-earthquake.svg", status=500),),
    ),
    Mutant(
        "registration-answers-with-an-error",
        "The register page is sent with an error.",
        "Page",
        Sign.TROUBLE,
        (Delivery("/www2/common/registration.asp?menu=1", status=500),),
    ),
    Mutant(
        "neighbours-without-their-sheet",
        "The style sheet of the pages around the article is not there.",
        "Page",
        Sign.TROUBLE,
        (Delivery("/static/css/neighbours.css", status=404),),
    ),
    Mutant(
        "one-script-holds-up-all",
        "No button works for ten seconds, for one script comes late.",
        "Page",
        Sign.BEHAVIOUR,
        (Delivery("/static/js/motion.js", delay=10.0),),
    ),
    Mutant(
        "photo-reserves-no-room",
        "The text below the photo jumps when the photo comes.",
        "Photo",
        Sign.BEHAVIOUR,
        (article(r'(/photos/[^>]*?) width="\d+" height="\d+"', r"\1", pattern=True),),
    ),
)
