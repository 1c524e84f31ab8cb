"""Scripts for the browser: ES modules of one folder, bundled into one text without Node.

A module imports and exports by name, from files beside it, one form for each:

    import { boxOf, union } from "./boxes.js";
    export function frameOf(picture) {}

In the bundle each module is a function that returns its exports, after the modules it imports. So
a name is known where it is imported, and nowhere else. An export is a constant, a function or a
class: what is imported never changes its value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_IMPORT = re.compile(r'^import \{([\w$,\s]+)\} from "\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|function|async function|class) ([\w$]+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Module:
    """One file: its exports, the names it imports from each module, and all else."""

    exports: tuple[str, ...]
    imports: dict[str, tuple[str, ...]]
    body: str


@cache
def as_function(entry: Path) -> str:
    """Return an expression: a function that hands two arguments to the entry's export `main`.

    Raises:
        ValueError: when the modules do not fit together.
    """
    modules = _modules_of(entry)
    if "main" not in modules[entry.stem].exports:
        raise ValueError(f"{entry.name} exports no main")
    call = f"return {_variable(entry.stem)}.main(first, second);"
    return f'(first, second) => {{\n"use strict";\n{_joined(modules)}{call}\n}}'


@cache
def as_program(entry: Path) -> str:
    """Return a script that runs the entry once and leaves no name behind.

    Raises ValueError when the modules do not fit together.
    """
    return f'(() => {{\n"use strict";\n{_joined(_modules_of(entry))}}})();\n'


def _joined(modules: dict[str, _Module]) -> str:
    return "".join(_wrapped(name, module) for name, module in modules.items())


def _wrapped(name: str, module: _Module) -> str:
    imports = "".join(
        f"const {{ {', '.join(names)} }} = {_variable(source)};\n"
        for source, names in module.imports.items()
    )
    exports = f"return {{ {', '.join(module.exports)} }};"
    return f"const {_variable(name)} = (() => {{\n{imports}{module.body}\n{exports}\n}})();\n"


def _variable(module: str) -> str:
    return f"${module.replace('-', '_')}"


def _modules_of(entry: Path) -> dict[str, _Module]:
    """Return the entry and all that it imports, each after what it imports itself."""
    modules: dict[str, _Module] = {}
    _add(entry, (), modules)
    for name, module in modules.items():
        for problem in _problems(module, modules):
            raise ValueError(f"{name}.js {problem}")
    return modules


def _add(file: Path, importers: tuple[str, ...], modules: dict[str, _Module]) -> None:
    if file.stem in importers:
        circle = (*importers[importers.index(file.stem) :], file.stem)
        raise ValueError(f"these modules import each other: {' → '.join(circle)}")
    if file.stem in modules:
        return
    if not file.is_file():
        raise ValueError(f"{importers[-1]}.js imports {file.name}, which is not there")
    module = _parsed(file)
    for name in module.imports:
        _add(file.with_name(f"{name}.js"), (*importers, file.stem), modules)
    modules[file.stem] = module


def _parsed(file: Path) -> _Module:
    text = file.read_text(encoding="utf-8")
    imports: dict[str, tuple[str, ...]] = {}
    for names, source in _IMPORT.findall(text):
        if source in imports:
            raise ValueError(f"{file.name} imports {source}.js twice")
        imports[source] = tuple(name.strip() for name in names.split(",") if name.strip())
    exports = tuple(_EXPORT.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if other := _OTHER.search(body):
        raise ValueError(f"{file.name} says what the bundler does not know: {other[0]}")
    return _Module(exports, imports, body.strip())


def _problems(module: _Module, modules: dict[str, _Module]) -> Iterator[str]:
    for source, names in module.imports.items():
        for name in names:
            if name not in modules[source].exports:
                yield f"imports {name} from {source}.js, which does not export it"
    imported = [name for names in module.imports.values() for name in names]
    for name in imported:
        if imported.count(name) > 1 or name in module.exports:
            yield f"has two things of the name {name}"
