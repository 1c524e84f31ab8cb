"""What a project's conftest gives to every context: stand-ins for other hosts, and consent."""

from collections.abc import Callable
from typing import Any, NoReturn, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from presscheck.browser.admission import StorageState, send_headers, state_after
from presscheck.browser.outside import StandIn, StandIns, give_stand_ins, stand_ins_of
from presscheck.browser.servers import refuse_outside_hosts
from presscheck.errors import PresscheckError, UsageError
from presscheck.hosts import AllowedHosts
from presscheck.plugin.lifecycle import end_run
from presscheck.plugin.options import settings_of
from presscheck.plugin.references.passes import plan_of

RouteContext = Callable[[BrowserContext], None]
"""Gives a context the routes that every context of a run has."""

StateOf = Callable[[dict[str, Any]], StorageState]
"""Returns the storage state for contexts that are made with these arguments."""

_SCOPE = "ScopeMismatch"
"""How pytest begins to say that a fixture lives shorter than the one that asks for it."""


class GiveStandIn(Protocol):
    """Answers in the place of a host, in this test."""

    def __call__(self, host: str, stand_in: StandIn) -> None:
        """Give a stand-in for a host such as `sdk.example`, or `*.ads.example`."""
        ...


@pytest.fixture(scope="session")
def stand_ins() -> dict[str, StandIn]:
    """The stand-ins of the project by their hosts: none, unless its conftest overrides this."""
    return {}


@pytest.fixture(scope="session")
def consent() -> Callable[[Page], object] | None:
    """An action on the first page of the site, whose result every context gets: none by default."""
    return None


@pytest.fixture(scope="session")
def presscheck_route(
    request: pytest.FixtureRequest, base_url: str, pytestconfig: pytest.Config
) -> RouteContext:
    """Gives a context the headers and the stand-ins of the project."""
    settings = settings_of(pytestconfig)
    hosts = AllowedHosts(base_url, settings.hosts)
    given = project_stand_ins(request, pytestconfig)

    def route(context: BrowserContext) -> None:
        if settings.browser_servers:
            refuse_outside_hosts(context, hosts)
        send_headers(context, settings.access, hosts)
        give_stand_ins(context, given)

    return route


@pytest.fixture(scope="session")
def presscheck_state(
    request: pytest.FixtureRequest,
    browser: Browser,
    base_url: str,
    presscheck_route: RouteContext,
    pytestconfig: pytest.Config,
) -> StateOf:
    """Gives consent once for each browser of a worker, and remembers the storage state."""
    kept: list[StorageState] = []

    def state(arguments: dict[str, Any]) -> StorageState:
        if not kept:
            action = consent_of(request, pytestconfig)
            assert action is not None
            try:
                kept.append(state_after(action, browser, arguments, presscheck_route, base_url))
            except (Error, AssertionError) as error:
                reason = str(error).strip().partition("\n")[0]
                _refuse(
                    pytestconfig,
                    UsageError(
                        f"consent was not given on {base_url}: {reason}",
                        try_next="open that page in a browser, and mend the fixture consent;"
                        " allow the host of the layer in hosts if it has one of its own",
                    ),
                )
        return kept[0]

    return state


@pytest.fixture
def give_stand_in(
    context: BrowserContext, pytestconfig: pytest.Config, presscheck_check: None
) -> GiveStandIn:
    """Answers in the place of a host in this test."""

    def give(host: str, stand_in: StandIn) -> None:
        give_stand_ins(context, stand_ins_of({host: stand_in}))

    return give


def consent_of(
    request: pytest.FixtureRequest, config: pytest.Config
) -> Callable[[Page], object] | None:
    """Return the action of the project; None when it has none, and in a pass over a recording.

    A recording has no answers for the action.
    """
    plan = plan_of(config)
    if plan and not plan.every:
        return None
    action = _of_session(request, "consent", config)
    if action is not None and not callable(action):
        _refuse(
            config,
            UsageError(
                f"the fixture consent gives {action!r}, and no function",
                try_next="return a function that takes a page",
            ),
        )
    return action  # type: ignore[no-any-return]  # pytest knows no types of fixtures


def project_stand_ins(request: pytest.FixtureRequest, config: pytest.Config) -> StandIns:
    """Return the stand-ins of the project."""
    try:
        return stand_ins_of(_of_session(request, "stand_ins", config))
    except UsageError as error:
        _refuse(config, error)


def _of_session(request: pytest.FixtureRequest, name: str, config: pytest.Config) -> Any:
    """The value of a fixture that a project may have overridden with one for a single test."""
    try:
        return request.getfixturevalue(name)
    except pytest.fail.Exception as error:
        if not str(error).startswith(_SCOPE):
            raise
        _refuse(
            config,
            UsageError(
                f"the fixture {name} is made anew for each test, and contexts last longer",
                try_next='write @pytest.fixture(scope="session") above it',
            ),
        )


def _refuse(config: pytest.Config, error: PresscheckError) -> NoReturn:
    end_run(config, error.one_line)
