"""What a reader without scripts gets."""

from mutants.edits import article, pages, script, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "article-hidden-without-scripts",
        "Without scripts there is a plea for scripts instead of the article.",
        "Article body",
        ChangeKind.REMOVED,
        (
            pages(
                "</head>",
                "<noscript><style>.view_article { display: none; }</style></noscript>\n</head>",
            ),
        ),
    ),
    Mutant(
        "words-wait-for-the-script",
        "Without scripts the words of the article are not seen.",
        "Article body",
        ChangeKind.REMOVED,
        (
            sheet(
                "article",
                "#startts {\n",
                "html:not([data-text-size]) #startts {\n  visibility: hidden;\n}\n\n#startts {\n",
            ),
        ),
    ),
    Mutant(
        "photo-needs-a-script",
        "Without scripts the article has no photo.",
        "Photo",
        ChangeKind.RETARGETED,
        (
            article(
                '<img src="/static/img/photos/talks-collapse.svg"',
                '<img data-src="/static/img/photos/talks-collapse.svg"',
            ),
            script(
                "clock",
                "export function startClock() {\n",
                "export function startClock() {\n"
                '  for (const image of document.querySelectorAll("img[data-src]")) {\n'
                "    image.src = image.dataset.src;\n"
                "  }\n",
            ),
        ),
    ),
    Mutant(
        "two-headers-without-scripts",
        "Without scripts the sticky header stands over the page from the start.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (
            pages('aria-label="Sticky header" hidden>', 'aria-label="Sticky header">'),
            script(
                "sticky",
                "  if (!main || !sticky) return;\n",
                "  if (!main || !sticky) return;\n  sticky.hidden = true;\n",
            ),
        ),
    ),
    Mutant(
        "words-left-of-a-promise",
        "Without scripts the footer is followed by a line that says it is loading.",
        "Page",
        ChangeKind.ADDED,
        (pages("</footer>", "</footer>\n<noscript><p>Loading …</p></noscript>"),),
    ),
    Mutant(
        "share-links-need-a-script",
        "Without scripts a click on Facebook leads nowhere.",
        "Share row",
        ChangeKind.RETARGETED,
        (
            article(
                r'<a href="(https://www\.facebook\.com/sharer[^"]*)"',
                r'<a href="#" data-href="\1"',
                pattern=True,
            ),
            script(
                "share",
                "  for (const link of row.querySelectorAll",
                "  for (const link of row.querySelectorAll('a[data-href]')) {\n"
                "    link.href = link.dataset.href;\n  }\n"
                "  for (const link of row.querySelectorAll",
            ),
        ),
    ),
)
