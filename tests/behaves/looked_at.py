"""The pages that have a snapshot: they show every branch of every template."""

from collections.abc import Sequence

from pages.article_page import article_number
from pages.brief_page import BriefPage
from pages.copyright_policy_page import CopyrightPolicyPage
from pages.list_page import ListPage
from pages.login_page import LoginPage
from pages.print_page import PrintPage
from pages.register_page import RegisterPage
from pages.search_page import SearchPage
from pages.section_page import SectionPage
from pages.standard_page import StandardPage
from presscheck import SharePage
from tests.behaves.neighbours import NEIGHBOURS

Sample = tuple[type[StandardPage], dict[str, str]]
"""A page that shows a case which the neighbours lack: its page object, and its address's words."""

SAMPLES: dict[str, Sample] = {
    "search, nothing asked": (SearchPage, {"words": ""}),
    "search, one found": (SearchPage, {"words": "kelp"}),
    "search, more than a page": (SearchPage, {"words": "korea"}),
    "list, second page": (ListPage, {"code": "113_2"}),
    "list of a sub-section": (ListPage, {"code": "356"}),
    "list, empty": (ListPage, {"code": "603"}),
    "section front without sub-sections": (SectionPage, {"code": "600"}),
    "brief": (BriefPage, {"path": "/www/biz/2023/03/488_348031.html"}),
    "brief with a picture": (BriefPage, {"path": "/www/culture/2023/03/142_348005.html"}),
    "brief with a badge": (BriefPage, {"path": "/www/nation/2023/03/120_348003.html"}),
}

SMALL_PAGES = (LoginPage, RegisterPage, CopyrightPolicyPage)

SENT_FORMS = (LoginPage.path,)
"""The pages whose form is sent empty."""

MISSING_PAGE = "/www/nation/2019/08/356_999999999.html"

READ_BY_MACHINES = ("/www/rss/rss.xml", "/www/rss/opinion.xml", "/robots.txt", "/sitemap.xml")
"""What no snapshot can show; the checks of feeds and of the whole site read it."""


def open_sample(shared: SharePage, name: str) -> StandardPage:
    """Return the sample of that name, open for reading only."""
    kind, params = SAMPLES[name]
    return shared(lambda page: kind(page).open(**params), "sample", name)


def addresses_looked_at(articles: Sequence[str]) -> list[str]:
    """Return the address of every page that a check looks at; the first article is printed."""
    neighbours = [(neighbour.kind, neighbour.params) for neighbour in NEIGHBOURS.values()]
    return [
        *articles,
        PrintPage.path.format(story=article_number(articles[0])),
        *(kind.path.format(**params) for kind, params in (*neighbours, *SAMPLES.values())),
        *(kind.path for kind in SMALL_PAGES),
        MISSING_PAGE,
        *READ_BY_MACHINES,
    ]
