"""XML of a foreign file to a tree of elements, under limits; what breaks off is kept up to there.

No DTD, no entity of the file's own, no reference to the outside: such a packet is refused.
Specification: XML 1.0, fifth edition; Namespaces in XML 1.0; ISO 16684-1, 7.3 (the packet).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from verifyimg.limits import Limits
from verifyimg.model.noun import noun
from verifyimg.model.problem import ProblemKind

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_LONG_NAMESPACE = rb"""xmlns[^=<>]{0,100}=\s*["'][^"'<]{%d}"""


class Name(NamedTuple):
    """The name of an element or attribute."""

    namespace: str
    local: str


LISTS = frozenset({Name(RDF, "Bag"), Name(RDF, "Seq"), Name(RDF, "Alt")})
DESCRIPTION = Name(RDF, "Description")


@noun
class Element:
    """One element, as far as it was read."""

    name: Name
    attributes: Mapping[Name, str]
    position: int
    """Of its first byte in what was parsed."""
    children: list[Element] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """The text directly in it, piece by piece."""

    @property
    def text(self) -> str:
        """All text directly in it, blanks too."""
        return "".join(self.parts)

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()


@noun
class Tree:
    """What was read of an XML text."""

    root: Element | None
    prefixes: Mapping[str, str]
    """The prefix that the file itself gives to a namespace."""
    size: int
    """Elements and attributes that were kept."""
    left_out: int
    """Items of lists beyond the limit, which were not kept."""
    kind: ProblemKind | None = None
    """What was wrong, if anything."""
    message: str = ""
    position: int = 0
    """Where it was wrong."""


class _Enough(Exception):
    """A limit is reached."""


class _Builder:
    """What the parser talks to."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.root: Element | None = None
        self.open: list[Element] = []
        self.prefixes: dict[str, str] = {}
        self.size = 0
        self.left_out = 0
        self.skipping = 0
        self.expat: Any = None

    def start_ns(self, prefix: str, namespace: str) -> None:
        self.prefixes.setdefault(namespace, prefix)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipping or self._is_over_the_limit_of_a_list():
            self.left_out += not self.skipping
            self.skipping += 1
            return
        self.size += 1 + len(attributes)
        if self.size > self.limits.tags:
            raise _Enough(f"more than {self.limits.tags:,} elements and attributes")
        if len(self.open) >= self.limits.xml_depth:
            raise _Enough(f"elements more than {self.limits.xml_depth} deep")
        self._add(_element(tag, attributes, self.expat.CurrentByteIndex))

    def _add(self, element: Element) -> None:
        if self.open:
            self.open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self.open.append(element)

    def _is_over_the_limit_of_a_list(self) -> bool:
        if not self.open or self.open[-1].name not in LISTS:
            return False
        return len(self.open[-1].children) >= self.limits.value_items

    def end(self, _tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
        else:
            self.open.pop()

    def data(self, text: str) -> None:
        if self.open and not self.skipping:
            self.open[-1].parts.append(text)

    def close(self) -> None:
        """The parser asks for it."""

    def break_off(self) -> None:
        """Nothing half read stays: neither the text of open elements nor an empty last one."""
        for element in self.open:
            element.parts.clear()
        last = self.open[-1] if len(self.open) > 1 else None
        if last and not last.children and last.name != DESCRIPTION:
            self.open[-2].children.pop()


def parse(data: bytes, limits: Limits) -> Tree:
    """The tree of an XML text in UTF-8; whatever it says of its own encoding is not heard.

    Never raises on any bytes. After the first error nothing more is read; what stood before
    it is in the tree.
    """
    builder = _Builder(limits)
    too_much = _refusal(data, limits)
    if too_much:
        return _tree(builder, "refused", too_much, 0)
    kind, message = _fed(builder, data)
    position = builder.expat.CurrentByteIndex if kind else 0
    if kind:
        builder.break_off()
    return _tree(builder, kind, message, max(0, position))


def _fed(builder: _Builder, data: bytes) -> tuple[ProblemKind | None, str]:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    parser: Any = DefusedXMLParser(target=builder, encoding="utf-8", forbid_dtd=True)
    builder.expat = parser.parser
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        return "refused", "entities or a document type of its own"
    except _Enough as limit:
        return "refused", str(limit)
    except (ParseError, ValueError, MemoryError) as death:
        return "damaged", str(death).partition(": line")[0]
    return None, ""


def _refusal(data: bytes, limits: Limits) -> str | None:
    """What would cost the parser more than the packet is worth, in words.

    NOTE: the parser copies a namespace's name to each attribute in it, so that two megabytes
    of attributes and a long name would be gigabytes.
    """
    characters, most = limits.xml_namespace_characters, limits.xml_attributes
    if re.search(_LONG_NAMESPACE % characters, data):
        return f"a namespace with a name of over {characters} characters"
    if any(run.count(b"=") > most for run in _without_a_tag(data, 5 * most)):
        return f"more than {most:,} attributes of one element"
    return None


def _without_a_tag(data: bytes, length: int) -> Iterator[bytes]:
    """The runs of at least so many bytes in which no tag begins; an attribute takes five."""
    start = 0
    while start + length <= len(data):
        last = data.rfind(b"<", start, start + length)
        if last >= 0:
            start = last + 1
            continue
        end = data.find(b"<", start + length)
        yield data[start:] if end < 0 else data[start:end]
        start = len(data) if end < 0 else end + 1


def _tree(builder: _Builder, kind: ProblemKind | None, message: str, position: int) -> Tree:
    return Tree(
        root=builder.root,
        prefixes=builder.prefixes,
        size=builder.size,
        left_out=builder.left_out,
        kind=kind,
        message=message,
        position=position,
    )


def _element(tag: str, attributes: dict[str, str], position: int) -> Element:
    named = {_split(name): value for name, value in attributes.items()}
    return Element(name=_split(tag), attributes=named, position=position)


def _split(tag: str) -> Name:
    """Namespace and local name of `{namespace}local`."""
    if not tag.startswith("{"):
        return Name("", tag)
    namespace, _, local = tag[1:].rpartition("}")
    return Name(namespace, local)
