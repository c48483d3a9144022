from __future__ import annotations

from tests.support.report_parts import tag
from verifyimg.comparing.differences import NAMED, differences_of

DATE = tag("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21")
MAKE = tag("IFD0:Make", "Canon")


def test_equal_metadata_differ_in_nothing() -> None:
    assert differences_of([DATE, MAKE], [MAKE, DATE]) == ()


def test_the_coding_of_a_file_is_no_difference() -> None:
    assert differences_of([tag("File:ImageWidth", "8")], [tag("File:ImageWidth", "9")]) == ()


def test_what_one_has_and_the_other_lost_is_grouped_by_meaning() -> None:
    found = differences_of([MAKE, DATE], [tag("IPTC:Credit", "someone")])
    assert [one.meaning for one in found] == ["dates", "device", "captions"]
    assert found[0].only_a == (DATE,) and found[2].only_b[0].name == "Credit"
    assert found[0].text == "only in A: ExifIFD:DateTimeOriginal"


def test_a_field_with_two_values_names_both() -> None:
    (found,) = differences_of([MAKE], [tag("IFD0:Make", "NIKON")])
    assert found.text == "not the same: IFD0:Make (Canon in A, NIKON in B)"


def test_many_fields_are_counted() -> None:
    tags = [tag(f"Canon:Field{number}", "1") for number in range(NAMED + 3)]
    (found,) = differences_of(tags, [])
    assert found.text.endswith("Canon:Field3 and 3 more") and len(found.only_a) == NAMED + 3
