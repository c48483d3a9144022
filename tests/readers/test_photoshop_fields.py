from __future__ import annotations

import struct

import pytest

from tests.support.bytes_source import read
from tests.support.caption_bytes import resource
from verifyimg.model.tag import Value
from verifyimg.readers.photoshop import PHOTOSHOP
from verifyimg.readers.photoshop_fields import FIELDS


def wide(text: str) -> bytes:
    return struct.pack(">I", len(text)) + text.encode("utf-16-be")


FIELD = [
    (0x0406, b"\0\x08\x01\x01\0\x03",
     {"PhotoshopQuality": 8, "PhotoshopFormat": 257, "ProgressiveScans": 3}),
    (0x0406, b"\xff\xfc\0\0", {"PhotoshopQuality": -4, "PhotoshopFormat": 0}),
    (0x040D, b"\xff\xff\xff\xe2", {"GlobalAngle": -30}),
    (0x0419, b"\0\0\0\x1e", {"GlobalAltitude": 30}),
    (0x041A, b"\0\0\0\x06" + bytes(16) + wide("DSC_0307\0") + b"\0\0\0\x01",
     {"SlicesGroupName": "DSC_0307", "NumSlices": 1}),
    (0x0426, struct.pack(">Hfff", 2, 0, 1.5, 1),
     {"PrintStyle": 2, "PrintPosition": "0 1.5", "PrintScale": 1.0}),
    (0x0428, b"\0\0\0\x01" + struct.pack(">d", 1.5), {"PixelAspectRatio": 1.5}),
    (0x03EE, b"\x05Alpha\x01B", {"AlphaChannelsNames": "Alpha, B"}),
    (0x040A, b"\x01", {"CopyrightFlag": 1}),
    (0x0425, bytes(15) + b"\x0f", {"IPTCDigest": "00" * 15 + "0f"}),
]  # fmt: skip


@pytest.mark.parametrize("number", FIELDS)
@pytest.mark.parametrize("length", range(4))
def test_a_resource_that_is_too_short_says_nothing_wrong(number: int, length: int) -> None:
    assert len(dict(FIELDS[number](bytes(length)))) <= 2


@pytest.mark.parametrize(("number", "data", "expected"), FIELD)
def test_a_resource_is_read(number: int, data: bytes, expected: dict[str, Value]) -> None:
    values = read(PHOTOSHOP, resource(number, data)).values
    assert values == {f"Photoshop:{name}": value for name, value in expected.items()}
