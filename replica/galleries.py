"""The Darkroom: its front, and the photo story behind each picture."""

from flask import Blueprint, abort, render_template, request

from replica.shown import shown

galleries = Blueprint("galleries", __name__)


@galleries.get("/www/index_dr.asp")
def darkroom_front() -> str:
    return render_template("neighbours/darkroom.html")


@galleries.get("/www2/common/photoview.asp")
def gallery() -> str:
    wanted = request.args.get("newsidx", 0, type=int)
    picture = {picture.id: picture for picture in shown().darkroom}.get(wanted) or abort(404)
    return render_template("neighbours/gallery.html", picture=picture)
