"""The branches of the replica's templates, and which of them a page takes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import CodeType

from jinja2 import nodes

from replica.app import Replica

Branch = tuple[str, bool]
"""A condition of a template, and whether it holds."""

WITNESS = "note_branch"


@dataclass
class Branches:
    """The branches of the templates of an app: all there are, and those taken up to now."""

    app: Replica
    known: set[Branch] = field(default_factory=set)
    taken: set[Branch] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Make every template of the app note which of its branches it takes."""
        env = self.app.jinja_env
        env.globals[WITNESS] = self.note
        env.cache = None
        compiled = env.compile

        def compile_watched(source: str, name: str, filename: str) -> CodeType:
            return compiled(self._watched(source, name), name, filename)

        env.compile = compile_watched  # type: ignore[assignment]  # what loaders call
        for name in env.list_templates():
            assert env.loader
            self._watched(env.loader.get_source(env, name)[0], name)

    def note(self, condition: str, value: object) -> object:
        """Note the branch that a condition takes, and return its value."""
        self.taken.add((condition, bool(value)))
        return value

    @property
    def untaken(self) -> list[Branch]:
        """The branches that no page has taken yet."""
        return sorted(self.known - self.taken)

    def _watched(self, source: str, name: str) -> nodes.Template:
        lines = source.splitlines()
        template = self.app.jinja_env.parse(source, name)
        for number, (node, place) in enumerate(conditions_of(template)):
            condition = f"{name}: condition {number}: {lines[node.lineno - 1].strip()}"
            self.known |= {(condition, True), (condition, False)}
            watch(node, place, condition)
        return template


def conditions_of(template: nodes.Template) -> Iterator[tuple[nodes.Node, str]]:
    """Yield each node that decides between two branches, and where its condition is."""
    for node in list(template.find_all((nodes.If, nodes.CondExpr, nodes.For, nodes.Or, nodes.And))):
        if isinstance(node, nodes.Or | nodes.And):
            yield node, "left"
        elif getattr(node, "test", None) is not None:
            yield node, "test"


def watch(node: nodes.Node, place: str, condition: str) -> None:
    """Make a template note the value of a condition whenever it is asked for."""
    asked = getattr(node, place)
    name = nodes.Name(WITNESS, "load", lineno=node.lineno)
    arguments = [nodes.Const(condition, lineno=node.lineno), asked]
    call = nodes.Call(name, arguments, [], None, None, lineno=node.lineno)
    setattr(node, place, call.set_environment(asked.environment))
