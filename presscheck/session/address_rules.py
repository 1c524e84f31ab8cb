"""Addresses of two deployments of one site, without what each of them has of its own."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import quote, urlsplit

from presscheck.anatomy import Anatomy, as_line, without_hash
from presscheck.compare import SnapshotSide
from presscheck.hosts import domain_of, origin_of, place_of
from presscheck.query_values import IgnoredValues, has_path, path_and_rest

_IN_STYLES = re.compile(r'url\("((?:\\.|[^"\\])*)"\)')
_SITE = "site"
"""What stands in the place of the domain of a host beside the site, such as that of its images."""

_HEAD = "document/"
_STYLES = ("style", "hover", "focus")


@dataclass(frozen=True)
class AddressRules:
    """What is left out of addresses before two deployments are compared.

    `sites` are the addresses of both; their origins, and the paths that they lie below, are left
    out, and other hosts of their domains have one name. `ignored` are names of query values that
    the project adds.
    """

    sites: tuple[str, ...]
    ignored: tuple[str, ...] = ()

    @cached_property
    def _origins(self) -> re.Pattern[str]:
        return _origins_pattern(self.sites)

    @cached_property
    def _neighbours(self) -> re.Pattern[str] | None:
        return _neighbours_pattern(self.sites)

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        paths = {urlsplit(site).path.rstrip("/") for site in self.sites} - {""}
        return tuple(sorted(paths, key=len, reverse=True))

    def anatomy(self, anatomy: Anatomy) -> Anatomy:
        """Return an anatomy whose addresses can be compared with the other deployment's."""
        frame = anatomy.frame
        lines = tuple(self._line(line) for line in frame.lines)
        return replace(anatomy, frame=replace(frame, lines=lines))

    def side(self, side: SnapshotSide) -> SnapshotSide:
        """Return one side of a comparison with such an anatomy."""
        return replace(side, anatomy=self.anatomy(side.anatomy))

    def text(self, text: str) -> str:
        """Return a text without the origins of both deployments, and with one name for the rest."""
        text = self._origins.sub("", text)
        return self._neighbours.sub(rf"\1{_SITE}", text) if self._neighbours else text

    def address(self, address: str) -> str:
        """Return an address without what each deployment has of its own."""
        if not has_path(address):
            return address
        below = self._below(self.text(address))
        path, rest = path_and_rest(IgnoredValues(self.ignored).left_out_of(below))
        return f"{without_hash(path) if path else path}{rest}"

    def _below(self, address: str) -> str:
        """The address below the path that a deployment lies in."""
        for path in self._paths:
            if address.startswith(path) and address[len(path) : len(path) + 1] in {"", *"/?#"}:
                return address[len(path) :]
        return address

    def _line(self, line: str) -> str:
        """One element of an anatomy; most have no address."""
        element: dict[str, Any] = json.loads(line)
        changed = {**element, **dict(self._changed(element))}
        return line if changed == element else as_line(changed)

    def _changed(self, element: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        if target := element.get("target"):
            yield "target", self.address(target)
        for name in _STYLES:
            if styles := element.get(name):
                yield name, {key: self._style(value) for key, value in styles.items()}
        if element["path"].startswith(_HEAD) and (text := element.get("text")):
            yield "text", self._head_text(text)

    def _style(self, value: str) -> str:
        return _IN_STYLES.sub(lambda found: f'url("{self.address(found[1])}")', value)

    def _head_text(self, text: str) -> str:
        """What the head says to machines: an address as a whole, or a text with some in it."""
        is_address = re.fullmatch(r"(?:https?:/)?/\S*", text)
        return self.address(text) if is_address else self.text(text)


def _origins_pattern(sites: Sequence[str]) -> re.Pattern[str]:
    """The origins, also where they are written into another address; never a part of a host."""
    origins = {origin_of(site) for site in sites}
    written = sorted({form for one in origins for form in (one, quote(one, safe=""))})
    return re.compile(f"(?:{'|'.join(map(re.escape, written))})(?![\\w.:-]|%3A)", re.IGNORECASE)


def _neighbours_pattern(sites: Sequence[str]) -> re.Pattern[str] | None:
    """The end of the name of a host beside one of the sites, with its port; None without any."""
    names = set()
    for host, port in map(place_of, sites):
        if domain := domain_of(host):
            at = f":{port}" if port else ""
            below = host.removeprefix("www.") if host != domain else domain
            names |= {f"{name}{at}" for name in (domain, below)}
    if not names:
        return None
    listed = sorted((*names, *(quote(one, safe="") for one in names)), key=len, reverse=True)
    ends = "|".join(map(re.escape, dict.fromkeys(listed)))
    before = r"((?://|%2F%2F)(?:[\w-]+\.)*?)"
    return re.compile(f"{before}(?:{ends})(?![\\w.:-]|%3A)", re.IGNORECASE)
