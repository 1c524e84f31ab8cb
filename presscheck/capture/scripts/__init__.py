"""What is run inside the page: JavaScript, one file a subject."""

from functools import cache
from importlib.resources import files


@cache
def script(name: str) -> str:
    """The text of one script, an expression that is a function."""
    return files(__name__).joinpath(f"{name}.js").read_text(encoding="utf-8")


@cache
def library(*names: str) -> str:
    """Several files as one function: what each defines is known to those after it.

    The last one defines `main`, which takes the argument.
    """
    texts = "\n".join(script(name) for name in names)
    return f"(argument) => {{\n{texts}\nreturn main(argument);\n}}"
