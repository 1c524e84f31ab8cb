"""The review page is served to this machine alone, at a port that is free."""

import socket
from urllib.parse import urlsplit

import pytest

from presscheck.errors import UsageError
from presscheck.review.server import HOST, USUAL
from tests.engine.review.served import ReviewedRun, Served, served


def test_it_listens_on_the_loopback_only(review: Served) -> None:
    assert urlsplit(review.address).hostname == HOST == "127.0.0.1"


def test_each_review_has_a_token_of_its_own(reviewed: ReviewedRun) -> None:
    with served(reviewed.review) as first, served(reviewed.review) as second:
        assert first.root != second.root
        assert second.ask(first.root).status == 404


def test_a_second_one_finds_a_free_port(reviewed: ReviewedRun) -> None:
    with served(reviewed.review, None) as first, served(reviewed.review, None) as second:
        ports = {urlsplit(one.address).port for one in (first, second)}

        assert len(ports) == 2
        assert first.ask("").status == second.ask("").status == 200


def test_the_usual_port_is_taken_when_it_is_free(reviewed: ReviewedRun) -> None:
    try:
        socket.create_server((HOST, USUAL)).close()
    except OSError:
        pytest.skip("somebody else has the usual port")

    with served(reviewed.review, None) as review:
        assert urlsplit(review.address).port == USUAL


def test_a_port_that_is_taken_is_one_clear_refusal(reviewed: ReviewedRun) -> None:
    with socket.create_server((HOST, 0)) as other:
        port = other.getsockname()[1]

        with pytest.raises(UsageError, match=rf"port {port} of 127.0.0.1 cannot be used"):
            served(reviewed.review, port).__enter__()
