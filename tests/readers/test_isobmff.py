from __future__ import annotations

import pytest

from tests.support import isobmff_bytes as heif
from tests.support.bytes_source import Seen, block
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.readers.isobmff import ISOBMFF


def seen(kind: str, made: bytes) -> Seen:
    return Seen(tuple(ISOBMFF.read(block(made[8:], kind, kind, at=100), DEFAULT)))


VALUES: list[tuple[str, bytes, dict[str, Value]]] = [
    (
        "ftyp",
        heif.file_type(b"heix", b"mif1", b"heix"),
        {
            "QuickTime:MajorBrand": "heix",
            "QuickTime:MinorVersion": "0.0.0",
            "QuickTime:CompatibleBrands": "mif1 heix",
        },
    ),
    ("hdlr", heif.handler(), {"QuickTime:HandlerType": "pict"}),
    ("pitm", heif.primary(49), {"Meta:PrimaryItemReference": 49}),
    ("pitm", heif.primary(70_000, version=1), {"Meta:PrimaryItemReference": 70_000}),
    (
        "ispe",
        heif.extent(4032, 3024),
        {
            "QuickTime:ImageSpatialExtent": "4032 3024",
            "File:ImageWidth": 4032,
            "File:ImageHeight": 3024,
        },
    ),
    ("irot", heif.box(b"irot", b"\x03"), {"QuickTime:Rotation": 270}),
    ("pixi", heif.full(b"pixi", b"\3\x08\x08\x08"), {"QuickTime:ImagePixelDepth": "8 8 8"}),
    ("pixi", heif.full(b"pixi", b"\1\x0a"), {"QuickTime:ImagePixelDepth": 10}),
    (
        "colr",
        heif.box(b"colr", b"nclx\0\x09\0\x10\0\x01\x80"),
        {
            "QuickTime:ColorProfiles": "nclx",
            "QuickTime:ColorPrimaries": 9,
            "QuickTime:TransferCharacteristics": 16,
            "QuickTime:MatrixCoefficients": 1,
        },
    ),
    ("colr", heif.box(b"colr", b"own "), {"QuickTime:ColorProfiles": "own "}),
    (
        "auxC",
        heif.full(b"auxC", b"urn:mpeg:hevc:2015:auxid:1\0"),
        {"QuickTime:AuxiliaryImageType": "urn:mpeg:hevc:2015:auxid:1"},
    ),
]


@pytest.mark.parametrize(("kind", "made", "values"), VALUES)
def test_a_box_says_what_it_holds(kind: str, made: bytes, values: dict[str, Value]) -> None:
    found = seen(kind, made)
    assert (found.values, found.problems) == (values, [])


@pytest.mark.parametrize("kind", ISOBMFF.kinds)
def test_a_box_that_is_cut_off_is_damage(kind: str) -> None:
    found = seen(kind, bytes(8))
    assert (found.tags, found.problems) == ({}, [("damaged", f"the box {kind} is cut off")])


@pytest.mark.parametrize("kind", ISOBMFF.kinds)
def test_a_box_of_any_bytes_of_any_length_ends(kind: str) -> None:
    lengths = range(40)
    found = [seen(kind, bytes(8) + b"\xff" * length) for length in lengths]
    assert all(one.tags or one.problems for one in found)
