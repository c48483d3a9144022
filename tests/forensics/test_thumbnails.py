from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from tests.support.scenes import PREVIEW, boxed, decoded, scene, small
from verifyimg.forensics.thumbnails import compare
from verifyimg.model.picture import Relation, ThumbnailComparison, Turn

SCENE = scene(1)
Edit = Callable[[Image.Image], Image.Image]


def compared(picture: Image.Image, thumbnail: Image.Image) -> ThumbnailComparison:
    return compare(decoded(picture), decoded(thumbnail), PREVIEW)


def lettered(picture: Image.Image) -> Image.Image:
    copy = picture.copy()
    ImageDraw.Draw(copy).text((20, 140), "BREAKING", fill="white", font_size=60)
    return copy


def covered(picture: Image.Image, share: float) -> Image.Image:
    copy = picture.copy()
    low = round(copy.height * (1 - share))
    copy.paste(scene(9).resize((copy.width, copy.height - low)), (0, low))
    return copy


def cut(left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Edit:
    def edit(picture: Image.Image) -> Image.Image:
        width, height = picture.size
        return picture.crop(
            (
                round(left * width),
                round(top * height),
                round(width * (1 - right)),
                round(height * (1 - bottom)),
            )
        )

    return edit


SAME: dict[str, Edit] = {
    "untouched": lambda picture: picture,
    "brighter": lambda picture: ImageEnhance.Brightness(picture).enhance(1.5),
    "darker": lambda picture: ImageEnhance.Brightness(picture).enhance(0.4),
    "with more contrast": lambda picture: ImageEnhance.Contrast(picture).enhance(1.8),
    "black and white": lambda picture: picture.convert("L"),
    "more colourful": lambda picture: ImageEnhance.Color(picture).enhance(2.5),
    "with a line of text": lettered,
    "smaller": lambda picture: picture.resize((240, 160)),
    "squeezed": lambda picture: picture.resize((480, 270)),
    "cut by three per cent": cut(left=0.03),
}

PARTS: dict[str, Edit] = {
    "a fifth cut off on the left": cut(left=0.2),
    "a third cut off below": cut(bottom=0.33),
    "half of each side left": cut(left=0.3, right=0.2, top=0.1, bottom=0.4),
    "a tenth cut off on every side": cut(0.1, 0.1, 0.1, 0.1),
    "a white border": lambda picture: ImageOps.expand(picture, 60, "white"),
    "straightened": lambda picture: cut(0.1, 0.1, 0.1, 0.1)(picture.rotate(5)),
}

TURNED: dict[Turn, Image.Transpose] = {
    "turned left": Image.Transpose.ROTATE_90,
    "turned around": Image.Transpose.ROTATE_180,
    "turned right": Image.Transpose.ROTATE_270,
    "mirrored": Image.Transpose.FLIP_LEFT_RIGHT,
    "mirrored, turned around": Image.Transpose.FLIP_TOP_BOTTOM,
}


@pytest.mark.parametrize("edit", SAME.values(), ids=SAME)
def test_an_edit_that_keeps_the_details_agrees(edit: Edit) -> None:
    assert compared(edit(SCENE), small(SCENE)).relation == "agrees"


@pytest.mark.parametrize("edit", SAME.values(), ids=SAME)
def test_bars_in_the_thumbnail_are_left_aside(edit: Edit) -> None:
    assert compared(edit(SCENE), boxed(SCENE)).relation == "letterboxed"


@pytest.mark.parametrize(("turn", "how"), TURNED.items(), ids=TURNED)
def test_a_turned_picture_is_told_how_it_lies(turn: Turn, how: Image.Transpose) -> None:
    found = compared(SCENE.transpose(how), boxed(SCENE))
    assert (found.relation, found.turn) == ("rotated", turn)


@pytest.mark.parametrize("edit", PARTS.values(), ids=PARTS)
def test_a_part_is_no_difference(edit: Edit) -> None:
    assert compared(edit(SCENE), small(SCENE)).relation == "cropped"


def test_a_part_of_a_turned_picture_is_no_difference() -> None:
    part = PARTS["a fifth cut off on the left"](SCENE).transpose(Image.Transpose.ROTATE_90)
    found = compared(part, boxed(SCENE))
    assert (found.relation, found.turn) == ("cropped", "turned left")


@pytest.mark.parametrize("seed", range(2, 8))
def test_another_picture_differs(seed: int) -> None:
    found = compared(SCENE, small(scene(seed)))
    assert found.relation == "differs"
    assert found.explanation == "shows something else than the picture"


def test_another_picture_below_half_of_it_is_the_same_in_places() -> None:
    assert compared(covered(SCENE, 0.5), small(SCENE)).relation == "partly"


def test_how_much_of_a_view_is_left_is_told() -> None:
    found = compared(cut(left=0.5)(SCENE), small(SCENE))
    assert found.explanation == "shows more than the picture, which is about 50% of its view"


@pytest.mark.parametrize(
    "thumbnail",
    [
        pytest.param(small(cut(left=1 / 18, right=1 / 18)(SCENE), 160, 120), id="the middle"),
        pytest.param(small(SCENE, 160, 120), id="squeezed"),
    ],
)
def test_what_cameras_do_for_another_shape_agrees(thumbnail: Image.Image) -> None:
    assert compared(SCENE, thumbnail).relation == "agrees"


def test_a_panorama_is_found_between_wide_bars() -> None:
    wide = scene(5, 1600, 300)
    assert compared(wide, boxed(wide)).relation == "letterboxed"


def test_a_camera_set_to_another_shape_agrees_with_a_thumbnail_of_all_it_saw() -> None:
    wide = cut(top=5 / 64, bottom=5 / 64)(SCENE)
    assert compared(wide, small(SCENE)).relation == "agrees"


EVEN = Image.new("RGB", (480, 320), "navy")
UNCLEAR = {
    "an even picture": (EVEN, small(SCENE), "the picture is an even surface"),
    "two even pictures": (EVEN, small(EVEN), "the picture is an even surface"),
    "a tiny picture": (SCENE.resize((16, 10)), small(SCENE), "16 x 10 pixels"),
    "a tiny thumbnail": (SCENE, small(SCENE, 8, 8), "8 x 8 pixels"),
}


@pytest.mark.parametrize(("picture", "thumbnail", "reason"), UNCLEAR.values(), ids=UNCLEAR)
def test_too_little_to_compare_is_unclear(
    picture: Image.Image, thumbnail: Image.Image, reason: str
) -> None:
    found = compared(picture, thumbnail)
    assert (found.relation, found.score) == ("unclear", 0.0)
    assert reason in found.explanation


def test_an_even_thumbnail_of_a_picture_is_plain() -> None:
    assert compared(SCENE, small(EVEN)).relation == "plain"


def test_a_thumbnail_of_more_than_an_almost_even_picture_is_plain() -> None:
    faint = ImageEnhance.Contrast(scene(3)).enhance(0.07)
    assert compared(faint, small(SCENE)).relation == "plain"


@pytest.mark.parametrize("relation", ["agrees", "differs"])
def test_the_score_is_short_and_the_preview_is_named(relation: Relation) -> None:
    found = compared(SCENE, small(scene(1 if relation == "agrees" else 2)))
    assert found.relation == relation
    assert found.score == round(found.score, 2)
    assert found.preview == PREVIEW
