from __future__ import annotations

import pytest

from tests.support.bytes_source import block
from tests.support.isobmff_bytes import exif_item
from tests.support.samples import camera_exif
from verifyimg.containers.exif_item import without_header


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(exif_item(camera_exif()), id="with the mark of JPEG"),
        pytest.param(exif_item(camera_exif(), mark=b""), id="without it"),
        pytest.param(exif_item(camera_exif(), offset=77), id="a wrong offset"),
        pytest.param(exif_item(camera_exif(), offset=2**32 - 1), id="the largest offset"),
        pytest.param(b"Exif\0\0" + camera_exif(), id="no offset at all"),
        pytest.param(camera_exif(), id="nothing before it"),
    ],
)
def test_the_structure_is_found_behind_its_header(item: bytes) -> None:
    assert without_header(block(item, "EXIF")).read(1 << 20) == camera_exif()


@pytest.mark.parametrize("item", [b"", b"\0", bytes(4), b"\0\0\0\x06Exif\0\0", b"no header"])
def test_an_item_without_one_stays_a_block(item: bytes) -> None:
    assert item.endswith(without_header(block(item, "EXIF")).read(99))
