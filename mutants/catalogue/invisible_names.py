"""What only those find out who are read to: names, roles, levels and states."""

from mutants.edits import article, pages
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "photo-without-alt",
        "The photo has no words for those who cannot see it.",
        "Photo",
        ChangeKind.RENAMED,
        (article(r'(talks-collapse\.svg" alt=")[^"]*', r"\1", pattern=True),),
    ),
    Mutant(
        "photo-with-alt-of-its-file",
        "The photo is called after its file.",
        "Photo",
        ChangeKind.RENAMED,
        (article(r'(talks-collapse\.svg" alt=")[^"]*', r"\1talks-collapse", pattern=True),),
    ),
    Mutant(
        "share-icon-without-alt",
        "The icon of reddit says nothing.",
        "Share row",
        ChangeKind.RENAMED,
        (article('alt="reddit"', 'alt=""'),),
    ),
    Mutant(
        "related-picture-without-alt",
        "A related story's picture says nothing.",
        "Related stories",
        ChangeKind.RENAMED,
        (article('alt="Korean man set himself ablaze to protest Japan"', 'alt=""'),),
    ),
    Mutant(
        "menu-cross-without-name",
        "The cross of the all menu has no name.",
        "All menu",
        ChangeKind.RENAMED,
        (
            pages(
                r'(id="amn_main".*?amn_close" type="button") aria-label="Close all menu"',
                r"\1",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "menu-misnamed",
        "The all menu is announced by another name.",
        "All menu",
        ChangeKind.RENAMED,
        (pages('id="amn_main" aria-label="All menu"', 'id="amn_main" aria-label="Menu"'),),
    ),
    Mutant(
        "sub-menu-without-name",
        "The list of sub-sections is announced without a name.",
        "Section line",
        ChangeKind.RENAMED,
        (article('sub_menu" aria-label="National sub-sections"', 'sub_menu"'),),
    ),
    Mutant(
        "darkroom-dots-alike",
        "Two dots of the Darkroom have the same name.",
        "Darkroom",
        ChangeKind.RENAMED,
        (article('aria-label="Picture 3"', 'aria-label="Picture 2"'),),
    ),
    Mutant(
        "hot-cross-misnamed",
        "The cross of the hot headlines is called otherwise.",
        "Hot headlines",
        ChangeKind.RENAMED,
        (pages('alt="closebutton"', 'alt="x"'),),
    ),
    Mutant(
        "search-box-without-name",
        "The search box is known by its invitation alone.",
        "Search layer",
        ChangeKind.RENAMED,
        (pages(' aria-label="Search words"', ""),),
    ),
    Mutant(
        "search-box-without-explanation",
        "The complaint is not told to those who are in the search box.",
        "Search layer",
        Sign.BEHAVIOUR,
        (pages(' aria-describedby="srch_notice"', ""),),
    ),
    Mutant(
        "share-notice-not-announced",
        "What came of copying is not announced.",
        "Share row",
        ChangeKind.RENAMED,
        (article('share_notice" role="status"', 'share_notice"'),),
    ),
    Mutant(
        "photo-as-data-table",
        "The photo is announced as a table.",
        "Photo",
        ChangeKind.RENAMED,
        (article(' role="presentation"', ""),),
    ),
    Mutant(
        "headline-of-second-level",
        "The headline is no heading of the first level.",
        "Article head",
        ChangeKind.RESTATED,
        (article("<h1>", '<h1 aria-level="2">'),),
    ),
    Mutant(
        "sub-headline-of-third-level",
        "The sub-headline skips a level.",
        "Article body",
        ChangeKind.RESTATED,
        (article(r'<h2 (class="view_subheadline">.*?)</h2>', r"<h3 \1</h3>", pattern=True),),
    ),
    Mutant(
        "login-not-announced-as-folded",
        "Nothing says that Login opens something.",
        "Header",
        ChangeKind.RESTATED,
        (
            pages(
                ' aria-expanded="false" aria-controls="member_main"', ' aria-controls="member_main"'
            ),
        ),
    ),
    Mutant(
        "all-menu-not-announced-as-dialog",
        "Nothing says that the all menu opens over the page.",
        "Header",
        ChangeKind.RESTATED,
        (pages(' aria-haspopup="dialog" aria-controls="amn_main"', ' aria-controls="amn_main"'),),
    ),
    Mutant(
        "current-sub-section-not-announced",
        "The current sub-section is marked for the eye alone.",
        "Section line",
        ChangeKind.RESTATED,
        (article(' aria-current="true">Politics', ">Politics"),),
    ),
    Mutant(
        "darkroom-not-announced-as-carousel",
        "Nothing says that the pictures of the Darkroom turn.",
        "Darkroom",
        ChangeKind.RESTATED,
        (article(' aria-roledescription="carousel"', ""),),
    ),
    Mutant(
        "top-story-without-tooltip",
        "The first of Top 10 Stories has no tooltip.",
        "Top 10 Stories",
        ChangeKind.RESTATED,
        (article(' title="College students turn to 1,000 won breakfast to beat inflation"', ""),),
    ),
)
