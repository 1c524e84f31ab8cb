"""The same thing spelled otherwise: heads, feeds, addresses, headers, values of style sheets."""

from pathlib import Path
from urllib.parse import quote

from mutants.edits import ARTICLE, PRINT_PAGE, Delivery, Swap, article, pages, sheet
from mutants.mutant import Harmless

IMAGES = Path(__file__).parents[2] / "replica" / "static" / "img"
FEED = "/www/rss/rss.xml"


def inside_the_page(picture: str) -> str:
    """A picture as an address that holds it."""
    return f"data:image/svg+xml,{quote((IMAGES / picture).read_bytes())}"


HARMLESS = (
    Harmless(
        "charset-in-capitals",
        "Names of charsets have no case.",
        (pages('<meta charset="utf-8">', '<meta charset="UTF-8">'),),
    ),
    Harmless(
        "page-type-in-capitals",
        "Names of charsets have no case in headers either.",
        (Delivery(ARTICLE, headers={"Content-Type": "text/html; charset=UTF-8"}),),
    ),
    Harmless(
        "metadata-in-another-order",
        "Each line of the metadata speaks for itself, wherever it stands.",
        (
            article(
                r'(<meta property="og:type"[^>]*>\n)(<meta property="og:site_name"[^>]*>\n)',
                r"\2\1",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "print-head-in-another-order",
        "Each line of the head speaks for itself, wherever it stands.",
        (
            Swap(
                PRINT_PAGE,
                r'(<meta name="robots"[^>]*>\n)(<title>.*?</title>\n)(<link rel="canonical"[^>]*>)',
                "\\2\\3\n\\1",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "entity-in-the-metadata",
        "Any sign may be written as an entity, also in metadata.",
        (
            article(
                'og:site_name" content="The Korea Times"',
                'og:site_name" content="The&#32;Korea&#x20;Times"',
            ),
        ),
    ),
    Harmless(
        "linked-data-in-another-order",
        "The order of names in linked data says nothing.",
        (
            article(
                '"@context": "https://schema.org", "@type": "NewsArticle", ',
                '"@type": "NewsArticle", "@context": "https://schema.org", ',
            ),
        ),
    ),
    Harmless(
        "time-as-greenwich-has-it",
        "The same moment is told in the time of Greenwich.",
        (
            article(
                'published_time" content="2019-08-01T17:11:00+09:00"',
                'published_time" content="2019-08-01T08:11:00+00:00"',
            ),
        ),
    ),
    Harmless(
        "feed-encoding-in-capitals",
        "Names of encodings have no case.",
        (Swap(FEED, 'encoding="utf-8"', 'encoding="UTF-8"'),),
    ),
    Harmless(
        "feed-type-in-capitals",
        "Names of charsets have no case in the headers of a feed either.",
        (Delivery(FEED, headers={"Content-Type": "application/rss+xml; charset=UTF-8"}),),
    ),
    Harmless(
        "feed-headline-in-a-section-of-text",
        "A machine reads the same words from CDATA as from escaped text.",
        (
            Swap(
                "/www/rss/tech.xml",
                r"<title>([^<]*)M&amp;As</title>",
                r"<title><![CDATA[\1M&As]]></title>",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "feed-time-as-greenwich-has-it",
        "The same moment is told in the time of Greenwich.",
        (
            Swap(
                "/www/rss/nation.xml",
                "Thu, 30 Mar 2023 18:02:00 +0900",
                "Thu, 30 Mar 2023 09:02:00 GMT",
            ),
        ),
    ),
    Harmless(
        "icon-by-its-old-name",
        "Browsers pass over the word that old pages put before icon.",
        (pages('rel="icon"', 'rel="shortcut icon"'),),
    ),
    Harmless(
        "address-from-here",
        "The address from the page on leads to the same list.",
        (
            article(
                'class="view_category"><a href="/www/sublist_356.html"',
                'class="view_category"><a href="../../../sublist_356.html"',
            ),
        ),
    ),
    Harmless(
        "cross-inside-the-page",
        "The same picture is in the page instead of in a file.",
        (pages("/static/img/srch_close.svg", inside_the_page("srch_close.svg")),),
    ),
    Harmless(
        "method-said-aloud",
        "A form that names no method uses this one.",
        (
            pages(
                'action="/www2/common/search.asp" novalidate',
                'action="/www2/common/search.asp" method="get" novalidate',
            ),
        ),
    ),
    Harmless(
        "role-said-aloud",
        "The element has this role already.",
        (article('<aside class="related_div"', '<aside role="complementary" class="related_div"'),),
    ),
    Harmless(
        "breaks-with-a-slash",
        "The slash in a break says nothing.",
        (
            article(
                "preferential treatment in trade.<br><br>",
                "preferential treatment in trade.<br /><br />",
            ),
        ),
    ),
    Harmless(
        "sniffing-forbidden",
        "Types are sent right, so no browser has to guess.",
        (Delivery(ARTICLE, headers={"X-Content-Type-Options": "nosniff"}),),
    ),
    Harmless(
        "font-that-no-letter-needs",
        "The fonts before it have every letter of the site.",
        (
            sheet(
                "page",
                'Lora, "Presscheck CJK", "Presscheck Emoji", serif',
                'Lora, "Presscheck CJK", "Presscheck Emoji", Georgia, serif',
            ),
        ),
    ),
    Harmless(
        "up-button-two-steps-higher",
        "It is above the page and below the sticky header as before.",
        (sheet("page", "  z-index: 10;", "  z-index: 12;"),),
    ),
    Harmless(
        "teal-in-hexadecimal",
        "It is the same colour.",
        (sheet("page", "--teal: rgb(2 113 102);", "--teal: #027166;"),),
    ),
    Harmless(
        "measure-that-nobody-uses",
        "No rule reads this measure.",
        (sheet("page", "  --gap-6: 24px;\n", "  --gap-5: 20px;\n  --gap-6: 24px;\n"),),
    ),
    Harmless(
        "opacity-in-percent",
        "It is the same opacity.",
        (sheet("tools", "opacity: 0.32;", "opacity: 32%;"),),
    ),
    Harmless(
        "gap-in-two-parts",
        "The shorthand sets both of them.",
        (
            sheet(
                "share",
                ".view_share ul {\n  display: flex;\n  gap: var(--gap-2);",
                ".view_share ul {\n  display: flex;\n  row-gap: var(--gap-2);\n"
                "  column-gap: var(--gap-2);",
            ),
        ),
    ),
    Harmless(
        "entry-of-the-bar-named-exactly",
        "The rule meets the same entry, and wins over the same rules.",
        (sheet("header", ".gnb .on {\n  box-shadow", ".gnb a.on {\n  box-shadow"),),
    ),
    Harmless(
        "print-rules-said-exactly",
        "No browser in use knows the word only and not the rest.",
        (sheet("print", "@media print {", "@media only print {"),),
    ),
)
