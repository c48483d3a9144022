"""The RDF of an XMP packet to its properties: structures and lists walked, nothing named yet.

Specification: ISO 16684-1:2019, 7.4 to 7.9 (the subset of RDF/XML that XMP allows, and the
short forms of it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from verifyimg.model.noun import noun
from verifyimg.readers.xmp.markup import DESCRIPTION, LISTS, RDF, Element, Name

XML = "http://www.w3.org/XML/1998/namespace"
META = "adobe:ns:meta/"

_RDF = Name(RDF, "RDF")
_ABOUT, _RESOURCE, _VALUE = Name(RDF, "about"), Name(RDF, "resource"), Name(RDF, "value")
_OLD_ABOUT = Name("", "about")
_LANGUAGE, _CHOICE = Name(XML, "lang"), Name(RDF, "Alt")
_GRAMMAR = frozenset({RDF, XML, ""})
"""Namespaces of attributes that are no properties."""


@noun
class Property:
    """One simple value and the way to it."""

    path: tuple[Name, ...]
    """The property, and the fields of structures down to the value."""
    text: str
    language: str | None
    """Of a text in several languages: `x-default`, `ru` …"""
    entry: tuple[tuple[str, int], ...]
    """Which item of a list of structures it belongs to: the list's name, the item from 1."""
    position: int
    """Of the element that holds it."""
    item: tuple[int, ...] = ()
    """Its place from 1 in each list around it, the outermost first."""


def properties(root: Element) -> Iterator[Property]:
    """Every simple value of every description, in the order of the file."""
    for element in root.walk():
        if element.name.namespace == META:
            yield from _fields(element.attributes, _Way(position=element.position))
        if element.name == _RDF:
            yield from _descriptions(element)


def holds_rdf(root: Element) -> bool:
    """Whether there is RDF at all, be it empty."""
    return any(element.name == _RDF for element in root.walk())


@noun
class _Way:
    """How the walk came to where it is."""

    path: tuple[Name, ...] = ()
    entry: tuple[tuple[str, int], ...] = ()
    item: tuple[int, ...] = ()
    position: int = 0


def _descriptions(rdf: Element) -> Iterator[Property]:
    for one in rdf.children:
        about = one.attributes.get(_ABOUT) or one.attributes.get(_OLD_ABOUT)
        if about:
            yield _property(_Way(path=(_ABOUT,), position=one.position), about)
        yield from _structure(one, _Way(position=one.position))


def _structure(holder: Element, way: _Way) -> Iterator[Property]:
    """The fields of a structure: attributes, then elements."""
    yield from _fields(holder.attributes, way)
    for child in holder.children:
        if child.name == DESCRIPTION:
            yield from _structure(child, way)
        elif child.name == _VALUE:
            yield from _content(child, way)
        elif child.name.namespace != RDF:
            yield from _content(child, _down(way, child))


def _fields(attributes: Mapping[Name, str], way: _Way) -> Iterator[Property]:
    """The attributes that are short for simple fields (7.9.2.2)."""
    for name, text in attributes.items():
        if name.namespace not in _GRAMMAR:
            yield _property(replace(way, path=(*way.path, name)), text)
        elif name == _VALUE:
            yield _property(way, text)


def _content(element: Element, way: _Way, language: str | None = None) -> Iterator[Property]:
    """What a property or an item of a list holds: a list, a structure or a simple value."""
    items = next((child for child in element.children if child.name in LISTS), None)
    if items is not None:
        yield from _items(items, way)
    elif element.children:
        yield from _structure(element, way)
    elif _is_simple(element):
        yield _property(way, element.attributes.get(_RESOURCE, element.text), language)
    if not element.children:
        yield from _fields(element.attributes, way)


def _items(items: Element, way: _Way) -> Iterator[Property]:
    name = way.path[-1].local if way.path else ""
    for number, item in enumerate(items.children, start=1):
        entry = (*way.entry, (name, number)) if _is_structure(item) else way.entry
        of_list = way.item if items.name == _CHOICE else (*way.item, number)
        step = _Way(path=way.path, entry=entry, item=of_list, position=item.position)
        language = item.attributes.get(_LANGUAGE) if items.name == _CHOICE else None
        yield from _content(item, step, language)
    if not items.children:
        yield _property(way, "")


def _is_structure(element: Element) -> bool:
    children = any(child.name not in LISTS for child in element.children)
    return children or any(name.namespace not in _GRAMMAR for name in element.attributes)


def _is_simple(element: Element) -> bool:
    """Whether it has a value of its own; one that is only attributes has none."""
    return bool(element.text.strip()) or not any(
        name.namespace not in _GRAMMAR or name == _VALUE for name in element.attributes
    )


def _down(way: _Way, child: Element) -> _Way:
    return replace(way, path=(*way.path, child.name), position=child.position)


def _property(way: _Way, text: str, language: str | None = None) -> Property:
    return Property(
        path=way.path,
        text=text,
        language=language,
        entry=way.entry,
        position=way.position,
        item=way.item,
    )
