"""Login, Register and Subscribe: forms that are there to be reached, and lead nowhere."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request

forms = Blueprint("forms", __name__)


@dataclass(frozen=True, slots=True)
class Field:
    """An input of a form, with its label."""

    name: str
    label: str
    kind: str = "text"
    completes: str = "off"


E_MAIL = Field("email", "E-mail address", "email", "email")
PASSWORD = Field("password", "Password", "password", "current-password")
NAME = Field("name", "Name", completes="name")


@forms.route("/www2/common/Login.asp", methods=["GET", "POST"])
def login() -> str:
    return form("Login", "Login", (E_MAIL, PASSWORD))


@forms.route("/www2/common/registration.asp", methods=["GET", "POST"])
def register() -> str:
    return form("Register", "Register", (NAME, E_MAIL, PASSWORD))


@forms.route("/www2/common/subapp.asp", methods=["GET", "POST"])
def subscribe() -> str:
    return form("Subscribe", "Subscribe", (NAME, E_MAIL, Field("address", "Delivery address")))


def form(title: str, action: str, fields: tuple[Field, ...]) -> str:
    return render_template(
        "neighbours/form.html",
        title=title,
        action=action,
        fields=fields,
        sent=request.method == "POST",
    )
