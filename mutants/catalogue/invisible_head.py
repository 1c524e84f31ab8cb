"""What the page tells machines: its head, its tags, its linked data."""

from mutants.edits import ARTICLE, PRINT_PAGE, Delivery, Swap, article
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

HEAD = "Document head"

MUTANTS = (
    Mutant(
        "language-korean",
        "The page says that it is in Korean.",
        HEAD,
        ChangeKind.RESTATED,
        (article('<html lang="en">', '<html lang="ko">'),),
    ),
    Mutant(
        "language-lost",
        "The page does not say its language.",
        HEAD,
        ChangeKind.RESTATED,
        (article('<html lang="en">', "<html>"),),
    ),
    Mutant(
        "title-of-the-paper",
        "The window is titled after the paper as well.",
        HEAD,
        ChangeKind.REWORDED,
        (article("collapse</title>", "collapse - The Korea Times</title>"),),
    ),
    Mutant(
        "canonical-on-another-host",
        "Search engines are sent to another host.",
        HEAD,
        ChangeKind.RETARGETED,
        (article('canonical" href="http://www.', 'canonical" href="http://m.'),),
    ),
    Mutant(
        "canonical-lost",
        "Search engines are not told which address is the real one.",
        HEAD,
        ChangeKind.REMOVED,
        (article(r'<link rel="canonical"[^\n]*\n', "", pattern=True),),
    ),
    Mutant(
        "shared-picture-of-the-paper",
        "A shared link shows the paper's sign instead of the photo.",
        HEAD,
        ChangeKind.REWORDED,
        (
            article(
                'og:image" content="http://www.koreatimes.co.kr/static/img/photos/talks-collapse.svg',
                'og:image" content="http://www.koreatimes.co.kr/static/img/favicon.svg',
            ),
        ),
    ),
    Mutant(
        "shared-address-of-the-home-page",
        "A shared link leads to the home page.",
        HEAD,
        ChangeKind.REWORDED,
        (article(r'(og:url" content=")[^"]*', r"\1http://www.koreatimes.co.kr/", pattern=True),),
    ),
    Mutant(
        "shared-title-lost",
        "A shared link has no title.",
        HEAD,
        ChangeKind.REMOVED,
        (article(r'<meta property="og:title"[^\n]*\n', "", pattern=True),),
    ),
    Mutant(
        "description-cut",
        "Search engines show an empty description.",
        HEAD,
        ChangeKind.REWORDED,
        (article(r'(name="description" content=")[^"]*', r"\1", pattern=True),),
    ),
    Mutant(
        "published-without-zone",
        "Machines take the minute of posting for Greenwich time.",
        HEAD,
        ChangeKind.REWORDED,
        (
            article(
                'published_time" content="2019-08-01T17:11:00+09:00',
                'published_time" content="2019-08-01T17:11:00Z',
            ),
        ),
    ),
    Mutant(
        "linked-data-date-wrong",
        "The linked data has another minute of posting.",
        HEAD,
        ChangeKind.REWORDED,
        (article('"datePublished": "2019-08-01T17:11', '"datePublished": "2019-08-01T08:11'),),
    ),
    Mutant(
        "linked-data-author-lost",
        "The linked data names no author.",
        HEAD,
        ChangeKind.REWORDED,
        (article('[{"@type": "Person", "name": "Do Je-hae"}]', "[]"),),
    ),
    Mutant(
        "linked-data-broken",
        "The linked data cannot be read.",
        HEAD,
        ChangeKind.REMOVED,
        (article('"@type": "NewsArticle", ', '"@type": "NewsArticle" '),),
    ),
    Mutant(
        "hidden-from-search-engines",
        "Search engines are asked to leave the article out.",
        HEAD,
        ChangeKind.ADDED,
        (
            article(
                '<meta charset="utf-8">',
                '<meta charset="utf-8">\n<meta name="robots" content="noindex">',
            ),
        ),
    ),
    Mutant(
        "print-page-for-search-engines",
        "Search engines find the print page beside the article.",
        HEAD,
        ChangeKind.REMOVED,
        (Swap(PRINT_PAGE, '<meta name="robots" content="noindex">\n', ""),),
    ),
    Mutant(
        "viewport-of-the-device",
        "Telephones lay the page out as wide as they are.",
        HEAD,
        ChangeKind.REWORDED,
        (article('content="width=1240"', 'content="width=device-width"'),),
    ),
    Mutant(
        "sent-as-latin",
        "The page is sent as Latin-1.",
        HEAD,
        Sign.BEHAVIOUR,
        (Delivery(ARTICLE, headers={"Content-Type": "text/html; charset=iso-8859-1"}),),
    ),
    Mutant(
        "body-not-marked-for-machines",
        "Machines do not know which words are the article's.",
        "Article body",
        Sign.BEHAVIOUR,
        (article('<span itemprop="articleBody">The meeting', "<span>The meeting"),),
    ),
    Mutant(
        "robots-kept-away",
        "The article is sent with a header that has search engines drop it.",
        "Document head",
        Sign.BEHAVIOUR,
        (Delivery(ARTICLE, headers={"X-Robots-Tag": "noindex"}),),
    ),
)
