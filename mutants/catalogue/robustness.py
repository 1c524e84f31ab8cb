"""Errors, things that do not come or come late, and pages that never rest."""

from mutants.edits import Delivery, Substitute, pages, script
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "error-at-the-start",
        "A script of the page fails at its start.",
        "Page",
        Sign.TROUBLE,
        (
            script(
                "up", "  showWhenDown();\n}", "  showWhenDown();\n  button.dataset.shown.trim();\n}"
            ),
        ),
    ),
    Mutant(
        "promise-rejected",
        "Something the page waits for fails, and nobody takes notice.",
        "Page",
        Sign.TROUBLE,
        (
            script(
                "kakao", "window.Kakao =", "Promise.reject(new Error('no key'));\n  window.Kakao ="
            ),
        ),
    ),
    Mutant(
        "complaint-on-the-console",
        "The page complains on the console.",
        "Page",
        Sign.TROUBLE,
        (
            script(
                "kakao",
                "  const asked = [];",
                "  const asked = [];\n  console.error('Kakao: no key');",
            ),
        ),
    ),
    Mutant(
        "script-not-there",
        "A script is not there, and with it none of them works.",
        "Page",
        Sign.TROUBLE,
        (Delivery("/static/js/double_click.js", status=404),),
    ),
    Mutant(
        "script-sent-as-text",
        "The scripts are sent as plain text, which no browser runs.",
        "Page",
        Sign.TROUBLE,
        (Delivery("/static/js/page.js", headers={"Content-Type": "text/plain; charset=utf-8"}),),
    ),
    Mutant(
        "photo-fails",
        "The server fails at the photo.",
        "Photo",
        Sign.TROUBLE,
        (Delivery("/static/img/photos/talks-collapse.svg", status=500),),
    ),
    Mutant(
        "footer-without-sheet",
        "The style sheet of the footer is not there.",
        "Footer",
        Sign.TROUBLE,
        (Delivery("/static/css/footer.css", status=404),),
    ),
    Mutant(
        "sheet-of-another-part",
        "The share row is sent the style sheet of the tools.",
        "Share row",
        ChangeKind.RESTYLED,
        (Substitute("/static/css/share.css", "/static/css/tools.css"),),
    ),
    Mutant(
        "counted-elsewhere",
        "The page asks another host for a picture that counts its readers.",
        "Footer",
        Sign.TROUBLE,
        (
            pages(
                '<footer class="foot" id="footer">',
                '<footer class="foot" id="footer"><img src="https://count.example/1.gif" alt="">',
            ),
        ),
    ),
    Mutant(
        "slow-font",
        "Headlines stay away for three seconds, until their font has come.",
        "Page",
        Sign.BEHAVIOUR,
        (Delivery("/static/fonts/lora.woff2", delay=3.0),),
    ),
    Mutant(
        "late-banner",
        "A banner pushes the page down a moment after it has loaded.",
        "Page",
        ChangeKind.ADDED,
        (
            script(
                "kakao",
                "export function startKakao() {",
                "export function startKakao() {\n"
                "  addEventListener('load', async () => {\n"
                "    await fetch('/static/img/favicon.svg?banner');\n"
                "    const banner = document.createElement('p');\n"
                "    banner.textContent = 'Read us without advertisements.';\n"
                "    banner.style.order = -2;\n"
                "    document.body.prepend(banner);\n"
                "  });",
            ),
            Delivery("/static/img/favicon.svg?banner", delay=0.4),
        ),
    ),
    Mutant(
        "clock-never-rests",
        "The clock is asked for anew as soon as it has come, for ever.",
        "Section line",
        Sign.UNSETTLED,
        (
            script(
                "clock",
                "  if (clock) clock.textContent = inSeoul(Date.now());",
                "  const tell = async (times) => {\n"
                "    clock.textContent = `${inSeoul(Date.now())}:${times}`;\n"
                "    await fetch('/static/img/favicon.svg');\n"
                "    tell(times + 1);\n"
                "  };\n"
                "  if (clock) tell(0);",
            ),
        ),
    ),
)
