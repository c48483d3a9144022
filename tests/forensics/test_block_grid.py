from __future__ import annotations

import io
import random

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import scene
from verifyimg.forensics.block_grid import earlier_grids
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.compression import EarlierGrid, Patches
from verifyimg.readers.pixels.patches import patches


def grown() -> Image.Image:
    """A scene with fine grain, as photographs have it."""
    image = scene(3).resize((800, 640), Image.Resampling.LANCZOS).convert("L")
    dice = random.Random(1)
    grain = Image.frombytes("L", image.size, dice.randbytes(800 * 640)).point(lambda g: g // 12)
    return Image.blend(image, grain, 0.3)


def once(quality: int) -> Image.Image:
    stream = io.BytesIO()
    grown().save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("L")


def measured(image: Image.Image, kind: str, **how: int) -> tuple[EarlierGrid, ...]:
    stream = io.BytesIO()
    image.save(stream, kind, **how)
    data = stream.getvalue()
    found = patches(Bytes(data), Extent(offset=0, length=len(data)), kind, DEFAULT)
    assert isinstance(found, Patches)
    return earlier_grids(found, own=kind == "JPEG")


def phases(grids: tuple[EarlierGrid, ...]) -> dict[str, int]:
    return {one.axis: one.phase for one in grids}


@pytest.mark.parametrize(("kind", "how"), [("PNG", {}), ("JPEG", {"quality": 92})])
def test_a_picture_that_was_never_a_jpeg_has_no_edges(kind: str, how: dict[str, int]) -> None:
    assert measured(grown(), kind, **how) == ()


def test_a_jpeg_that_is_saved_again_uncut_has_no_edges_but_its_own() -> None:
    assert measured(once(40), "JPEG", quality=95) == ()


def test_a_png_of_a_jpeg_has_edges_at_the_beginning_of_blocks() -> None:
    assert phases(measured(once(40), "PNG")) == {"across": 0, "down": 0}


def test_a_cut_jpeg_has_edges_where_its_old_blocks_begin() -> None:
    cut = once(40).crop((3, 5, 800, 640))
    assert phases(measured(cut, "JPEG", quality=95)) == {"across": 5, "down": 3}


def test_too_few_patches_with_detail_tell_nothing() -> None:
    flat = Patches(width=640, height=640, count=64, grey=b"\x80" * (64 * 64 * 64))
    assert earlier_grids(flat, own=False) == ()
