"""The hash of the code that references depend on changes with the tests, and not with the site."""

from pathlib import Path

import pytest

from presscheck.session.code_digest import code_digest

FILES = {
    "conftest.py": "from pages import home\npytest_plugins = ['own.fixtures']\n"
    "def site():\n    import site_under_test\n",
    "pages/__init__.py": "",
    "pages/home.py": "from .parts import header\n",
    "pages/parts/__init__.py": "",
    "pages/parts/header.py": "",
    "pages/unused.py": "",
    "own/fixtures.py": "",
    "site_under_test/__init__.py": "",
    "tests/looks/test_home.py": "try:\n    import helping\nexcept ImportError:\n    pass\n",
    "tests/looks/helping.py": "",
    "tests/looks/at-rest.js": "",
    "tests/other/test_form.py": "",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return written(tmp_path)


def written(folder: Path) -> Path:
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def digest(root: Path) -> str:
    return code_digest(root, ["tests/looks/test_home.py"])


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("conftest.py", True),
        ("pages/home.py", True),
        ("pages/parts/header.py", True),
        ("own/fixtures.py", True),
        ("tests/looks/test_home.py", True),
        ("tests/looks/helping.py", True),
        ("tests/looks/at-rest.js", True),
        ("pages/unused.py", False),
        ("site_under_test/__init__.py", False),
        ("tests/other/test_form.py", False),
    ],
)
def test_it_counts_what_the_tests_are_made_of(root: Path, name: str, *, counts: bool) -> None:
    before = digest(root)

    with (root / name).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")

    assert (digest(root) != before) is counts


def test_it_is_the_same_in_another_checkout(root: Path, tmp_path: Path) -> None:
    assert digest(root) == digest(written(tmp_path / "elsewhere"))


def test_a_module_that_cannot_be_read_counts_as_it_is(root: Path) -> None:
    (root / "pages/home.py").write_text("def (", "utf-8")

    assert digest(root) == digest(root)
