from __future__ import annotations

import pytest

from tests.support.caption_bytes import description
from verifyimg.limits import DEFAULT
from verifyimg.readers.xmp.markup import parse
from verifyimg.readers.xmp.rdf import Property, holds_rdf, properties


def found(body: str = "", attributes: str = "") -> list[Property]:
    root = parse(description(body, attributes).encode(), DEFAULT).root
    return [] if root is None else list(properties(root))


def pairs(body: str, attributes: str = "") -> list[tuple[str, str]]:
    """Way and text of each property."""
    return [
        (".".join(name.local for name in one.path), one.text) for one in found(body, attributes)
    ]


SHAPES = {
    "nothing": ("", []),
    "text": ("<own:a>x</own:a>", [("a", "x")]),
    "blanks": ("<own:a> x </own:a>", [("a", " x ")]),
    "empty": ("<own:a/>", [("a", "")]),
    "a resource": ('<own:a rdf:resource="http://x/"/>', [("a", "http://x/")]),
    "a list": (
        "<own:a><rdf:Seq><rdf:li>x</rdf:li><rdf:li>y</rdf:li></rdf:Seq></own:a>",
        [("a", "x"), ("a", "y")],
    ),
    "an empty list": ("<own:a><rdf:Bag/></own:a>", [("a", "")]),
    "a list in a list": (
        "<own:a><rdf:Seq><rdf:li><rdf:Bag><rdf:li>x</rdf:li></rdf:Bag></rdf:li></rdf:Seq></own:a>",
        [("a", "x")],
    ),
    "a structure": (
        '<own:a rdf:parseType="Resource"><own:b>x</own:b><own:c>y</own:c></own:a>',
        [("a.b", "x"), ("a.c", "y")],
    ),
    "a structure in a description": (
        '<own:a><rdf:Description own:b="x"><own:c>y</own:c></rdf:Description></own:a>',
        [("a.b", "x"), ("a.c", "y")],
    ),
    "a structure in attributes": ('<own:a own:b="x" own:c="y"/>', [("a.b", "x"), ("a.c", "y")]),
    "an empty structure": ('<own:a rdf:parseType="Resource"/>', [("a", "")]),
    "a structure in a structure": (
        '<own:a rdf:parseType="Resource"><own:b own:c="x"/></own:a>',
        [("a.b.c", "x")],
    ),
    "a value with a qualifier": (
        '<own:a rdf:parseType="Resource"><rdf:value>x</rdf:value><own:q>y</own:q></own:a>',
        [("a", "x"), ("a.q", "y")],
    ),
    "a value in attributes": ('<own:a rdf:value="x" own:q="y"/>', [("a", "x"), ("a.q", "y")]),
    "text with a qualifier": ('<own:a own:q="y">x</own:a>', [("a", "x"), ("a.q", "y")]),
}


@pytest.mark.parametrize(("body", "expected"), SHAPES.values(), ids=SHAPES)
def test_every_shape_of_a_property_is_read(body: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(body) == expected


def test_attributes_of_a_description_are_properties() -> None:
    assert pairs("", 'own:a="x" own:b=""') == [("a", "x"), ("b", "")]


def test_what_a_description_is_about_is_told_unless_it_is_empty() -> None:
    text = description("<own:a/>").replace('rdf:about=""', 'rdf:about="uuid:1"')
    root = parse(text.encode(), DEFAULT).root
    assert root is not None
    assert [one.text for one in properties(root)] == ["uuid:1", ""]
    assert pairs("<own:a/>") == [("a", "")]


def test_a_language_belongs_to_a_choice_of_texts_only() -> None:
    choice = '<own:a><rdf:Alt><rdf:li xml:lang="ru">да</rdf:li></rdf:Alt></own:a>'
    (one,) = found(choice)
    assert (one.language, one.text) == ("ru", "да")
    (other,) = found('<own:a xml:lang="ru">да</own:a>')
    assert other.language is None


def test_items_that_are_structures_are_numbered_those_that_are_texts_are_not() -> None:
    structures = '<own:a><rdf:Seq><rdf:li own:b="x"/><rdf:li own:b="y"/></rdf:Seq></own:a>'
    assert [one.entry for one in found(structures)] == [(("a", 1),), (("a", 2),)]
    texts = "<own:a><rdf:Seq><rdf:li>x</rdf:li></rdf:Seq></own:a>"
    assert [one.entry for one in found(texts)] == [()]


def test_a_list_of_structures_in_a_structure_of_a_list_has_both_numbers() -> None:
    inner = '<own:b><rdf:Seq><rdf:li own:c="x"/></rdf:Seq></own:b>'
    body = f'<own:a><rdf:Bag><rdf:li rdf:parseType="Resource">{inner}</rdf:li></rdf:Bag></own:a>'
    assert [one.entry for one in found(body)] == [(("a", 1), ("b", 1))]


def test_a_description_outside_of_rdf_is_none() -> None:
    root = parse(b'<x xmlns:own="n:" own:a="b"/>', DEFAULT).root
    assert root is not None and list(properties(root)) == []


def test_rdf_is_there_also_when_it_is_empty() -> None:
    empty, other = (parse(text, DEFAULT).root for text in (description().encode(), b"<x/>"))
    assert empty is not None and other is not None
    assert holds_rdf(empty) and not holds_rdf(other)
