"""Blanks and line ends of the source that no browser shows."""

from mutants.edits import Swap, article, pages
from mutants.mutant import Harmless

WHY = "A browser shows no blanks at the ends of a block."

HARMLESS = (
    Harmless(
        "blanks-around-by",
        WHY,
        (article(">By Do Je-hae</p>", ">\n  By Do Je-hae\n</p>"),),
    ),
    Harmless(
        "headline-on-lines-of-the-source",
        "A line end between words is shown as a blank.",
        (article("<h1>S. Korea, Japan face", "<h1>\n  S. Korea,\n  Japan face"),),
    ),
    Harmless(
        "first-paragraph-on-lines-of-the-source",
        "A line end between words is shown as a blank.",
        (
            article(
                'itemprop="articleBody">The meeting Thursday between',
                'itemprop="articleBody">\n  The meeting\n  Thursday between',
            ),
        ),
    ),
    Harmless(
        "blanks-before-the-caption",
        "A browser shows no blanks at the beginning of a cell.",
        (article('class="view_caption">Foreign', 'class="view_caption">\n  Foreign'),),
    ),
    Harmless(
        "blanks-around-the-category",
        WHY,
        (
            article(
                '<div class="view_category"><a href="/www/sublist_356.html">Politics</a></div>',
                '<div class="view_category">\n'
                '  <a href="/www/sublist_356.html">\n    Politics\n  </a>\n</div>',
            ),
        ),
    ),
    Harmless(
        "blanks-around-the-address",
        "A browser shows no blanks at the ends of an item of a row.",
        (article(">jhdo@koreatimes.co.kr</a>", ">\n  jhdo@koreatimes.co.kr\n</a>"),),
    ),
    Harmless(
        "blanks-around-top-10",
        WHY,
        (article(">Top 10 Stories</h2>", ">\n  Top 10 Stories\n</h2>"),),
    ),
    Harmless(
        "blanks-around-open",
        "A browser shows no blanks at the ends of a button.",
        (pages(">Open</button>", ">\n  Open\n</button>"),),
    ),
    Harmless(
        "blanks-around-the-telephone",
        WHY,
        (pages("<p>Tel : 02-724-2114</p>", "<p>\n  Tel :\n  02-724-2114\n</p>"),),
    ),
    Harmless(
        "blanks-around-a-footer-link",
        WHY,
        (pages(">Introduction</a>", ">\n  Introduction\n</a>"),),
    ),
    Harmless(
        "blanks-around-a-name-of-login",
        WHY,
        (Swap("/www2/common/Login.asp", "<h1>Login</h1>", "<h1>\n  Login\n</h1>"),),
    ),
    Harmless(
        "blanks-in-the-count-of-a-search",
        "A line end between words is shown as a blank.",
        (
            Swap(
                "/www2/common/search.asp?kwd=korea*",
                r">(\d+) stories for ",
                ">\n  \\1\n  stories for\n  ",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "title-on-lines-of-the-source",
        "A browser takes the blanks out of a title.",
        (article("<title>S. Korea, Japan face", "<title>\n  S. Korea, Japan\n  face"),),
    ),
    Harmless(
        "linked-data-on-a-line-of-its-own",
        "Blanks around linked data say nothing.",
        (article('ld+json">{"@context": ', 'ld+json">\n{\n  "@context": '),),
    ),
)
