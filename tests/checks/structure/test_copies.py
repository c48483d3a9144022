from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.evidence import made
from tests.support.rule_subjects import subject
from verifyimg.checks.structure.copies import Copy, differing_copies


def copies(**fields: str) -> list[Copy]:
    tags = [made(key.replace("__", "-").replace("_", ":"), value) for key, value in fields.items()]
    return list(differing_copies(replace(subject(), tags=tuple(tags))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Canon EOS 5D", "EOS 5D"),
        ("iPhone 8", "IPHONE 8"),
        ("SM-G960F", "SM_G960F"),
        ("", "EOS 5D"),
        ("X100", "X100 "),
    ],
)
def test_a_name_that_is_spelled_in_another_way_is_the_same(one: str, other: str) -> None:
    assert copies(IFD0_Model=one, XMP__tiff_Model=other) == []
    assert copies(IFD0_Model=other, XMP__tiff_Model=one) == []


def test_of_maker_and_model_the_model_is_told() -> None:
    (copy,) = copies(
        IFD0_Make="Canon", IFD0_Model="EOS 5D", XMP__tiff_Make="SONY", XMP__tiff_Model="ILCE-7M4"
    )
    assert copy.copy.key == "XMP-tiff:Model"


def test_a_serial_number_of_another_body_is_told() -> None:
    (copy,) = copies(ExifIFD_SerialNumber="1234567", XMP__aux_SerialNumber="7654321")
    assert (copy.original.key, copy.copy.key) == ("ExifIFD:SerialNumber", "XMP-aux:SerialNumber")


def test_what_xmp_alone_has_is_no_copy() -> None:
    assert copies(XMP__tiff_Model="ILCE-7M4") == []
