"""A manifest is read as it was written, whatever the site has answered."""

from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.baselines.recording.answers import (
    Answer,
    Manifest,
    NewerVersionError,
    manifest_id,
    unsteady,
)

PRINTABLE = st.characters(min_codepoint=0x21, max_codepoint=0x7E)
DIGESTS = st.binary(max_size=3).map(lambda body: sha256(body).hexdigest())
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(["Content-Type", "Link", "X-Frame-Options"]),
        st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20),
    ),
    max_size=3,
).map(tuple)
ANSWERS = st.builds(
    Answer,
    address=st.text(PRINTABLE, max_size=12).map("/{}".format),
    method=st.sampled_from(["GET", "HEAD", "POST"]),
    status=st.integers(200, 599),
    headers=HEADERS,
    body=DIGESTS,
    asked=st.none() | DIGESTS,
)
STEADY = st.lists(ANSWERS, max_size=8, unique_by=lambda answer: answer.key)


def answer(address: str = "/", body: bytes = b"", status: int = 200) -> Answer:
    return Answer(address, "GET", status, (), sha256(body).hexdigest())


@given(STEADY)
def test_what_was_written_is_read(answers: list[Answer]) -> None:
    manifest = Manifest.of(answers)

    assert Manifest.decode(manifest.encode()) == manifest
    assert manifest_id(manifest.encode()) == manifest.id


@given(STEADY, st.randoms(use_true_random=False))
def test_the_order_of_the_answers_changes_nothing(answers: list[Answer], random: object) -> None:
    shuffled = [*answers]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis has no type for it

    assert Manifest.of(shuffled).encode() == Manifest.of(answers).encode()


@given(STEADY)
def test_each_answer_is_one_line_of_ascii_and_words(answers: list[Answer]) -> None:
    lines = Manifest.of(answers).encode().decode().split("\n")

    assert len(lines) == len(answers) + 2
    assert lines[-1] == ""


@given(STEADY, STEADY)
def test_merging_keeps_every_answer_or_says_that_two_contradict(
    ours: list[Answer], theirs: list[Answer]
) -> None:
    merged = Manifest.of(ours).merged(Manifest.of(theirs))

    if unsteady([*ours, *theirs]):
        assert merged is None
    else:
        assert merged is not None
        assert set(merged.answers) == {*ours, *theirs}


@given(STEADY.filter(bool), st.data())
def test_a_manifest_cut_short_is_never_read(answers: list[Answer], data: st.DataObject) -> None:
    content = Manifest.of(answers).encode()
    length = data.draw(st.integers(0, len(content) - 1))

    if length and content[:length].endswith(b"\n"):  # its name tells, see the store
        assert manifest_id(content[:length]) != manifest_id(content)
    else:
        with pytest.raises(ValueError, match=r"line|cut short"):
            Manifest.decode(content[:length])


def test_an_address_with_two_answers_is_refused() -> None:
    with pytest.raises(ValueError, match="GET /clock has two answers"):
        Manifest.of([answer("/clock", b"12:00"), answer("/clock", b"12:01")])


def test_the_same_answer_twice_is_one() -> None:
    assert Manifest.of([answer(), answer()]).answers == (answer(),)


HEAD = b'{"recording":1}\n'
LINE = msgspec.json.encode(answer())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", "line 1: ", id="empty"),
        pytest.param(b"\xff\n", "line 1: ", id="no text"),
        pytest.param(HEAD + b"{}\n", "line 2: .*address", id="a field is missing"),
        pytest.param(HEAD + LINE + b"\n\n", "line 3: ", id="an empty line"),
        pytest.param(HEAD + LINE[:-1] + b',"mood":1}\n', "line 2: .*mood", id="unknown field"),
        pytest.param(HEAD + LINE.replace(b'"/"', b'"x"') + b"\n", "line 2: .*address", id="path"),
        pytest.param(HEAD + LINE.replace(b"200", b"99") + b"\n", "line 2: .*status", id="status"),
        pytest.param(HEAD + b"[" * 100_000 + b"\n", "line 2: ", id="nested without end"),
        pytest.param(HEAD + LINE, "cut short", id="no line break"),
    ],
)
def test_what_is_no_manifest_is_refused_with_its_line(content: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Manifest.decode(content)


def test_a_newer_version_is_named_whatever_follows() -> None:
    with pytest.raises(NewerVersionError, match="its format is 2, and this presscheck reads 1"):
        Manifest.decode(b'{"recording":2,"packed":true}\nwho knows')
