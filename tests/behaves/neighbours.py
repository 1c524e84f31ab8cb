"""The pages around an article, one of each kind, with their headings and titles."""

from dataclasses import dataclass, field

from pages.darkroom_page import DarkroomPage
from pages.feeds_page import FeedsPage
from pages.gallery_page import GalleryPage
from pages.home_page import HomePage
from pages.list_page import ListPage
from pages.plain_page import PlainPage
from pages.reporter_page import ReporterPage
from pages.search_page import SearchPage
from pages.section_page import SectionPage
from pages.site_map_page import SiteMapPage
from pages.standard_page import StandardPage
from pages.subscribe_page import SubscribePage
from presscheck import SharePage


@dataclass(frozen=True)
class Neighbour:
    """A page: its page object, heading, title, and the words that fill in its address."""

    kind: type[StandardPage]
    heading: str
    title: str
    params: dict[str, str] = field(default_factory=dict)


NEIGHBOURS = {
    "home": Neighbour(HomePage, "The Korea Times", "The Korea Times"),
    "section front": Neighbour(
        SectionPage, "National", "National - The Korea Times", {"code": "113"}
    ),
    "list": Neighbour(
        ListPage, "All of National", "All of National - The Korea Times", {"code": "113"}
    ),
    "reporter": Neighbour(
        ReporterPage,
        "Articles by Do Je-hae",
        "Articles by Do Je-hae (jhdo) - The Korea Times",
        {"reporter": "jhdo"},
    ),
    "search, found": Neighbour(
        SearchPage, "Search results", "Search: Seoul - The Korea Times", {"words": "Seoul"}
    ),
    "search, none found": Neighbour(
        SearchPage, "Search results", "Search: xylophone - The Korea Times", {"words": "xylophone"}
    ),
    "gallery": Neighbour(
        GalleryPage,
        "Turkey-Syria earthquake",
        "Turkey-Syria earthquake - The Korea Times",
        {"story": "344812"},
    ),
    "Darkroom front": Neighbour(DarkroomPage, "Darkroom", "Darkroom - The Korea Times"),
    "subscription": Neighbour(SubscribePage, "Subscribe", "Subscribe - The Korea Times"),
    "site map": Neighbour(SiteMapPage, "Site Map", "Site Map - The Korea Times"),
    "RSS service": Neighbour(FeedsPage, "RSS Service", "RSS Service - The Korea Times"),
    "page of the footer": Neighbour(
        PlainPage, "Contact Us", "Contact Us - The Korea Times", {"name": "contactus"}
    ),
}


def open_neighbour(shared: SharePage, name: str) -> StandardPage:
    """Return the page of that name, open for reading only."""
    neighbour = NEIGHBOURS[name]
    return shared(lambda page: neighbour.kind(page).open(**neighbour.params), name)
