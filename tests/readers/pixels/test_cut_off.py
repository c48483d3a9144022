from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import encoded, scene
from verifyimg.model.block import Extent
from verifyimg.readers.pixels.cut_off import rows_cut_off

END = b"\xff\xd9"
SCENE = scene(3, 600, 400)
SIDES = {"whole": None, "reduced": (40, 40)}


def rows_missing(data: bytes, draft: tuple[int, int] | None = None) -> int:
    with Image.open(io.BytesIO(data)) as image:
        size = image.size
        image.draft(None if image.mode == "CMYK" else "L", draft)
        image.load()
        return rows_cut_off(image, size, Bytes(data), Extent(offset=0, length=len(data)))


def grey_below(level: int = 128, height: int = 400) -> Image.Image:
    """The scene with its lower half painted over."""
    picture = SCENE.resize((600, height))
    picture.paste((level, level, level), (0, height // 2, 600, height))
    return picture


WHOLE = {
    "a scene": encoded(SCENE, "JPEG"),
    "progressive": encoded(SCENE, "JPEG", progressive=True),
    "all in middle grey": encoded(Image.new("RGB", (600, 400), (128, 128, 128)), "JPEG"),
    "all in middle grey, one channel": encoded(Image.new("L", (600, 400), 128), "JPEG"),
    "a small one in middle grey": encoded(Image.new("L", (20, 20), 128), "JPEG"),
    "its lower half drawn grey": encoded(grey_below(), "JPEG"),
    "drawn grey, coded as tightly as can be": encoded(grey_below(), "JPEG", optimize=True),
    "drawn grey, no colours thinned out": encoded(grey_below(), "JPEG", subsampling=0),
    "drawn grey, in one channel": encoded(grey_below().convert("L"), "JPEG"),
    "drawn grey, with restarts": encoded(grey_below(), "JPEG", restart_marker_rows=1),
    "drawn grey, with many restarts": encoded(grey_below(), "JPEG", restart_marker_blocks=5),
    "drawn grey, one large file": encoded(grey_below(height=3000), "JPEG"),
    "drawn black": encoded(grey_below(0), "JPEG"),
}


@pytest.mark.parametrize("draft", SIDES.values(), ids=SIDES)
@pytest.mark.parametrize("data", WHOLE.values(), ids=WHOLE)
def test_a_whole_picture_misses_nothing(data: bytes, draft: tuple[int, int] | None) -> None:
    assert rows_missing(data, draft) == 0


KINDS = {
    "as usual": encoded(SCENE, "JPEG"),
    "fine": encoded(SCENE, "JPEG", quality=97, subsampling=0),
    "coarse": encoded(SCENE, "JPEG", quality=30),
    "in one channel": encoded(SCENE.convert("L"), "JPEG"),
    "in four inks": encoded(SCENE.convert("CMYK"), "JPEG"),
    "with restarts": encoded(SCENE, "JPEG", restart_marker_rows=1),
}


@pytest.mark.parametrize("draft", SIDES.values(), ids=SIDES)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.85])
@pytest.mark.parametrize("data", KINDS.values(), ids=KINDS)
def test_an_end_that_was_written_behind_half_a_picture_is_seen(
    data: bytes, share: float, draft: tuple[int, int] | None
) -> None:
    start = data.index(b"\xff\xda")
    cut = data[: start + round(share * (len(data) - start))].rstrip(b"\xff") + END
    assert 16 <= rows_missing(cut, draft) < 400


def test_a_progressive_picture_whose_first_scan_is_complete_is_covered() -> None:
    data = encoded(SCENE, "JPEG", progressive=True)
    assert rows_missing(data[: len(data) * 6 // 10] + END) == 0
