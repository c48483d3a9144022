from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.support.bytes_source import Seen, read, read_bytes
from tests.support.caption_bytes import history, packet
from tests.support.jpeg_bytes import jpeg, tiny_jpeg, xmp_segment
from verifyimg.limits import DEFAULT
from verifyimg.readers.xmp.xmp import LONGEST_NAME, XMP

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]><x>&lol2;</x>"""

OUTSIDE = b"""<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]><x>&file;</x>"""


def seen(body: str = "", attributes: str = "") -> Seen:
    return read(XMP, packet(body, attributes))


@pytest.mark.parametrize("data", [LAUGHS, OUTSIDE], ids=["laughs", "outside"])
def test_a_packet_with_entities_of_its_own_is_refused(data: bytes) -> None:
    found = read(XMP, data)
    what = "the XMP packet has entities or a document type of its own; the rest was not read"
    assert (found.tags, found.problems) == ({}, [("refused", what)])


@pytest.mark.parametrize("data", [b"", b"\0" * 40, b"no markup at all"])
def test_a_block_without_xml_is_damage_and_not_absence(data: bytes) -> None:
    what = "an XMP block is there, but it holds no XML"
    assert read(XMP, data).problems == [("damaged", what)]


def test_xml_of_another_kind_is_no_packet() -> None:
    assert read(XMP, b"<x/>").problems == [("damaged", "the XMP packet holds no RDF")]


def test_a_packet_that_was_left_empty_is_no_damage() -> None:
    assert seen().found == ()


def test_elements_in_elements_in_elements_are_not_followed_for_ever() -> None:
    kinds = [kind for kind, _ in seen("<own:a>" * 100_000).problems]
    assert kinds == ["refused"]


def test_a_long_list_gives_its_beginning_and_says_how_much_is_left() -> None:
    items = "".join(f"<rdf:li>{number}</rdf:li>" for number in range(2_000))
    found = seen(f"<photoshop:DocumentAncestors><rdf:Bag>{items}</rdf:Bag>"
                 "</photoshop:DocumentAncestors><xmp:Label>behind</xmp:Label>")  # fmt: skip
    what = "the XMP packet has lists of more than 512 items; 1,488 were not read"
    assert found.problems == [("refused", what)]
    assert found.values["XMP-xmp:Label"] == "behind"


def test_a_packet_beyond_the_limit_is_read_up_to_it_and_says_so() -> None:
    body = "<xmp:Label>first</xmp:Label>" + "<own:a/>" * 100
    found = read(XMP, packet(body), limits=replace(DEFAULT, block_bytes=1_000))
    assert found.values["XMP-xmp:Label"] == "first"
    assert found.problems[0] == ("refused", "only the first 1,000 bytes were read")


def test_what_stands_before_the_break_is_kept() -> None:
    data = packet("<xmp:Label>whole</xmp:Label><xmp:CreatorTool>Photosh")
    found = read(XMP, data[: data.index(b"osh<")])
    assert found.values == {"XMP-xmp:Label": "whole"}
    assert [kind for kind, _ in found.problems] == ["damaged"]


def test_a_long_text_is_cut_and_says_so() -> None:
    tag = seen(f"<dc:source>{'x' * 60_000}</dc:source>").tags["XMP-dc:Source"]
    assert str(tag.value).endswith("x… (55,904 more characters)")
    assert len(tag.raw) == DEFAULT.raw_bytes


def test_a_name_of_any_length_is_cut() -> None:
    (tag,) = seen(f"<own:{'n' * 5_000}>x</own:{'n' * 5_000}>").tags.values()
    assert len(tag.name) == LONGEST_NAME


def test_dates_and_identifiers_are_named_as_exiftool_names_them() -> None:
    found = read(XMP, packet(
        '<xmpMM:DerivedFrom stRef:documentID="xmp.did:1"/>',
        'xmp:CreateDate="2020-05-17T14:03:21+05:00" xmp:CreatorTool="Photoshop 21.0"'
        ' xmpMM:DocumentID="xmp.did:2"',
        toolkit="XMP Core 6.0.0",
    ))  # fmt: skip
    assert found.values == {
        "XMP-x:XMPToolkit": "XMP Core 6.0.0",
        "XMP-xmp:CreateDate": "2020:05:17 14:03:21+05:00",
        "XMP-xmp:CreatorTool": "Photoshop 21.0",
        "XMP-xmpMM:DocumentID": "xmp.did:2",
        "XMP-xmpMM:DerivedFromDocumentID": "xmp.did:1",
    }


def test_raw_is_the_text_as_stored() -> None:
    tag = seen("<xmp:CreateDate>2020-05-17T14:03:21</xmp:CreateDate>").tags["XMP-xmp:CreateDate"]
    assert (tag.raw, tag.value) == ("2020-05-17T14:03:21", "2020:05:17 14:03:21")


def test_a_list_is_one_tag_for_each_item_in_order() -> None:
    found = seen("<dc:subject><rdf:Bag><rdf:li>river</rdf:li><rdf:li>border</rdf:li></rdf:Bag>"
                 "</dc:subject>").found  # fmt: skip
    tags = [(tag.key, tag.value) for tag in found if hasattr(tag, "key")]
    assert tags == [("XMP-dc:Subject", "river"), ("XMP-dc:Subject", "border")]


def test_what_belongs_to_one_entry_of_a_history_has_one_block() -> None:
    entries = (
        {"action": "created", "when": "2020-05-17T14:03:21Z"},
        {"action": "saved", "softwareAgent": "GIMP"},
        {"when": "2023-09-04T10:00:00Z", "action": "converted"},
    )
    found = seen(history(*entries)).found
    tags = [(tag.block, tag.name, tag.value) for tag in found if hasattr(tag, "block")]
    assert tags == [
        ("APP1 History[1]", "HistoryAction", "created"),
        ("APP1 History[1]", "HistoryWhen", "2020:05:17 14:03:21Z"),
        ("APP1 History[2]", "HistoryAction", "saved"),
        ("APP1 History[2]", "HistorySoftwareAgent", "GIMP"),
        ("APP1 History[3]", "HistoryWhen", "2023:09:04 10:00:00Z"),
        ("APP1 History[3]", "HistoryAction", "converted"),
    ]


def test_a_namespace_that_nobody_knows_goes_by_its_prefix() -> None:
    assert seen("<own:note>x</own:note>").values == {"XMP-own:Note": "x"}


def test_an_offset_is_that_of_the_element() -> None:
    data = packet("<xmp:Label>x</xmp:Label>")
    tag = read(XMP, data).tags["XMP-xmp:Label"]
    assert tag.offset == 100 + data.index(b"<xmp:Label>")


def test_an_offset_is_that_of_the_packet_where_it_was_recoded() -> None:
    data = packet("<xmp:Label>x</xmp:Label>").decode().encode("utf-16")
    tag = read(XMP, data).tags["XMP-xmp:Label"]
    assert (tag.value, tag.offset) == ("x", 100)


def test_two_packets_of_a_file_are_both_read() -> None:
    segments = (xmp_segment(packet(f"<own:no>{text}</own:no>")) for text in ("1", "2"))
    tags = read_bytes(jpeg(*segments)).tags
    assert [tag.value for tag in tags if tag.key == "XMP-own:No"] == ["1", "2"]


PROBE = """
import sys
from pathlib import Path
from tests.support.bytes_source import read_bytes
read_bytes(bytes.fromhex(sys.argv[1]))
print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("data", "loaded"), [(tiny_jpeg(), False), (jpeg(xmp_segment(packet())), True)]
)
def test_a_picture_without_xmp_loads_no_parser(data: bytes, loaded: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, data.hex()],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(path for path in sys.path if path)},
    )
    modules = {name.partition(".")[0] for name in done.stdout.split()}
    assert ({"defusedxml", "xml"} <= modules) == loaded
    assert bool({"defusedxml", "xml"} & modules) == loaded
