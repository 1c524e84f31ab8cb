"""What two deployments of one site have of their own in addresses, and what they have not."""

from dataclasses import asdict

import pytest

from presscheck.anatomy import Anatomy, Element, Frame, as_line
from presscheck.query_values import CAMPAIGNS, SESSIONS, VERSIONS
from presscheck.session.address_rules import AddressRules

SITE = "https://staging.example:8443"
REFERENCE = "https://www.example"
RULES = AddressRules((SITE, REFERENCE), ("build", "ab_*"))


def example_of(name: str) -> str:
    return name.replace("*", "x")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{SITE}/a.html", "/a.html"),
        (f"{REFERENCE}/a.html", "/a.html"),
        (
            "https://twitter.com/share?url=https%3A%2F%2Fstaging.example%3A8443%2Fa",
            "https://twitter.com/share?url=https%3A%2F%2Fwww.example%2Fa",
        ),
        ("/a.html;jsessionid=1F2E", "/a.html"),
        ("/a.html;JSESSIONID=1F2E?page=2#top", "/a.html?page=2#top"),
        ("/app.3fa9b2c1.css", "/app.77d0e2aa.css"),
        ("/app-3fa9b2c1.css?v=2", "/app.css"),
        ("/a.html?BUILD=1&page=2", "/a.html?page=2&build=2"),
        ("/a.html?ab_test=x", "/a.html?ab_other=y"),
        ("/a.html?t=1700000000", "/a.html?t=1700000001.5"),
        ("/a.html?v=3fa9b2c1", "/a.html"),
    ],
)
def test_what_is_of_one_deployment_alone_is_left_out(one: str, other: str) -> None:
    assert RULES.address(one) == RULES.address(other)


def test_a_usual_port_is_no_part_of_an_origin() -> None:
    assert AddressRules((SITE, f"{REFERENCE}:443")).address(f"{REFERENCE}/a.html") == "/a.html"


@pytest.mark.parametrize("name", [*SESSIONS, *CAMPAIGNS])
def test_a_session_and_a_campaign_are_left_out_of_every_address(name: str) -> None:
    assert RULES.address(f"/a.html?page=2&{example_of(name)}=1") == "/a.html?page=2"


@pytest.mark.parametrize("name", VERSIONS)
def test_a_version_is_left_out_of_the_address_of_a_file_alone(name: str) -> None:
    value = f"{example_of(name)}=culture"

    assert RULES.address(f"/dot.png?w=8&{value}") == "/dot.png?w=8"
    assert RULES.address(f"/a.html?{value}") == f"/a.html?{value}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a.html?page=2", "/a.html?page=3"),
        ("/a.html?page=2", "/a.html"),
        ("/dot.png?w=8", "/dot.png?w=16"),
        (
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://www.youtube.com/watch?v=oHg5SJYRHA0",
        ),
        (f"{REFERENCE}/a.html", "https://www.example.org/a.html"),
        (f"{REFERENCE}/a.html", "http://www.example/a.html"),
        (f"{REFERENCE}/a.html", "https://dev.example/a.html"),
        ("https://img.dev.example/a.html", "https://img.site/a.html"),
        ("/2024/20240131.css", "/2024/20240201.css"),
        ("/photo.20240131.jpg", "/photo.20240201.jpg"),
        ("/a.html#one", "/a.html#two"),
        ("/a.html?myv=1", "/a.html?myv=2"),
        ("data:text/plain,a?sid=1", "data:text/plain,a?sid=2"),
    ],
)
def test_every_other_difference_stays(one: str, other: str) -> None:
    assert RULES.address(one) != RULES.address(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.paper.localhost:8001", "https://www.paper.localhost:8002"),
        ("https://staging.paper.co.kr", "https://www.paper.co.kr"),
        ("https://www.paper-staging.example", "https://www.paper.example"),
    ],
)
def test_hosts_beside_a_deployment_have_one_name(one: str, other: str) -> None:
    rules = AddressRules((one, other))
    bare = [site.replace("//www.", "//") for site in (one, other)]
    images = [f"{site.replace('//', '//img.')}/a.png" for site in bare]

    assert rules.address(images[0]) == rules.address(images[1]) == "https://img.site/a.png"
    assert rules.address(f"{images[0]}.evil") != rules.address(images[1])
    assert rules.address("https://img.other.example/a.png") == "https://img.other.example/a.png"
    assert rules.address(images[0].replace("img", "cdn")) != rules.address(images[1])


def test_a_deployment_may_lie_below_a_path() -> None:
    rules = AddressRules(("https://staging.example/paper", REFERENCE))

    assert rules.address("/paper/a.html") == rules.address("/a.html")
    assert rules.address("/paper-boy/a.html") == "/paper-boy/a.html"


def normal(**fields: object) -> Element:
    line = as_line(asdict(Element(**{"path": "main/link", **fields})))  # type: ignore[arg-type]
    [element] = RULES.anatomy(Anatomy(Frame((1, 1), "", (line,)))).elements
    return element


def test_targets_styles_and_the_head_follow_the_rules() -> None:
    image = f'url("{SITE}/dot.3fa9b2c1.png?v=1") , url("/other.png?sid=1")'

    linked = normal(target=f"{SITE}/a?sid=1", style={"background-image": image})
    hovered = normal(hover={"background-image": image})
    shared = normal(path="document/meta-og-url", text=f"{REFERENCE}/a?utm_source=x")
    described = normal(path="document/meta-description", text=f"News of {REFERENCE} and others")

    assert linked.target == "/a"
    assert linked.style["background-image"] == 'url("/dot.png") , url("/other.png")'
    assert hovered.hover == linked.style
    assert shared.text == "/a"
    assert described.text == "News of  and others"


def test_what_a_reader_sees_stays_as_it_is() -> None:
    assert normal(text=f"{SITE}/a?sid=1").text == f"{SITE}/a?sid=1"
    assert normal(name=f"{SITE}/a?sid=1").name == f"{SITE}/a?sid=1"
