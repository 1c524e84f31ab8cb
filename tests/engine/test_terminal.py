"""What commands show harms no terminal."""

from presscheck.terminal import plain


def test_only_what_can_be_seen_reaches_the_terminal() -> None:
    assert plain("\x1b[2J서울\u202e\ud800 “A”\n") == " [2J서울   “A” "
