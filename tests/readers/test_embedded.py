from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import jpeg, tiny_jpeg, xmp_segment
from verifyimg.readers.embedded import next_sign, purpose, sign_at


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8", b"PK", b"\0\0\0\x04ftyp", b"<hat>", b"plain words", b"MZ", b"RIFF1234"],
)
def test_what_only_looks_like_something_is_nothing(data: bytes) -> None:
    assert sign_at(Bytes(data), 0) is None


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (tiny_jpeg(), "JPEG"),
        (b"\0\0\0\x18ftypmp42", "MP4"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04", "ZIP"),
        (b"Rar!\x1a\x07\0", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "SevenZip"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html>", "HTML"),
        (b"<script>", "HTML"),
        (b"<?php", "PHP"),
    ],
)
def test_a_file_is_known_by_its_first_bytes_wherever_it_stands(data: bytes, name: str) -> None:
    source = Bytes(b"12345" + data)
    found = sign_at(source, 5)
    assert found is not None and found.name == name
    assert next_sign(source, 0, 99) == 5
    assert next_sign(source, 0, 5) is None


@pytest.mark.parametrize(
    ("packet", "kind"),
    [
        (b"<x/>", "embedded picture"),
        (b"xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/'", "gain map"),
        (b"http://ns.apple.com/HDRGainMap/1.0/", "gain map"),
        (b"urn:com:apple:photo:2020:aux:hdrgainmap", "gain map"),
        (b"http://ns.apple.com/pixeldatainfo/1.0/ urn:mpeg:hevc:2015:aux:depth", "depth map"),
    ],
)
def test_a_picture_says_what_it_is_there_for(packet: bytes, kind: str) -> None:
    data = jpeg(xmp_segment(packet))
    assert purpose(Bytes(data), 0, len(data)) == kind
