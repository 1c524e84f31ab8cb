"""The Darkroom: its front, and its galleries."""

from flask import Blueprint, render_template

from replica.addresses import DARKROOM
from replica.content import DarkroomPicture
from replica.loaded import content, or_404
from replica.routes.numbers import asked_number

blueprint = Blueprint("darkroom", __name__)


@blueprint.get(DARKROOM)
def darkroom_front(title: str = "Darkroom") -> str:
    return render_template("neighbours/darkroom.html", heading="Darkroom", title=title)


@blueprint.get("/www2/common/photoview.asp")
def gallery() -> str:
    picture = or_404(_picture, asked_number("newsidx"))
    return render_template("neighbours/gallery.html", heading=picture.title, picture=picture)


def _picture(number: int) -> DarkroomPicture:
    return {picture.id: picture for picture in content.darkroom}[number]
