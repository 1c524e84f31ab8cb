"""What machines read besides the captured article: feeds, linked data, icons, other heads."""

import re

from mutants.edits import Delivery, Substitute, Swap, pages
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

FEED = "/www/rss/rss.xml"
NATIONAL_FEED = "/www/rss/nation.xml"
TECH_FEED = "/www/rss/tech.xml"
INTERVIEW = "/www/art/2022/08/690_334059.html"
THREE_PHOTOS = "/www/culture/2021/10/141_317402.html"
TWO_AUTHORS = "/www/biz/2022/05/488_328845.html"
YEARS_LATER = "/www/culture/2019/10/144_276845.html"
STORIES = 10
"""How many stories a feed holds."""


def in_each_story(path: str, find: str, put: str) -> Swap:
    """Edit what a feed says once in each of its stories."""
    one_story = f"(.*?<item>.*?){re.escape(find)}"
    return Swap(
        path,
        one_story * STORIES,
        "".join(rf"\g<{n}>{put}" for n in range(1, STORIES + 1)),
        pattern=True,
    )


def turned_round(path: str) -> Swap:
    """Send the stories of a feed in the opposite order."""
    one_story = r"(<item>.*?</item>\n)"
    return Swap(
        path, one_story * STORIES, "".join(rf"\g<{n}>" for n in range(STORIES, 0, -1)), pattern=True
    )


MUTANTS = (
    Mutant(
        "feed-oldest-story-first",
        "The feed begins with its oldest story.",
        "Feeds",
        Sign.BEHAVIOUR,
        (turned_round(FEED), turned_round(NATIONAL_FEED)),
    ),
    Mutant(
        "feed-times-nine-hours-off",
        "The feed gives the time of Seoul as the time of Greenwich.",
        "Feeds",
        Sign.BEHAVIOUR,
        (in_each_story(FEED, " +0900", " +0000"), in_each_story(NATIONAL_FEED, " +0900", " +0000")),
    ),
    Mutant(
        "feed-times-not-of-the-standard",
        "The feed gives days in a form that no reader of feeds knows.",
        "Feeds",
        Sign.BEHAVIOUR,
        (in_each_story(FEED, " 2023 ", " '23 "),),
    ),
    Mutant(
        "feed-links-without-a-host",
        "The links of the feed lack the host, so a reader of feeds cannot follow them.",
        "Feeds",
        Sign.BEHAVIOUR,
        (in_each_story(FEED, "<link>http://www.koreatimes.co.kr/", "<link>/"),),
    ),
    Mutant(
        "feed-stories-share-an-identity",
        "All stories of the feed have the same identity, so readers of feeds show only one.",
        "Feeds",
        Sign.BEHAVIOUR,
        (
            Swap(
                NATIONAL_FEED,
                r"(.*?<guid>)[^<]*" * STORIES,
                "".join(
                    rf"\g<{n}>http://www.koreatimes.co.kr/www/rss/nation.xml"
                    for n in range(1, STORIES + 1)
                ),
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "feed-sign-not-escaped",
        "A feed has a bare ampersand in a headline, and no machine can read it.",
        "Feeds",
        Sign.BEHAVIOUR,
        (Swap(TECH_FEED, "M&amp;As</title>", "M&As</title>"),),
    ),
    Mutant(
        "feed-sign-escaped-twice",
        "A feed shows the letters of an entity in a headline.",
        "Feeds",
        Sign.BEHAVIOUR,
        (Swap(TECH_FEED, "M&amp;As</title>", "M&amp;amp;As</title>"),),
    ),
    Mutant(
        "feed-begins-with-a-blank-line",
        "A line stands before the XML declaration, and no machine can read the feed.",
        "Feeds",
        Sign.BEHAVIOUR,
        (Swap("/www/rss/culture.xml", '<?xml version="1.0"', '\n<?xml version="1.0"'),),
    ),
    Mutant(
        "feed-sent-as-a-page",
        "The feed is sent as HTML, so browsers and readers of feeds take it for a page.",
        "Feeds",
        Sign.BEHAVIOUR,
        (Delivery(FEED, headers={"Content-Type": "text/html; charset=utf-8"}),),
    ),
    Mutant(
        "feed-of-another-section",
        "The feed of Entertainment & Arts holds the stories of Lifestyle.",
        "Feeds",
        Sign.BEHAVIOUR,
        (Substitute("/www/rss/art.xml", "/www/rss/culture.xml"),),
    ),
    Mutant(
        "feed-of-finance-gone",
        "The page of feeds names a feed that is not there.",
        "Feeds",
        Sign.BEHAVIOUR,
        (Delivery("/www/rss/biz.xml", status=404),),
    ),
    Mutant(
        "feed-page-names-a-wrong-file",
        "The page of feeds leads to a feed that is not there.",
        "Feeds",
        ChangeKind.RETARGETED,
        (Swap("/www2/common/rss.asp", "/www/rss/opinion.xml", "/www/rss/opinions.xml"),),
    ),
    Mutant(
        "linked-data-of-an-interview-broken",
        "The linked data of an interview has a comma too many, so search engines drop it.",
        "Document head",
        Sign.BEHAVIOUR,
        (Swap(INTERVIEW, r'(ld\+json">.*?)}</script>', r"\1,}</script>", pattern=True),),
    ),
    Mutant(
        "linked-data-without-the-second-author",
        "The linked data of an article with two authors names one.",
        "Document head",
        ChangeKind.REWORDED,
        (Swap(TWO_AUTHORS, r', \{[^{}]*Jang Do-hyeon"[^{}]*\}\]', "]", pattern=True),),
    ),
    Mutant(
        "share-picture-without-a-host",
        "The picture that services show beside a shared article lacks its host.",
        "Document head",
        ChangeKind.REWORDED,
        (
            Swap(
                THREE_PHOTOS,
                'property="og:image" content="http://www.koreatimes.co.kr/',
                'property="og:image" content="/',
            ),
        ),
    ),
    Mutant(
        "canonical-is-the-print-page",
        "Search engines are told that the print page is the address of the article.",
        "Document head",
        ChangeKind.RETARGETED,
        (
            Swap(
                TWO_AUTHORS,
                r'(rel="canonical" href="http://www.koreatimes.co.kr/)[^"]*',
                r"\1www2/common/printpreview.asp?newsidx=328845",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "update-not-told-to-machines",
        "An article that was updated years later tells machines that it never was.",
        "Document head",
        ChangeKind.REWORDED,
        (
            Swap(
                YEARS_LATER,
                'modified_time" content="2023-03-02T10:10:00+09:00"',
                'modified_time" content="2019-10-11T11:06:00+09:00"',
            ),
        ),
    ),
    Mutant(
        "section-fronts-closed-to-search-engines",
        "Search engines are told to leave out the fronts of the sections.",
        "Document head",
        ChangeKind.ADDED,
        (
            Swap(
                "/www/section_*.html",
                '<link rel="icon"',
                '<meta name="robots" content="noindex">\n<link rel="icon"',
            ),
        ),
    ),
    Mutant(
        "icon-sent-as-text",
        "The icon is sent as plain text, so browsers show none.",
        "Document head",
        Sign.BEHAVIOUR,
        (
            Delivery(
                "/static/img/favicon.svg", headers={"Content-Type": "text/plain; charset=utf-8"}
            ),
        ),
    ),
    Mutant(
        "icon-address-of-the-old-site",
        "Pages name an icon that is not there.",
        "Document head",
        ChangeKind.RETARGETED,
        (pages('rel="icon" href="/static/img/favicon.svg"', 'rel="icon" href="/favicon.svg"'),),
    ),
)
