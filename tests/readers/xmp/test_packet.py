from __future__ import annotations

import codecs

import pytest

from tests.support.caption_bytes import RDF, description, packet
from verifyimg.limits import DEFAULT
from verifyimg.readers.xmp.packet import Packet, packet_of

BODY = "<own:note>Соҳил</own:note>"
PLAIN = packet(BODY)
TEXT = PLAIN.decode()


def note(data: bytes) -> str | None:
    """The text of the one property, if it was found."""
    found = packet_of(data, DEFAULT)
    return None if found is None else note_of(found)


def note_of(found: Packet) -> str | None:
    elements = found.tree.root.walk() if found.tree.root else iter(())
    return next((one.text for one in elements if one.name.local == "note"), None)


@pytest.mark.parametrize("data", [b"", b"\0\0", b"words", codecs.BOM_UTF16_LE])
def test_no_xml_is_no_packet(data: bytes) -> None:
    assert packet_of(data, DEFAULT) is None


ENCODED = {
    "UTF-8": PLAIN,
    "UTF-8 with a mark": codecs.BOM_UTF8 + PLAIN,
    "UTF-16": TEXT.encode("utf-16"),
    "UTF-16 BE": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "UTF-16 LE without a mark": TEXT.encode("utf-16-le"),
    "UTF-16 BE without a mark": TEXT.encode("utf-16-be"),
    "UTF-32": TEXT.encode("utf-32"),
    "UTF-32 BE": codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    "UTF-32 LE without a mark": TEXT.encode("utf-32-le"),
    "zeros behind": PLAIN + b"\0" * 9,
    "blanks before": b"\n\n " + PLAIN,
    "zeros before": b"\0\0" + PLAIN,
    "no wrapper": description(BODY).encode(),
    "a declaration": b'<?xml version="1.0" encoding="UTF-8"?>' + description(BODY).encode(),
    "a wrong declaration": b'<?xml version="1.0" encoding="UTF-16"?>' + description(BODY).encode(),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_a_packet_is_read_in_every_encoding_and_wrapping(data: bytes) -> None:
    found = packet_of(data, DEFAULT)
    assert found is not None
    assert (note_of(found), found.tree.kind, found.repaired) == ("Соҳил", None, False)


def test_a_place_in_the_tree_is_one_in_the_packet_where_nothing_was_recoded() -> None:
    shifts = {name: getattr(packet_of(data, DEFAULT), "shift", 0) for name, data in ENCODED.items()}
    assert shifts["UTF-8"] == 0 and shifts["UTF-8 with a mark"] == 3
    assert shifts["blanks before"] == 3 and shifts["UTF-16"] is None


REPAIRED = {
    "a stray ampersand": (packet("<own:note>A & B</own:note>"), "A & B"),
    "an unknown entity": (packet("<own:note>A&nbsp;B</own:note>"), "A&nbsp;B"),
    "a control character": (packet("<own:note>A\x01B</own:note>"), "A\ufffdB"),
    "a Windows byte": (packet("<own:note>AB</own:note>").replace(b"AB", b"A\x92B"), "A’B"),
    "a stranger's prefix": (packet("<own:note>x</own:note><who:is/>"), "x"),
    "a declaration inside": (b"<!-- -->" + b'<?xml version="1.0"?>' + PLAIN, "Соҳил"),
    "a second end": (PLAIN.replace(b"</x:xmpmeta>", b"</x:xmpmeta></x:xmpmeta>"), "Соҳил"),
}


@pytest.mark.parametrize(("data", "text"), REPAIRED.values(), ids=REPAIRED)
def test_broken_xml_is_repaired_and_still_called_damaged(data: bytes, text: str) -> None:
    found = packet_of(data, DEFAULT)
    assert found is not None
    assert (note_of(found), found.tree.kind) == (text, "damaged")


def test_a_prefix_that_everybody_knows_gets_its_namespace() -> None:
    data = f'<r:RDF xmlns:r="{RDF}"><r:Description xmp:Label="x"/></r:RDF>'.encode()
    found = packet_of(data, DEFAULT)
    assert found is not None and found.repaired and found.tree.root is not None
    (description,) = found.tree.root.children
    assert {name.namespace for name in description.attributes} == {"http://ns.adobe.com/xap/1.0/"}


def test_what_follows_the_packet_is_told_and_costs_nothing_of_it() -> None:
    found = packet_of(PLAIN + b"remains of an older packet", DEFAULT)
    assert found is not None
    assert (note_of(found), found.tree.kind) == ("Соҳил", "damaged")
    assert found.tree.position == len(PLAIN)


def test_a_repair_that_helps_nothing_is_not_taken() -> None:
    found = packet_of(b"<a><b>x</b><c", DEFAULT)
    assert found is not None and not found.repaired


def test_a_broken_packet_of_megabytes_is_read_once() -> None:
    huge = packet("<own:note>x</own:note><own:data>" + "A" * (1 << 20) + "& </own:data>")
    found = packet_of(huge, DEFAULT)
    assert found is not None and not found.repaired
    assert note_of(found) == "x"
