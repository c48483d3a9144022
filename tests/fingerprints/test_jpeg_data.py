"""The hash of a JPEG's coded data is that of its pixels and of nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import insert_exif
from tests.support.scenes import encoded, jpeg_of, scene
from tests.support.sights import prints_of
from tests.support.tiff_bytes import exif_block, text
from verifyimg.containers.jpeg import locate
from verifyimg.fingerprints.jpeg_data import VERSION, coded_sha256
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.reading import read_file

SCENE = scene(1)
PLAIN = jpeg_of(SCENE)


def hashed(data: bytes, limits: Limits = DEFAULT) -> str | None:
    source = Bytes(data)
    blocks = [one for one in locate(source, limits) if isinstance(one, Block)]
    return coded_sha256(source, blocks)


def segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload


def inserted(data: bytes, *segments: bytes) -> bytes:
    """The JPEG with segments behind its start."""
    return data[:2] + b"".join(segments) + data[2:]


def saved(**options: object) -> bytes:
    file = BytesIO()
    SCENE.save(file, "JPEG", **{"quality": 90, **options})
    return file.getvalue()


SAME: dict[str, Callable[[bytes], bytes]] = {
    "EXIF": lambda data: insert_exif(data, exif_block(ifd0=[text(0x0110, "X-1")])),
    "XMP": lambda data: inserted(data, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")),
    "a colour profile": lambda data: inserted(data, segment(0xE2, b"ICC_PROFILE\0\1\1" + b"i" * 9)),
    "IPTC": lambda data: inserted(data, segment(0xED, b"Photoshop 3.0\x008BIM" + bytes(8))),
    "a comment": lambda data: inserted(data, segment(0xFE, b"seen by a desk")),
    "no JFIF": lambda data: data[:2] + data[2 + 18 :],
    "a comment behind the picture": lambda data: data[:-2] + segment(0xFE, b"x") + data[-2:],
    "a trailer": lambda data: data + b"\0" * 40 + PLAIN,
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_metadata_change_no_hash(change: Callable[[bytes], bytes]) -> None:
    assert PLAIN[2:4] == b"\xff\xe0"
    assert hashed(change(PLAIN)) == hashed(PLAIN) != None  # noqa: E711


def colour_told(transform: int) -> bytes:
    return segment(0xEE, b"Adobe" + bytes((0, 100, 0, 0, 0, 0, transform)))


OTHER: dict[str, bytes] = {
    "one bit of the data": PLAIN[:-40] + bytes((PLAIN[-40] ^ 1,)) + PLAIN[-39:],
    "one step of a table": PLAIN[:30] + bytes((PLAIN[30] ^ 1,)) + PLAIN[31:],
    "how colours are coded": inserted(PLAIN, colour_told(0)),
    "and coded otherwise": inserted(PLAIN, colour_told(1)),
    "tighter codes": saved(optimize=True),
    "progressive": saved(progressive=True),
    "restarts": saved(restart_marker_blocks=4),
    "another picture": jpeg_of(scene(2)),
}


def test_whatever_changes_what_decoders_make_of_it_changes_the_hash() -> None:
    found = [hashed(data) for data in (PLAIN, *OTHER.values())]
    assert None not in found
    assert len(set(found)) == len(found)


def test_the_hash_is_that_of_the_definition() -> None:
    parts = hashlib.sha256(f"{VERSION}\n".encode())
    names = {0xDB: "DQT", 0xC4: "DHT", 0xC0: "SOF0", 0xDA: "SOS"}
    at, marker = 2, 0
    while marker != 0xDA:
        marker, length = PLAIN[at + 1], int.from_bytes(PLAIN[at + 2 : at + 4], "big") - 2
        if marker in names:
            parts.update(f"{names[marker]} {length}\n".encode())
            parts.update(PLAIN[at + 4 : at + 4 + length])
        at += 4 + length
    parts.update(f"scan {len(PLAIN) - 2 - at}\n".encode() + PLAIN[at:-2])
    assert hashed(PLAIN) == parts.hexdigest()


ENDLESS = {
    "without an end": PLAIN[:-2],
    "in the middle": PLAIN[: len(PLAIN) // 2],
    "before the picture": PLAIN[:200],
    "no picture": b"\xff\xd8" + segment(0xFE, b"x") + b"\xff\xd9",
    "nothing": b"\xff\xd8\xff\xd9",
    "between two scans": saved(progressive=True)[: len(saved(progressive=True)) // 2],
}


@pytest.mark.parametrize("data", ENDLESS.values(), ids=ENDLESS)
def test_what_breaks_off_has_none(data: bytes) -> None:
    assert hashed(data) is None


def test_what_passes_a_limit_has_none() -> None:
    assert hashed(saved(progressive=True), Limits(segments=12)) is None


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_the_reading_and_the_container_give_the_same_hash(
    change: Callable[[bytes], bytes],
) -> None:
    data = change(PLAIN)
    source = Bytes(data)
    assert coded_sha256(source, read_file(source, DEFAULT).blocks) == hashed(data)


@dataclass
class _Watched:
    """A source that remembers how much was read of it at once."""

    data: bytes
    longest: int = 0

    @property
    def size(self) -> int:
        return len(self.data)

    def read_at(self, offset: int, length: int) -> bytes:
        self.longest = max(self.longest, length)
        return self.data[offset : offset + length]


def test_a_large_file_is_read_in_pieces() -> None:
    large = PLAIN[:-2] + b"\x12" * (5 << 20) + b"\xff\xd9"
    source = _Watched(large)
    blocks = [one for one in locate(source, DEFAULT) if isinstance(one, Block)]
    assert coded_sha256(source, blocks) is not None
    assert source.longest <= 1 << 20


def test_a_jpeg_and_a_png_of_its_pixels_have_different_hashes() -> None:
    copy = encoded(Image.open(BytesIO(PLAIN)), "PNG")
    assert prints_of(copy).image.pixel_sha256 != hashed(PLAIN)
