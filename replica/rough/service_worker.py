"""The service worker: it answers later pages from the network, and from its store without one."""

from werkzeug import Response

from replica.rough.visits import Visit, before, render

SCRIPT = "/worker.js"


def add_service_worker(markup: str, _: Visit) -> str:
    """Let a page register the service worker."""
    return before("</body>", markup, render("worker_registration.html", address=SCRIPT))


def answer_service_worker() -> Response:
    """Send the script of the service worker."""
    script = Response(render("worker.js"), mimetype="text/javascript")
    script.headers["Cache-Control"] = "no-cache"
    return script
