from __future__ import annotations

import pytest

from tests.support import jp2_bytes as jp2
from tests.support import quicktime_bytes as film
from tests.support.bytes_source import Bytes
from tests.support.isobmff_bytes import box
from tests.support.jumbf_bytes import store
from verifyimg.containers.isobmff_boxes import Box, boxes
from verifyimg.containers.isobmff_named import named_block
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block

C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")


def named(payload: bytes) -> Block:
    source = Bytes(box(b"uuid", payload))
    (found,) = boxes(source, 0, source.size, DEFAULT)
    assert isinstance(found, Box)
    return named_block(source, found)


@pytest.mark.parametrize("payload", [b"", b"short", bytes(16) + b"own", jp2.XMP[:15]])
def test_a_mark_that_we_do_not_know_has_no_kind(payload: bytes) -> None:
    found = named(payload)
    assert (found.kind, found.read(99)) == ("box uuid", payload)


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        (jp2.XMP, "XMP"),
        (jp2.EXIF, "EXIF"),
        (jp2.IPTC, "IPTC"),
        (jp2.GEO, "GeoTIFF"),
        (film.CANON_PREVIEW, "Canon preview"),
    ],
)
def test_a_known_mark_has_its_kind(mark: bytes, kind: str) -> None:
    found = named(mark + b"payload")
    assert (found.kind, found.read(99)) == (kind, b"payload")


@pytest.mark.parametrize("purpose", [b"manifest", b"original", b"update"])
def test_content_credentials_stand_behind_their_purpose(purpose: bytes) -> None:
    found = named(C2PA + bytes(4) + purpose + b"\0" + bytes(8) + store())
    assert (found.kind, found.read(1 << 20)) == ("JUMBF", store())


@pytest.mark.parametrize("payload", [b"", bytes(4), bytes(4) + b"merkle\0x", b"manifest"])
def test_credentials_of_another_shape_are_given_as_they_are(payload: bytes) -> None:
    found = named(C2PA + payload)
    assert (found.kind, found.read(99)) == ("JUMBF", payload)
