"""Cases that few pages have: no name, no e-mail, two names, no caption, a badge."""

from mutants.edits import Swap, sheet
from mutants.mutant import Mutant
from presscheck.outcome import ChangeKind

VERY_SHORT = "/www/nation/2020/10/251_297530.html"
NO_UPDATED = "/www/world/2020/04/683_287164.html"
TWO_AUTHORS = "/www/biz/2022/05/488_328845.html"
NO_CAPTION = "/www/tech/2023/02/133_345617.html"
SPORTS = "/www/sports/2022/03/600_325590.html"
THREE_PHOTOS = "/www/culture/2021/10/141_317402.html"
EDITORIAL = "/www/opinion/2022/06/202_331206.html"
INTERVIEW_IN_BRIEF = "/www/nation/2023/03/120_348003.html"
BRIEF_WITH_PICTURE = "/www/culture/2023/03/142_348005.html"
REPORTER = "/www2/common/morelist.asp?categorycode=704&id=jhdo"

MUTANTS = (
    Mutant(
        "unsigned-row-begins-with-a-bar",
        "A story without a name has a bar in front of its time.",
        "Story rows",
        ChangeKind.REWORDED,
        (
            Swap(
                "/www/section_113.html",
                'class="list_article_byline2">2023-03-30 18:02',
                'class="list_article_byline2"> | 2023-03-30 18:02',
            ),
        ),
    ),
    Mutant(
        "reporter-called-by-the-mailbox",
        "The list of a reporter's articles is headed by the mailbox instead of the name.",
        "Page",
        ChangeKind.REWORDED,
        (Swap(REPORTER, "<h1>Articles by Do Je-hae</h1>", "<h1>Articles by jhdo</h1>"),),
    ),
    Mutant(
        "email-row-without-an-address",
        "An article whose author has no address ends with an empty row for it.",
        "E-mail row",
        ChangeKind.ADDED,
        (
            Swap(
                VERY_SHORT,
                "</article>\n</main>",
                '<div class="view_email" role="group" aria-label="Reporter">\n'
                '<span class="email_label">Email</span>'
                '<a class="email_address" href="mailto:"></a>\n'
                "</div>\n</article>\n</main>",
            ),
        ),
    ),
    Mutant(
        "updated-is-none",
        'An article that was never updated says "Updated : None".',
        "Article head",
        ChangeKind.ADDED,
        (
            Swap(
                NO_UPDATED,
                r'(<div class="view_date">Posted : [^<]*</div>\n)',
                r'\1<div class="view_date">Updated : None</div>\n',
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "second-author-left-out",
        "The line above an article by two names one of them.",
        "Article body",
        ChangeKind.REWORDED,
        (Swap(TWO_AUTHORS, "By Noh Eun-bit and Jang Do-hyeon", "By Noh Eun-bit"),),
    ),
    Mutant(
        "by-nobody",
        'An editorial, which nobody signs, says "By" and no name.',
        "Article body",
        ChangeKind.ADDED,
        (Swap(EDITORIAL, '<div id="startts">', '<p class="view_by">By </p>\n<div id="startts">'),),
    ),
    Mutant(
        "empty-row-under-the-photo",
        "A photo without a caption has an empty row with a rule under it.",
        "Photo",
        ChangeKind.ADDED,
        (
            Swap(
                NO_CAPTION,
                "</td></tr>\n</table>",
                '</td></tr>\n<tr><td class="view_caption"></td></tr>\n</table>',
            ),
        ),
    ),
    Mutant(
        "photo-without-caption-says-nothing",
        "A photo without a caption has no text for those who cannot see it.",
        "Photo",
        ChangeKind.RENAMED,
        (
            Swap(
                NO_CAPTION,
                'alt="A six-wheeled delivery robot on a crosswalk under street trees"',
                'alt=""',
            ),
        ),
    ),
    Mutant(
        "empty-list-of-sub-sections",
        "Sports, which has no sub-sections, tells screen readers of a list of them.",
        "Section line",
        ChangeKind.ADDED,
        (
            Swap(
                SPORTS,
                '<div class="sub_date" id="sub_date">',
                '<nav class="sub_menu" aria-label="Sports sub-sections">\n<ul></ul>\n</nav>\n'
                '<div class="sub_date" id="sub_date">',
            ),
        ),
    ),
    Mutant(
        "last-photo-twice-the-same-caption",
        "The last of three photos has the caption of the second.",
        "Photo",
        ChangeKind.REWORDED,
        (
            Swap(
                THREE_PHOTOS,
                r'(class="view_caption">)The night market[^<]*',
                r"\1A good peeler leaves the skin in one piece. / "
                "Courtesy of Gamnae Persimmon Cooperative",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "later-photos-too-wide",
        "Photos inside the text are wider than the column.",
        "Photo",
        ChangeKind.RESIZED,
        (
            sheet(
                "photo",
                ".view_photo td {\n",
                "#startts .view_photo {\n  width: 780px;\n}\n\n.view_photo td {\n",
            ),
        ),
    ),
    Mutant(
        "brief-loses-its-badge",
        "A brief of an interview no longer says that it is one.",
        "Page",
        ChangeKind.REMOVED,
        (
            Swap(
                INTERVIEW_IN_BRIEF,
                '<h1><span class="badge">INTERVIEW</span>',
                "<h1>",
            ),
        ),
    ),
    Mutant(
        "picture-of-a-brief-squeezed",
        "The picture of a brief is squeezed flat.",
        "Page",
        ChangeKind.RESIZED,
        (
            sheet(
                "neighbours",
                ".search_count,\n.brief_picture {\n",
                ".brief_picture {\n  max-height: 160px;\n}\n\n.search_count,\n.brief_picture {\n",
            ),
        ),
    ),
    Mutant(
        "brief-has-the-picture-of-another",
        "A brief shows the picture of another story.",
        "Page",
        ChangeKind.RETARGETED,
        (
            Swap(
                BRIEF_WITH_PICTURE,
                'class="brief_picture" src="/static/img/thumbs/joseon-map.svg"',
                'class="brief_picture" src="/static/img/thumbs/palace.svg"',
            ),
        ),
    ),
)
