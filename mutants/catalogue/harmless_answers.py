"""Scripts and pictures written otherwise, and answers sent otherwise, sooner or later."""

from mutants.edits import ARTICLE, Delivery, Substitute, Swap, pages, script
from mutants.mutant import Harmless

HARMLESS = (
    Harmless(
        "comment-in-a-script",
        "Comments are for those who read the source.",
        (Swap("/static/js/*.js", r"\A", "/* eslint-env browser */\n", pattern=True),),
    ),
    Harmless(
        "script-minified",
        "A script needs no blanks and line ends, and only itself knows its inner names.",
        (
            script(
                "motion",
                r"\A.*\Z",
                "export function motionIsUnwanted(){return matchMedia("
                "'(prefers-reduced-motion:reduce)').matches}export function holdsStill(t)"
                "{return motionIsUnwanted()||t.matches(':hover,:focus-within')}",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "picture-with-comment",
        "A comment is not drawn.",
        (
            Swap(
                "/static/img/photos/talks-collapse.svg",
                r"(<svg[^>]*>)",
                r"\1<!-- drawn in 2019 -->",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "kept-for-a-year",
        "How long a browser may keep a file does not show.",
        (Delivery("/static/*", headers={"Cache-Control": "public, max-age=31536000, immutable"}),),
    ),
    Harmless(
        "never-kept",
        "A page that must be asked for anew is the same page.",
        (Delivery("*", headers={"Cache-Control": "no-store", "ETag": ""}),),
    ),
    Harmless(
        "headers-of-a-new-server",
        "Readers do not see what serves them.",
        (
            Delivery(
                "*", headers={"Via": "1.1 cache", "X-Served-By": "icn-2", "Vary": "Accept-Encoding"}
            ),
        ),
    ),
    Harmless(
        "sheet-with-hash",
        "A file may have any name as long as the page knows it.",
        (
            pages('href="/static/css/hot.css"', 'href="/static/css/hot.3f9a1c.css"'),
            Substitute("/static/css/hot.3f9a1c.css", "/static/css/hot.css"),
        ),
    ),
    Harmless(
        "script-with-version",
        "A file may have any name as long as the page knows it.",
        (pages('src="/static/js/page.js"', 'src="/static/js/page.js?v=20230331"'),),
    ),
    Harmless(
        "picture-with-hash",
        "A file may have any name as long as the page knows it.",
        (
            Swap(
                ARTICLE,
                'src="/static/img/photos/talks-collapse.svg"',
                'src="/static/img/photos/talks-collapse.77d0e2.svg"',
            ),
            Substitute(
                "/static/img/photos/talks-collapse.77d0e2.svg",
                "/static/img/photos/talks-collapse.svg",
            ),
        ),
    ),
    Harmless(
        "page-slow",
        "The article comes a tenth of a second later.",
        (Delivery(ARTICLE, delay=0.1),),
    ),
    Harmless(
        "sheets-slow",
        "Style sheets come a tenth of a second later.",
        (Delivery("/static/css/*.css", delay=0.1),),
    ),
    Harmless(
        "pictures-slow",
        "Photos come a fifth of a second later.",
        (Delivery("/static/img/photos/*", delay=0.2),),
    ),
    Harmless(
        "fonts-slow",
        "Fonts come a fifth of a second later.",
        (Delivery("/static/fonts/*", delay=0.2),),
    ),
    Harmless(
        "scripts-slow",
        "Scripts come a tenth of a second later.",
        (Delivery("/static/js/*", delay=0.1),),
    ),
)
