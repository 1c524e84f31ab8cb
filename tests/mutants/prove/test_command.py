"""What the command makes of what is typed, before anything is tried."""

import pytest
from click.testing import CliRunner

from mutants.prove.__main__ import prove
from mutants.prove.suite import Mode


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_is_asked_for_by_its_word(mode: Mode) -> None:
    done = CliRunner().invoke(prove, ["--with", mode.value, "-k", "no such word"])

    assert done.exit_code == 2
    assert "nothing has 'no such word' in its name, component or kind (next: " in done.output


def test_help_tells_the_words() -> None:
    assert "[all|checks|pictures|only-affected]" in CliRunner().invoke(prove, ["--help"]).output


def test_rough_tries_only_what_a_live_site_must_show() -> None:
    done = CliRunner().invoke(prove, ["--rough", "-k", "darkroom"])

    assert done.exit_code == 2
    assert "nothing has 'darkroom' in its name" in done.output


def test_rough_and_sample_are_refused_together() -> None:
    done = CliRunner().invoke(prove, ["--rough", "--sample"])

    assert done.exit_code == 2
    assert "--sample and --rough choose different mutants (next: one of them)" in done.output
