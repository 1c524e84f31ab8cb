"""Markup written otherwise that makes the same page."""

from mutants.edits import Rename, article, pages
from mutants.mutant import Harmless

HARMLESS = (
    Harmless(
        "comment-in-the-body",
        "Comments are for those who read the source.",
        (
            pages("<body", "<!-- the page begins -->\n<body"),
            pages('<footer class="foot"', '<!-- who we are --><footer class="foot"'),
        ),
    ),
    Harmless(
        "comment-in-a-paragraph",
        "A comment parts no words.",
        (
            article(
                "Japan face head-on collision as last-minute talks collapse</h1>",
                "Japan face <!-- sic -->head-on collision as last-minute talks collapse</h1>",
            ),
        ),
    ),
    Harmless(
        "attributes-in-another-order",
        "The order of attributes says nothing.",
        (
            article(
                r'<a (href="[^"]*") (target="[^"]*") (rel="[^"]*") (title="twitter")>',
                r"<a \4 \3 \2 \1>",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "picture-attributes-in-another-order",
        "The order of attributes says nothing.",
        (
            article(
                r'(src="[^"]*customs-form.svg") (alt="[^"]*") (width="120") (height="80")',
                r"\4 \3 \2 \1",
                pattern=True,
            ),
        ),
    ),
    Harmless(
        "quotes-single",
        "Either kind of quotes may stand around a value.",
        (article('id="darkroom_title"', "id='darkroom_title'"),),
    ),
    Harmless(
        "quotes-left-out",
        "A value of letters alone needs no quotes.",
        (article('class="darkroom_next" type="button"', "class=darkroom_next type=button"),),
    ),
    Harmless(
        "flag-with-empty-value",
        "A flag is set, whatever its value.",
        (pages('type="button" hidden>Open', 'type="button" hidden="">Open'),),
    ),
    Harmless(
        "names-in-capitals",
        "Names of elements may be in capitals.",
        (article(r"<h1>(.*?)</h1>", r"<H1>\1</H1>", pattern=True),),
    ),
    Harmless(
        "doctype-in-capitals",
        "So may the doctype.",
        (pages("<!doctype html>", "<!DOCTYPE HTML>"),),
    ),
    Harmless(
        "signs-instead-of-entities",
        "An apostrophe needs no entity.",
        (article("the court&#39;s rulings", "the court's rulings"),),
    ),
    Harmless(
        "entities-instead-of-signs",
        "Any sign may be written as an entity.",
        (pages("Copyright © koreatimes", "Copyright &copy; koreatimes"),),
    ),
    Harmless(
        "breaks-closed",
        "A slash at the end of a break means nothing.",
        (article("<br><br>President Moon Jae-in held", "<br/><br />President Moon Jae-in held"),),
    ),
    Harmless(
        "items-not-closed",
        "The end of an item goes without saying.",
        (article(r"(120_273240.*?)</li>\n<li>", r"\1<li>", pattern=True),),
    ),
    Harmless(
        "blanks-between-elements",
        "Blanks and line ends between blocks do not show.",
        (
            article(
                '<main class="view_left">\n<article>',
                '<main class="view_left">\n\n    <article>  \n',
            ),
        ),
    ),
    Harmless(
        "blanks-inside-a-paragraph",
        "A run of blanks and line ends shows as one blank.",
        (article('articleBody">The meeting', 'articleBody">\n  The   meeting'),),
    ),
    Harmless(
        "wrapper-around-the-article",
        "A box that is as large as what is inside changes no place.",
        (article("<article>", "<div><article>"), article("</article>", "</article></div>")),
    ),
    Harmless(
        "wrapper-around-words",
        "A span without a style shows nothing.",
        (article('"view_byline">Do Je-hae<', '"view_byline"><span>Do Je-hae</span><'),),
    ),
    Harmless(
        "section-instead-of-box",
        "A section without a name is a box.",
        (
            article('<div class="view_bar">', '<section class="view_bar">'),
            article('role="status"></p>\n</div></div>', 'role="status"></p>\n</div></section>'),
        ),
    ),
    Harmless(
        "data-for-scripts",
        "Data attributes are for scripts alone.",
        (article('<div class="view_article">', '<div class="view_article" data-story="273254">'),),
    ),
    Harmless(
        "class-for-later",
        "No sheet knows the new class.",
        (pages('<footer class="foot"', '<footer class="foot foot-2023"'),),
    ),
    Harmless(
        "picture-decoded-aside",
        "How a picture is decoded does not show.",
        (
            article(
                'width="740" height="493"',
                'decoding="async" loading="eager" width="740" height="493"',
            ),
        ),
    ),
    Harmless(
        "picture-fetched-first",
        "In which order files come does not show.",
        (article('width="740" height="493"', 'fetchpriority="high" width="740" height="493"'),),
    ),
    Harmless(
        "modules-not-preloaded",
        "Scripts come a little later without being announced.",
        (pages(r'(<link rel="modulepreload"[^\n]*\n)+', "", pattern=True),),
    ),
    Harmless(
        "sheets-with-type",
        "A style sheet is CSS, said or not.",
        (
            pages(
                '<link rel="stylesheet" href="/static/css/hot.css">',
                '<link rel="stylesheet" type="text/css" media="all" href="/static/css/hot.css">',
            ),
        ),
    ),
    Harmless(
        "class-of-the-bar-renamed",
        "A class renamed in markup and sheets is the same class.",
        (Rename(r"\bview_bar\b", "article-bar"),),
    ),
    Harmless(
        "class-of-the-bar-of-sections-renamed",
        "A class renamed in markup and sheets is the same class.",
        (Rename(r"\bgnb\b", "section-bar"),),
    ),
    Harmless(
        "class-of-the-header-renamed",
        "A class renamed in markup and sheets is the same class.",
        (Rename(r"\bhead_ul\b", "head__controls"),),
    ),
    Harmless(
        "class-of-the-dates-renamed",
        "A class renamed in markup and sheets is the same class.",
        (Rename(r"\bdate_div\b", "dates"),),
    ),
    Harmless(
        "classes-of-the-menu-renamed",
        "Classes renamed in markup, sheets and scripts are the same classes.",
        (Rename(r"\bamn_(fold|bullet|subs|head|foot)\b", r"all-menu__\1"),),
    ),
    Harmless(
        "classes-of-the-darkroom-renamed",
        "Classes renamed in markup, sheets and scripts are the same classes.",
        (Rename(r"\bdarkroom_(controls|previous|next)\b(?!\.svg)", r"darkroom-\1"),),
    ),
    Harmless(
        "ids-of-titles-renamed",
        "An id renamed wherever it is called is the same id.",
        (Rename(r"\b(top10|ent5|darkroom)_title\b", r"title-of-\1"),),
    ),
    Harmless(
        "id-of-the-search-form-renamed",
        "An id renamed wherever it is called is the same id.",
        (Rename(r"\bslideSrchfrm\b", "search-form"),),
    ),
)
