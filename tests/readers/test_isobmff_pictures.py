from __future__ import annotations

import pytest

from tests.support.box_samples import PICTURES
from tests.support.bytes_source import block, read_bytes
from tests.support.format_samples import HEIC
from verifyimg.limits import DEFAULT
from verifyimg.model.image import Preview
from verifyimg.readers.isobmff_pictures import MOTION_PHOTO, PICTURE_ITEM


@pytest.mark.parametrize(
    ("label", "mime"),
    [
        ("thmb jpeg", "image/jpeg"),
        ("thmb hvc1", "video/H265"),
        ("thmb av01", "video/AV1"),
        ("thmb", "application/octet-stream"),
    ],
)
def test_a_picture_item_is_a_preview_where_it_lies(label: str, mime: str) -> None:
    made = block(b"small picture", "picture item", label, at=100)
    (found,) = PICTURE_ITEM.read(made, DEFAULT)
    assert found == Preview(kind="thumbnail", block=label, offset=100, length=13, mime=mime)


def test_the_thumbnail_of_a_file_can_be_taken_out_of_it() -> None:
    (preview,) = read_bytes(HEIC).previews
    assert HEIC[preview.offset :][: preview.length] == b"a small picture"


@pytest.mark.parametrize(
    ("shows", "kind"),
    [
        ("", "auxiliary picture"),
        ("urn:com:own:thing", "auxiliary picture"),
        ("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "alpha plane"),
        ("urn:mpeg:mpegB:cicp:systems:auxiliary:depth", "depth map"),
        ("urn:com:photo:aux:hdrgainmap", "gain map"),
        ("urn:com:apple:photo:2018:aux:portraiteffectsmatte", "matte"),
    ],
)
def test_an_auxiliary_picture_is_called_by_what_it_shows(shows: str, kind: str) -> None:
    (found,) = PICTURE_ITEM.read(block(b"pixels", "picture item", f"auxl hvc1 {shows}"), DEFAULT)
    assert isinstance(found, Preview) and found.kind == kind


def test_the_film_of_a_motion_photo_is_named_where_it_lies() -> None:
    (found,) = MOTION_PHOTO.read(block(b"film", "motion photo", "mpvd", at=9), DEFAULT)
    assert found == Preview(kind="motion photo", block="mpvd", offset=9, length=4, mime="video/mp4")


def test_what_lies_beside_the_picture_can_be_taken_out_of_the_file() -> None:
    found = {one.kind: one for one in read_bytes(PICTURES).previews}
    assert {kind: PICTURES[one.offset :][: one.length] for kind, one in found.items()} == {
        "depth map": b"a depth map",
        "motion photo": b"a film",
    }
