"""What the pages around the article are for: forms, lists, galleries, printing."""

from mutants.edits import PRINT_PAGE, Substitute, Swap, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

LOGIN = "/www2/common/Login.asp"
REGISTER = "/www2/common/registration.asp?menu=1"
SUBSCRIBE = "/www2/common/subapp.asp?wpage=subscription"
GALLERY = "/www2/common/photoview.asp?categorycode=510&newsidx=344812"

MUTANTS = (
    Mutant(
        "registration-shows-the-password",
        "The register page puts the password into the address.",
        "Form",
        Sign.BEHAVIOUR,
        (Swap(REGISTER, 'class="neighbour_form" method="post"', 'class="neighbour_form"'),),
    ),
    Mutant(
        "registration-in-the-clear",
        "The register page shows the password while it is typed.",
        "Form",
        ChangeKind.RESTATED,
        (Swap(REGISTER, 'type="password"', 'type="text"'),),
    ),
    Mutant(
        "delivery-address-is-not-sent",
        "The subscribe page does not send the delivery address.",
        "Form",
        Sign.BEHAVIOUR,
        (Swap(SUBSCRIBE, 'id="form_address" name="address"', 'id="form_address"'),),
    ),
    Mutant(
        "login-goes-to-the-register-page",
        "What was typed on the login page is sent to the register page.",
        "Form",
        Sign.BEHAVIOUR,
        (
            Swap(
                LOGIN,
                'class="neighbour_form" method="post"',
                'class="neighbour_form" method="post" action="/www2/common/registration.asp"',
            ),
        ),
    ),
    Mutant(
        "subscribe-button-sends-nothing",
        "The button of the subscribe page does nothing.",
        "Form",
        Sign.BEHAVIOUR,
        (Swap(SUBSCRIBE, '<button type="submit">Subscribe', '<button type="button">Subscribe'),),
    ),
    Mutant(
        "label-of-another-field",
        "A click on the label of the password goes to the e-mail address.",
        "Form",
        ChangeKind.RENAMED,
        (Swap(LOGIN, 'for="form_password"', 'for="form_email"'),),
    ),
    Mutant(
        "search-pages-lose-the-words",
        "The second page of a search has no words to search for.",
        "Pager",
        Sign.BEHAVIOUR,
        (
            Swap(
                "/www2/common/search.asp?kwd=korea*",
                "/www2/common/search.asp?kwd=korea&amp;page=2",
                "/www2/common/search.asp?page=2",
            ),
        ),
    ),
    Mutant(
        "search-counts-one-page",
        "The search says how many stories are on this page, not how many there are.",
        "Story rows",
        Sign.BEHAVIOUR,
        (
            Swap(
                "/www2/common/search.asp?kwd=korea*",
                r">\d+ stories for",
                ">10 stories for",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "second-page-repeats-the-first",
        "The second page of National shows the stories of the first.",
        "Story rows",
        Sign.BEHAVIOUR,
        (Substitute("/www/sublist_113_2.html", "/www/sublist_113.html"),),
    ),
    Mutant(
        "second-page-not-marked",
        "On the second page of National no number is marked as the current one.",
        "Pager",
        ChangeKind.RESTATED,
        (Swap("/www/sublist_113_2.html", ' aria-current="page">2</a>', ">2</a>"),),
    ),
    Mutant(
        "print-page-prints-by-itself",
        "The print page opens the dialog of the printer before anybody has read it.",
        "Page",
        Sign.BEHAVIOUR,
        (Swap(PRINT_PAGE, "</body>", "<script>setTimeout(() => print(), 300);</script>\n</body>"),),
    ),
    Mutant(
        "print-page-has-another-photo",
        "The print page shows the photo of another article.",
        "Photo",
        ChangeKind.RETARGETED,
        (
            Swap(
                PRINT_PAGE,
                "/static/img/photos/talks-collapse.svg",
                "/static/img/photos/night-ferry.svg",
            ),
        ),
    ),
    Mutant(
        "darkroom-front-mixes-up-galleries",
        "On the front of the Darkroom one picture leads to the gallery of another.",
        "Photo stories",
        ChangeKind.RETARGETED,
        (
            Swap(
                "/www/index_dr.asp",
                r'(class="gallery_list">.*newsidx=)343647',
                r"\g<1>343179",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "gallery-leads-nowhere",
        "The link to more of the Darkroom leads to a page that is not there.",
        "Page",
        ChangeKind.RETARGETED,
        (
            Swap(
                GALLERY,
                'class="neighbour_more"><a href="/www/index_dr.asp"',
                'class="neighbour_more"><a href="/www/index_dr.html"',
            ),
        ),
    ),
    Mutant(
        "pane-over-the-gallery-list",
        "A pane that nobody sees lies on the pictures of the Darkroom and takes every click.",
        "Photo stories",
        Sign.BEHAVIOUR,
        (
            sheet(
                "neighbours",
                ".gallery_list img,",
                ".gallery_list {\n  position: relative;\n}\n\n"
                '.gallery_list::after {\n  content: "";\n  position: absolute;\n  inset: 0;\n}\n\n'
                ".gallery_list img,",
            ),
        ),
    ),
    Mutant(
        "site-map-leads-to-another-list",
        "Books on the site map leads to Travel & Food.",
        "Section index",
        ChangeKind.RETARGETED,
        (
            Swap(
                "/www2/common/sitemap.asp?wpage=sitemap",
                r'(class="site_map">.*)/www/sublist_142\.html',
                r"\1/www/sublist_141.html",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "copyright-wider-than-its-window",
        "The copyright policy does not fit into the small window it opens in.",
        "Page",
        Sign.BEHAVIOUR,
        (sheet("neighbours", ".copyright_page {\n  min-width: 0;\n", ".copyright_page {\n"),),
    ),
)
