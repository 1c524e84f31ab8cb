"""Addresses of pages that no piece of content owns, in one place."""

from replica.content import Article, Content
from replica.lists import reporter_of
from replica.sharing import encoded

HOME = "/www2/index.asp"
DARKROOM = "/www/index_dr.asp"
DARKROOM_CODE = 510


def print_address(article: Article) -> str:
    return f"/www2/common/printpreview.asp?newsidx={article.id}"


def list_address(code: int, page: int = 1) -> str:
    return f"/www/sublist_{code}{f'_{page}' if page > 1 else ''}.html"


def reporter_address(article: Article) -> str | None:
    reporter = reporter_of(article)
    if reporter is None:
        return None
    return f"/www2/common/morelist.asp?categorycode=704&id={encoded(reporter)}"


def worth_visiting(content: Content) -> tuple[str, ...]:
    """Every article, and one neighbour of each kind."""
    first, section = content.articles[0], content.sections[0]
    reporters = filter(None, map(reporter_address, content.articles))
    return (
        *(article.address for article in content.articles),
        HOME,
        section.address,
        list_address(first.code),
        *list(reporters)[:1],
        *(story.address for story in content.top_stories[:1]),
        *(picture.address for picture in content.darkroom[:1]),
        print_address(first),
        DARKROOM,
        "/www2/common/search.asp?kwd=korea",
        "/www2/common/Login.asp",
        "/www2/common/registration.asp?menu=1",
        "/www2/common/subapp.asp?wpage=subscription",
        "/www2/common/sitemap.asp?wpage=sitemap",
        "/www2/common/rss.asp",
        "/www2/common/copyrightpolicy.asp",
    )
