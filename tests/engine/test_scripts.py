import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import presscheck
from presscheck.capture import scripts
from presscheck.capture.scripts import function, program
from presscheck.scripts import as_function, as_program

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes modules, each given by its name and text; returns the first one's path."""

    def write_modules(**modules: str) -> Path:
        for name, text in modules.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        return tmp_path / f"{next(iter(modules))}.js"

    return write_modules


def test_a_program_holds_each_module_once_after_those_it_imports(write: Write) -> None:
    entry = write(
        page='import { item } from "./list.js";\nimport { size } from "./box.js";\nitem(size);\n',
        list='import { size } from "./box.js";\nexport function item() { return size; }\n',
        box="export const size = 3;\n",
    )

    assert as_program(entry) == (
        '(() => {\n"use strict";\n'
        "const $box = (() => {\nconst size = 3;\nreturn { size };\n})();\n"
        "const $list = (() => {\nconst { size } = $box;\n"
        "function item() { return size; }\nreturn { item };\n})();\n"
        "const $page = (() => {\nconst { item } = $list;\nconst { size } = $box;\n"
        "item(size);\nreturn {  };\n})();\n})();\n"
    )


def test_a_function_hands_its_arguments_to_the_entry(write: Write) -> None:
    bundle = as_function(write(entry="export const main = (count) => count + 1;\n"))

    assert bundle.startswith('(first, second) => {\n"use strict";\n')
    assert bundle.endswith("return $entry.main(first, second);\n}")


def test_imports_may_have_several_lines(write: Write) -> None:
    entry = write(
        entry='import {\n  one,\n  other,\n} from "./two-things.js";\n',
        **{"two-things": "export const one = 1;\nexport async function other() {}\n"},
    )

    assert "const { one, other } = $two_things;" in as_program(entry)


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        pytest.param(
            {"entry": 'import { gone } from "./gone.js";\n'},
            "entry.js imports gone.js, which is not there",
            id="no-such-module",
        ),
        pytest.param(
            {"entry": 'import { b } from "./other.js";\n', "other": "export const a = 1;\n"},
            "entry.js imports b from other.js, which does not export it",
            id="no-such-export",
        ),
        pytest.param(
            {
                "entry": 'import { a } from "./other.js";\nexport const b = a;\n',
                "other": 'import { b } from "./entry.js";\nexport const a = b;\n',
            },
            "these modules import each other: entry → other → entry",
            id="circle",
        ),
        pytest.param(
            {
                "entry": 'import { a } from "./one.js";\nimport { a } from "./two.js";\n',
                "one": "export const a = 1;\n",
                "two": "export const a = 2;\n",
            },
            "entry.js has two things of the name a",
            id="one-name-from-two-modules",
        ),
        pytest.param(
            {
                "entry": 'import { a } from "./other.js";\nexport const a = 2;\n',
                "other": "export const a = 1;\n",
            },
            "entry.js has two things of the name a",
            id="one-name-imported-and-exported",
        ),
        pytest.param(
            {
                "entry": 'import { a } from "./other.js";\nimport { b } from "./other.js";\n',
                "other": "export const a = 1;\nexport const b = 1;\n",
            },
            "entry.js imports other.js twice",
            id="one-module-twice",
        ),
        pytest.param(
            {"entry": "export let count = 0;\n"},
            "entry.js says what the bundler does not know: export let count = 0;",
            id="an-export-that-changes",
        ),
        pytest.param(
            {"entry": 'import * as all from "./other.js";\n'},
            'entry.js says what the bundler does not know: import * as all from "./other.js";',
            id="everything-under-one-name",
        ),
        pytest.param(
            {"entry": 'import { a } from "../other.js";\n'},
            'entry.js says what the bundler does not know: import { a } from "../other.js";',
            id="another-folder",
        ),
    ],
)
def test_modules_that_do_not_fit_are_refused(
    write: Write, modules: dict[str, str], message: str
) -> None:
    entry = write(**modules)

    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        as_program(entry)


def test_a_function_needs_main(write: Write) -> None:
    with pytest.raises(ValueError, match=r"^entry\.js exports no main$"):
        as_function(write(entry="export const other = 1;\n"))


def test_every_script_of_a_capture_is_in_a_bundle() -> None:
    entries = ("anatomy", "needs-marks", "mark-root", "mark-elements", "rest", "next-frame")
    bundled = "".join([*map(function, entries), program("gate")])

    files = Path(scripts.__file__).parent.glob("*.js")

    assert [file.name for file in files if f"${file.stem.replace('-', '_')} =" not in bundled] == []


def test_the_lock_of_the_linters_names_no_registry() -> None:
    lock = Path(presscheck.__file__).parents[1] / "package-lock.json"

    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_every_script_of_a_page_guard_is_a_bundle() -> None:
    files = (Path(presscheck.__file__).parent / "plugin").glob("*.js")

    assert all(as_function(file) for file in files)
