from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import scene
from verifyimg.forensics.jpeg_tables import steps_of
from verifyimg.forensics.recompression import earlier_quality
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.compression import EarlierQuality, Patches
from verifyimg.readers.pixels.patches import patches


def saved(image: Image.Image, quality: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def measured(*qualities: int) -> EarlierQuality | None:
    """A scene that was saved at these qualities, one after the other."""
    image, data = scene(3).resize((800, 600), Image.Resampling.LANCZOS), b""
    for quality in qualities:
        data = saved(image, quality)
        image = Image.open(io.BytesIO(data)).convert("RGB")
    extent = Extent(offset=0, length=len(data))
    found = patches(Bytes(data), extent, "JPEG", DEFAULT)
    assert isinstance(found, Patches)
    return earlier_quality(found, steps_of(qualities[-1]))


@pytest.mark.parametrize("quality", [50, 75, 90, 97])
def test_a_picture_saved_once_is_not_said_to_be_saved_twice(quality: int) -> None:
    assert measured(quality) is None


@pytest.mark.parametrize("qualities", [(95, 75), (90, 90)])
def test_a_compression_as_fine_as_the_last_is_not_seen(qualities: tuple[int, int]) -> None:
    assert measured(*qualities) is None


@pytest.mark.parametrize(("first", "last"), [(60, 90), (75, 92), (85, 95)])
def test_a_coarser_compression_is_found_with_its_quality(first: int, last: int) -> None:
    found = measured(first, last)
    assert found is not None
    assert abs(found.quality - first) <= 2


def test_an_even_surface_tells_nothing() -> None:
    flat = Patches(width=640, height=640, count=16, grey=b"\x80" * (16 * 64 * 64))
    assert earlier_quality(flat, steps_of(90)) is None


def test_nothing_is_searched_for_where_one_compression_explains_it_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def searched(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("verifyimg.forensics.recompression._gains", searched)
    assert measured(90) is None
    with pytest.raises(AssertionError):
        measured(60, 90)
