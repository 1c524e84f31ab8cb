"""Pages with a form that goes nowhere: login, registration, subscription."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request

blueprint = Blueprint("offices", __name__, url_prefix="/www2/common")


@dataclass(frozen=True, slots=True)
class Field:
    """An input of a form, and its label."""

    label: str
    name: str
    type: str = "text"
    autocomplete: str = "off"


NAME = Field("Name", "name", autocomplete="name")
EMAIL = Field("E-mail address", "email", "email", "email")


@blueprint.route("/Login.asp", methods=["GET", "POST"])
def login() -> str:
    return _form("Login", EMAIL, Field("Password", "password", "password", "current-password"))


@blueprint.route("/registration.asp", methods=["GET", "POST"])
def register() -> str:
    password = Field("Password", "password", "password", "new-password")
    return _form("Register", NAME, EMAIL, password)


@blueprint.route("/subapp.asp", methods=["GET", "POST"])
def subscribe() -> str:
    return _form("Subscribe", NAME, EMAIL, Field("Delivery address", "address"))


def _form(heading: str, *fields: Field) -> str:
    return render_template(
        "neighbours/form.html", heading=heading, fields=fields, sent=request.method == "POST"
    )
