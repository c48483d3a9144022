from __future__ import annotations

from dataclasses import replace

from tests.support.evidence import evidence, made


def test_a_file_without_the_tag_has_none_and_no_text() -> None:
    empty = evidence({})
    assert empty.tag("IFD0:Make") is None
    assert empty.text("IFD0:Make") == ""
    assert empty.present("IFD0:Make", "IFD0:Model") == ()


def test_a_tag_of_the_same_name_in_another_directory_is_another_tag() -> None:
    assert evidence({"IFD1:Make": "Canon"}).tag("IFD0:Make") is None


def test_the_first_of_two_tags_counts() -> None:
    first, second = made("IFD0:Make", "Canon"), made("IFD0:Make", "NIKON")
    assert replace(evidence({}), tags=[first, second]).tag("IFD0:Make") is first


def test_a_text_is_stripped_and_a_number_is_text() -> None:
    found = evidence({"IFD0:Make": "  Canon ", "IFD0:Orientation": 1})
    assert (found.text("IFD0:Make"), found.text("IFD0:Orientation")) == ("Canon", "1")


def test_present_tags_come_in_the_order_of_the_keys() -> None:
    found = evidence({"IFD0:Model": "EOS", "IFD0:Make": "Canon"})
    keys = [tag.key for tag in found.present("IFD0:Make", "IFD0:Artist", "IFD0:Model")]
    assert keys == ["IFD0:Make", "IFD0:Model"]


def test_a_block_is_found_by_its_kind() -> None:
    found = evidence({}, blocks=["EXIF", "MakerNote"])
    assert found.has_block("MakerNote")
    assert not found.has_block("XMP")


def test_an_input_has_no_name_unless_it_is_given_one() -> None:
    assert evidence({}).name == ""
