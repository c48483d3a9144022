from __future__ import annotations

import pytest

from tests.support import isobmff_bytes as heif
from tests.support.bytes_source import Bytes
from verifyimg.containers.isobmff import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block

ALPHA = b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"


def labels(*items: heif.Stored, references: bytes, urn: bytes = ALPHA) -> list[str]:
    sizes = heif.properties([heif.extent(), heif.full(b"auxC", urn)], {1: [1], 2: [2]})
    picture = heif.Stored(1, "hvc1", b"picture")
    data = heif.heif(picture, *items, more=references, sizes=sizes)
    found = locate(Bytes(data), DEFAULT)
    return [one.label for one in found if isinstance(one, Block) and one.kind == "picture item"]


SMALL = heif.Stored(2, "hvc1", b"small")


@pytest.mark.parametrize(
    ("item", "references"),
    [
        pytest.param(SMALL, b"", id="no reference"),
        pytest.param(SMALL, heif.references((b"auxl", 2, [9])), id="of another picture"),
        pytest.param(SMALL, heif.references((b"dimg", 2, [1])), id="not beside it"),
        pytest.param(
            heif.Stored(2, "grid", b"how"), heif.references((b"auxl", 2, [1])), id="made of others"
        ),
        pytest.param(
            heif.Stored(2, "tmap", b"x"), heif.references((b"dimg", 2, [1])), id="no gain map"
        ),
    ],
)
def test_what_is_no_picture_beside_the_picture_is_not_given(
    item: heif.Stored, references: bytes
) -> None:
    assert labels(item, references=references) == []


def test_thumbnails_and_auxiliary_pictures_say_how_they_belong() -> None:
    items = (SMALL, heif.Stored(3, "jpeg", b"thumb"))
    references = heif.references((b"auxl", 2, [1]), (b"thmb", 3, [1]))
    assert labels(*items, references=references) == [
        "thmb jpeg",
        f"auxl hvc1 {ALPHA[:-1].decode()}",
    ]


def test_a_gain_map_is_the_second_item_of_its_tone_map() -> None:
    items = (SMALL, heif.Stored(3, "tmap", b"x"))
    assert labels(*items, references=heif.references((b"dimg", 3, [1, 2]))) == [
        "dimg hvc1 gain map"
    ]


def test_an_item_is_given_once() -> None:
    both = heif.references((b"thmb", 2, [1]), (b"auxl", 2, [1]), (b"auxl", 2, [1]))
    assert labels(SMALL, references=both) == ["thmb hvc1"]


def test_a_long_name_is_cut_and_made_visible() -> None:
    (label,) = labels(SMALL, references=heif.references((b"auxl", 2, [1])), urn=b"\x1b[" * 99)
    assert label.isprintable() and len(label) < 120
