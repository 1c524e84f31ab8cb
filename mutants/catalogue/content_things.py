"""Items missing, doubled or swapped, and pictures that are not the right ones."""

from mutants.edits import Delivery, Substitute, article, pages
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "tenth-story-lost",
        "Top 10 Stories ends with the ninth.",
        "Top 10 Stories",
        ChangeKind.REMOVED,
        (article(r'<li><span class="aside_rank">10</span>.*?</li>\n', "", pattern=True),),
    ),
    Mutant(
        "entertainment-stories-swapped",
        "The fourth and the fifth of Top 5 Entertainment News have changed places.",
        "Top 5 Entertainment News",
        ChangeKind.MOVED,
        (
            article(
                r'(ent5_title".*rank">4</span>)(<a[^\n]*</a>)(</li>\n<li>[^\n]*rank">5</span>)(<a[^\n]*</a>)',
                r"\1\4\3\2",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "top-story-badge-lost",
        "An interview of Top 10 Stories is no longer marked as one.",
        "Top 10 Stories",
        ChangeKind.REMOVED,
        (
            article(
                'top10_headline"><span class="badge">INTERVIEW</span>',
                'top10_headline">',
            ),
        ),
    ),
    Mutant(
        "hot-badge-lost",
        "An interview among the hot headlines is no longer marked as one.",
        "Hot headlines",
        ChangeKind.REMOVED,
        (pages('<span class="badge">INTERVIEW</span>Can art', "Can art"),),
    ),
    Mutant(
        "last-hot-headline-lost",
        "The twentieth hot headline never comes round.",
        "Hot headlines",
        ChangeKind.REWORDED,
        (pages(r'<li hidden><span class="hot_rank">20</span>.*?</li>\n', "", pattern=True),),
    ),
    Mutant(
        "related-story-twice",
        "The last related story is there twice.",
        "Related stories",
        ChangeKind.ADDED,
        (
            article(
                r'(<li>\n<a href="/www/nation/2019/08/356_273261.html">.*?</li>\n)',
                r"\1\1",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "paragraph-empty",
        "There is an empty paragraph in the text.",
        "Article body",
        ChangeKind.MOVED,
        (
            article(
                "<br><br>President Moon Jae-in held", "<br><br><br><br>President Moon Jae-in held"
            ),
        ),
    ),
    Mutant(
        "paragraphs-run-together",
        "Two paragraphs have become one.",
        "Article body",
        ChangeKind.REWORDED,
        (article("<br><br>President Moon Jae-in held", " President Moon Jae-in held"),),
    ),
    Mutant(
        "sub-headline-lost",
        "The article has no sub-headline.",
        "Article body",
        ChangeKind.REMOVED,
        (article(r'<h2 class="view_subheadline">.*?</h2>\n', "", pattern=True),),
    ),
    Mutant(
        "byline-lost",
        "The title block names no reporter.",
        "Article head",
        ChangeKind.REMOVED,
        (article('<div class="view_byline">Do Je-hae</div>\n', ""),),
    ),
    Mutant(
        "section-lost-in-the-bar",
        "Video is missing in the bar of sections.",
        "Section bar",
        ChangeKind.REMOVED,
        (
            pages(
                r'(id="head_main".*?)<li><a href="/www/section_178.html">Video</a></li>\n',
                r"\1",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "sections-swapped-in-the-sticky-bar",
        "Photos and Video have changed places in the sticky bar of sections.",
        "Sticky section bar",
        ChangeKind.MOVED,
        (
            pages(
                r'(id="head_sticky".*?)(<li>[^\n]*Photos</a></li>\n)(<li>[^\n]*Video</a></li>\n)',
                r"\1\3\2",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "menu-sub-section-lost",
        "Cartoon is missing in the all menu.",
        "All menu",
        ChangeKind.REMOVED,
        (pages(r'(id="amn_main".*?)<li>[^\n]*Cartoon</a></li>\n', r"\1", pattern=True),),
    ),
    Mutant(
        "sticky-menu-button-lost",
        "North Korea has no button at the foot of the sticky all menu.",
        "Sticky all menu",
        ChangeKind.REMOVED,
        (pages(r'(id="amn_sticky".*?amn_quick">\n)[^\n]*\n', r"\1", pattern=True),),
    ),
    Mutant(
        "photo-of-another-story",
        "The photo is that of another story.",
        "Photo",
        ChangeKind.REPAINTED,
        (
            Substitute(
                "/static/img/photos/talks-collapse.svg", "/static/img/photos/night-ferry.svg"
            ),
        ),
    ),
    Mutant(
        "top-story-with-wrong-picture",
        "The first of Top 10 Stories has the picture of the second.",
        "Top 10 Stories",
        ChangeKind.RETARGETED,
        (article("thumbs/breakfast.svg", "thumbs/palace.svg"),),
    ),
    Mutant(
        "entertainment-picture-not-there",
        "The picture of an entertainment story is not there.",
        "Top 5 Entertainment News",
        Sign.TROUBLE,
        (article("thumbs/rebound.svg", "thumbs/rebound-2023.svg"),),
    ),
    Mutant(
        "gallery-picture-gone",
        "The third picture of the Darkroom is gone.",
        "Darkroom",
        Sign.TROUBLE,
        (Delivery("/static/img/darkroom/brazil-capital-uprising.svg", status=410),),
    ),
    Mutant(
        "up-button-with-wrong-picture",
        "The up-button shows a cross.",
        "Up button",
        ChangeKind.REPAINTED,
        (Substitute("/static/img/bt_up.svg", "/static/img/hot_close.svg"),),
    ),
    Mutant(
        "search-icon-same-in-focus",
        "The search icon does not change in focus.",
        "Header",
        ChangeKind.REPAINTED,
        (Substitute("/static/img/bt_search_over.svg", "/static/img/bt_search_on.svg"),),
    ),
)
