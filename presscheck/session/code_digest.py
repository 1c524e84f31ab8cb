"""The code that a reference depends on: the tests, what they import, and presscheck itself.

The site's own files are no part of it: they are what changes between a reference and a capture.
"""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

_ENGINE = Path(__file__).parents[1]
_OF_ENGINE = frozenset({".py", ".js", ".conf", ".html"})
_CONFTEST = "conftest.py"
_PLUGINS = "pytest_plugins"


def code_digest(root: Path, test_files: Iterable[str], search: Iterable[Path] = ()) -> str:
    """Return a hash of the engine, of the tests' folders, and of all that they import.

    `test_files` are paths below `root`; `search` are further folders in which modules lie.
    Scripts beside a module belong to it. Only imports at the top of a module count: what is
    imported while a function runs, such as a site that a fixture starts, is no code of the tests.
    """
    modules = set(_imported(_first_files(root, test_files), (root, *search)))
    scripts = {file for folder in {one.parent for one in modules} for file in folder.glob("*.js")}
    own = {file for file in _ENGINE.rglob("*") if file.suffix in _OF_ENGINE}
    total = sha256()
    for file in sorted({*modules, *scripts, *own}):
        total.update(f"{file}\n{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _first_files(root: Path, test_files: Iterable[str]) -> set[Path]:
    """The files in the folders of the tests, and the conftest of each folder around."""
    folders = {(root / file).parent for file in test_files}
    beside = {file for folder in folders for file in folder.glob("*.py")}
    around = {
        folder
        for inner in folders
        for folder in (inner, *inner.parents)
        if folder.is_relative_to(root)
    }
    return beside | {folder / _CONFTEST for folder in around if (folder / _CONFTEST).is_file()}


def _imported(first: set[Path], search: tuple[Path, ...]) -> Iterator[Path]:
    """Yield these files and all below the folders that they import, directly or not."""
    waiting, seen = list(first), set(first)
    known = cache(_files_of)
    while waiting:
        file = waiting.pop()
        yield file
        new = {
            found
            for name in _names_in(file)
            for found in known(name, (*search, file.parent))
            if found not in seen and _ENGINE not in found.parents
        }
        seen |= new
        waiting += new


def _names_in(file: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports at its top; one that is broken has none."""
    try:
        tree = ast.parse(file.read_bytes())
    except (SyntaxError, ValueError):
        return
    for node in _top(tree.body):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module, names, level):
                base = ".".join(filter(None, ["." * level + (module or "")]))
                yield from (f"{base}.{alias.name}" for alias in names)
            case ast.Assign(targets=[ast.Name(id=name)]) if name == _PLUGINS:
                strings = (one for one in ast.walk(node.value) if isinstance(one, ast.Constant))
                yield from (str(one.value) for one in strings)


def _top(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module is imported."""
    for node in body:
        yield node
        if isinstance(node, ast.If | ast.Try | ast.With):
            yield from _top(node.body)


def _files_of(name: str, folders: tuple[Path, ...]) -> list[Path]:
    """Return the files of a module and of the packages around it; a last word may be no module."""
    dots = len(name) - len(name.lstrip("."))
    words = [word for word in name.split(".") if word]
    places = list(folders)
    if dots:  # relative to the module, which is the last of the folders
        here = places[-1]
        places = [here if dots == 1 else here.parents[dots - 2]]
    paths = [
        folder.joinpath(*words[: count + 1]) for folder in places for count in range(len(words))
    ]
    files = [file for path in paths for file in (path / "__init__.py", path.with_suffix(".py"))]
    return [file for file in files if file.is_file()]
