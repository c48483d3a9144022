from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.support.caption_bytes import RDF
from verifyimg.limits import DEFAULT
from verifyimg.readers.xmp.markup import Element, Name, parse

SMALL = replace(DEFAULT, tags=50, value_items=3)

LONG = b"u" * 600
COSTLY = {
    "deep": b"<a>" * (DEFAULT.xml_depth + 1),
    "many elements": b"<a>" + b"<b/>" * 60 + b"</a>",
    "many attributes": b"<a " + b" ".join(b'b%d=""' % number for number in range(60)) + b"/>",
    "attributes beyond counting": b"<a " + b'b="" ' * (DEFAULT.xml_attributes + 1) + b"/>",
    "a long namespace": b'<a xmlns:b="' + LONG + b'"/>',
    "a long default namespace": b"<a xmlns = '" + LONG + b"'/>",
    "a document type": b"<!DOCTYPE a><a/>",
    "an entity": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "a parameter entity": b'<!DOCTYPE a [<!ENTITY % b SYSTEM "c"> %b;]><a/>',
}


@pytest.mark.parametrize("data", COSTLY.values(), ids=COSTLY)
def test_what_would_cost_too_much_is_refused(data: bytes) -> None:
    assert parse(data, SMALL).kind == "refused"


def test_what_is_within_the_limits_is_not() -> None:
    data = b"<a>" * DEFAULT.xml_depth + b"</a>" * DEFAULT.xml_depth
    assert parse(data, DEFAULT).kind is None
    escaped = b"<a>" + b"&lt;b c=&quot;&quot;/&gt;" * 5_000 + b"</a>"
    assert parse(escaped, DEFAULT).kind is None


@pytest.mark.parametrize(
    "data",
    [b"<a" * 400_000, b"=" * 1_000_000, b"<a xmlns" + b" " * 1_000_000, b"<" * 1_000_000,
     b'<a b="' + b"x" * 1_000_000 + b'"/>'],
    ids=["tags", "equals", "blanks", "brackets", "one attribute"],
)  # fmt: skip
def test_a_million_bytes_of_nothing_cost_little(data: bytes) -> None:
    started = time.monotonic()
    parse(data, DEFAULT)
    assert time.monotonic() - started < 2


BROKEN = [
    (b"", None),
    (b"<a", None),
    (b"<a>text", []),
    (b"<a><b>text", []),
    (b"<a><b>x</b><c>half", ["b"]),
    (b"<a><b>x</b></c>", ["b"]),
    (b"<a><b>x</b>&unknown;</a>", ["b"]),
    (b"<a><b>x</b>\xff</a>", ["b"]),
    (b"<a><b>x</b><p:c/></a>", ["b"]),
]


@pytest.mark.parametrize(("data", "kept"), BROKEN)
def test_broken_xml_is_kept_up_to_the_break(data: bytes, kept: list[str] | None) -> None:
    tree = parse(data, DEFAULT)
    assert tree.kind == "damaged" and tree.message
    names = [child.name.local for child in tree.root.children] if tree.root else None
    assert names == kept


def test_a_half_read_text_is_no_text() -> None:
    root = parse(b"<a>before<b>x</b>half", DEFAULT).root
    assert root is not None and root.text == ""


def test_the_break_is_named_by_its_place() -> None:
    assert parse(b"<a><b></a>", DEFAULT).position == 8


def test_an_element_knows_its_name_attributes_text_and_place() -> None:
    data = b'<a xmlns="n:" xmlns:p="q:"><p:b c="1" p:d="2">x<e/>y</p:b></a>'
    root = parse(data, DEFAULT).root
    assert root is not None
    (child,) = root.children
    assert (root.name, child.name) == (Name("n:", "a"), Name("q:", "b"))
    assert child.attributes == {Name("", "c"): "1", Name("q:", "d"): "2"}
    assert (child.text, child.position) == ("xy", data.index(b"<p:b"))


def test_the_prefixes_of_the_file_are_remembered_the_first_ones() -> None:
    tree = parse(b'<p:a xmlns:p="n:"><q:b xmlns:q="n:" xmlns="m:"/></p:a>', DEFAULT)
    assert tree.prefixes == {"n:": "p", "m:": ""}


def test_items_of_a_list_beyond_the_limit_are_counted_not_kept() -> None:
    items = b"<r:li><r:Bag><r:li/></r:Bag></r:li>" * 5
    tree = parse(b'<r:Seq xmlns:r="%s">%s</r:Seq>' % (RDF.encode(), items), SMALL)
    assert tree.root is not None
    assert (len(tree.root.children), tree.left_out, tree.kind) == (3, 2, None)


def test_a_walk_gives_all_elements_in_the_order_of_the_file() -> None:
    root = parse(b"<a><b><c/></b><d/></a>", DEFAULT).root
    assert isinstance(root, Element)
    assert "".join(element.name.local for element in root.walk()) == "abcd"


def test_the_encoding_that_a_text_claims_is_not_heard() -> None:
    tree = parse('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode(), DEFAULT)
    assert tree.root is not None and tree.root.text == "é"
