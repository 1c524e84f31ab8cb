"""Lists that change: Top 10 Stories and Top 5 show other stories at every request."""

import re

from replica.rough.visits import Visit, render

BOX = re.compile(r'<section class="aside_box aside_(top10|ent5)".*?</section>', re.DOTALL)
LINK = re.compile(r"<a href=.*?</a>", re.DOTALL)


def change_lists(markup: str, visit: Visit) -> str:
    """Give both lists other stories in another order; their ranks stay."""
    return BOX.sub(lambda box: _other_stories(box, visit), markup)


def _other_stories(box: re.Match[str], visit: Visit) -> str:
    links = LINK.findall(box[0])
    shown = {_target(link) for link in links}
    pool = [*links, *(link for link in _all_links(box[1], visit) if _target(link) not in shown)]
    chosen = iter(visit.chance(box[1]).sample(pool, len(links)))
    return LINK.sub(lambda _: next(chosen), box[0])


def _target(link: str) -> str:
    return link.split('"')[1]


def _all_links(name: str, visit: Visit) -> list[str]:
    stories = [story for story in visit.stories if story.picture]
    return [render("list_link.html", name=name, story=story).strip() for story in stories]
