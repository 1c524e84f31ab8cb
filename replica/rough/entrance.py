"""What a request meets before any page: redirects, and the question for a password."""

from hmac import compare_digest

from werkzeug import Request, Response
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.utils import redirect

from replica.rough.hosts import Host, Origins
from replica.rough.roughness import Credentials


def lead_to_www(request: Request, origins: Origins) -> Response:
    """Lead to the same page of `www.`, with the scheme of the site."""
    return redirect(origins.of(Host.WWW) + request.full_path.rstrip("?"), 301)


def refuse_strangers(request: Request, credentials: Credentials) -> Response | None:
    """Ask for the password, unless the request has it."""
    sent = request.authorization
    if sent and sent.type == "basic":
        given = f"{sent.username}:{sent.password}".encode()
        if compare_digest(given, f"{credentials.user}:{credentials.password}".encode()):
            return None
    refusal = Response("This is the staging site.\n", 401, mimetype="text/plain")
    refusal.www_authenticate = WWWAuthenticate("basic", {"realm": "staging"})
    return refusal
