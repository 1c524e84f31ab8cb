"""The code that a reference depends on: the tests, what they import, and presscheck itself.

The site's own files are no part of it: they are what changes between a reference and a capture.
"""

import ast
import os
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
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
    folders = {(root / file).parent for file in test_files}
    beside = {file for folder in folders for file in folder.glob("*.py")}
    return CodeDigests(root, tuple(search)).of_files(beside | _conftests(root, folders))


class CodeDigests:
    """The hashes of the code of several tests; each file is read once."""

    def __init__(self, root: Path, search: tuple[Path, ...] = ()) -> None:
        self.root, self.search = root, (root, *search)
        self._files_of = cache(_files_of)
        self._imports = cache(self._imported_by)
        self._scripts = cache(lambda folder: [str(file) for file in Path(folder).glob("*.js")])
        self._line = cache(self._line_of)
        self._of = cache(self._of_test)

    def of(self, test_file: str) -> str:
        """Return the hash of a test's file, of the conftests around it, and of all they import."""
        return self._of(test_file)

    def of_files(self, first: Iterable[Path]) -> str:
        """Return the hash of the engine, of some files, and of all that they import."""
        modules = self._with_imports({str(file) for file in first})
        folders = {os.path.dirname(file) for file in modules}  # noqa: PTH120  # much faster
        scripts = {file for folder in folders for file in self._scripts(folder)}
        total = sha256(self._engine)
        for file in sorted(modules | scripts):
            total.update(self._line(file))
        return total.hexdigest()

    @cached_property
    def _engine(self) -> bytes:
        files = (str(file) for file in _ENGINE.rglob("*") if file.suffix in _OF_ENGINE)
        return b"".join(self._line(file) for file in sorted(files))

    def _of_test(self, test_file: str) -> str:
        file = self.root / test_file
        return self.of_files({file} | _conftests(self.root, {file.parent}))

    def _with_imports(self, first: set[str]) -> set[str]:
        """Return these files and all below the folders that they import, directly or not."""
        waiting, seen = list(first), set(first)
        while waiting:
            new = self._imports(waiting.pop()) - seen
            seen |= new
            waiting += new
        return seen

    def _line_of(self, name: str) -> bytes:
        """What a file adds to a hash: its path, and what is in it if it can be read.

        The path is that below the engine or the project, so that the hash is right in any checkout.
        """
        file = Path(name)
        folders = {"engine": _ENGINE, "project": self.root}
        paths = (
            f"{whose} {file.relative_to(folder)}"
            for whose, folder in folders.items()
            if folder in file.parents
        )
        path = next(paths, name)
        try:
            content = sha256(file.read_bytes()).hexdigest()
        except OSError:
            content = ""
        return f"{path}\n{content}\n".encode()

    def _imported_by(self, name: str) -> frozenset[str]:
        """Return the files that a module imports, without those of the engine."""
        file = Path(name)
        folders = (*self.search, file.parent)
        found = (one for dotted in _names_in(file) for one in self._files_of(dotted, folders))
        return frozenset(str(one) for one in found if _ENGINE not in one.parents)


def _conftests(root: Path, folders: Iterable[Path]) -> set[Path]:
    """The conftest of each of these folders, and of each folder around them."""
    around = {
        folder
        for inner in folders
        for folder in (inner, *inner.parents)
        if folder.is_relative_to(root)
    }
    return {folder / _CONFTEST for folder in around if (folder / _CONFTEST).is_file()}


def _names_in(file: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports at its top; one that is broken has none."""
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
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
    return [file for folder in places for file in _files_below(folder, words)]


def _files_below(folder: Path, words: Iterable[str]) -> Iterator[Path]:
    """Yield the file of each word that is a package or a module, from the outermost one."""
    path = folder
    for word in words:
        path /= word
        yield from (
            file for file in (path / "__init__.py", path.with_suffix(".py")) if file.is_file()
        )
        if not path.is_dir():
            return
