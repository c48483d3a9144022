from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.support.archives import archive_at, new
from tests.support.bytes_source import Bytes, read_bytes
from tests.support.matches import match
from tests.support.report_parts import tag
from tests.support.reports import gknb
from tests.support.scenes import encoded, jpeg_of, photo, scene, small
from verifyimg.archive.memory import opened
from verifyimg.illustrating import illustrate, illustrated
from verifyimg.limits import DEFAULT
from verifyimg.looking import look_at
from verifyimg.model.illustration import Illustrations
from verifyimg.model.image import ImageFile
from verifyimg.model.match import Match
from verifyimg.model.picture import ThumbnailComparison
from verifyimg.readers.pixels.drawn import turn_of

SCENE = scene(1)
GREY = encoded(SCENE.convert("L").resize((64, 43)), "PNG")


def compared(data: bytes) -> tuple[ThumbnailComparison, ...]:
    return look_at(Bytes(data), read_bytes(data), ImageFile(path="a.jpg"), DEFAULT).thumbnails


def made(data: bytes, orientation: object = None) -> Illustrations:
    found = illustrate(Bytes(data), turn_of(orientation), compared(data), (), None, DEFAULT)
    assert found is not None
    return found


def test_nothing_of_the_file_itself_is_shown() -> None:
    data = photo(SCENE, small(SCENE))
    found = made(data)

    assert found.picture.jpeg[100:400] not in data
    assert b"Exif" not in found.picture.jpeg
    assert len(found.picture.jpeg) <= DEFAULT.shown_bytes


def test_a_thumbnail_stands_beside_its_picture_with_the_difference() -> None:
    (beside,) = made(photo(SCENE, small(SCENE))).beside

    assert (beside.origin, beside.name) == ("thumbnail", "IFD1")
    assert beside.said.startswith("the thumbnail shows the same")
    assert beside.difference is not None


def test_a_thumbnail_of_another_picture_has_no_difference_to_show() -> None:
    (beside,) = made(photo(SCENE, small(scene(2)))).beside

    assert beside.difference is None


def test_pictures_are_shown_as_they_are_meant_to_be_seen() -> None:
    found = made(photo(SCENE, small(SCENE)), orientation=6)

    assert found.picture.width < found.picture.height
    assert found.beside[0].shown.width < found.beside[0].shown.height


def test_a_thumbnail_that_lies_otherwise_is_laid_as_the_picture() -> None:
    turned = small(SCENE).transpose(Image.Transpose.ROTATE_90)
    (beside,) = made(photo(SCENE, turned)).beside

    assert beside.shown.width > beside.shown.height


@pytest.mark.parametrize(("name", "turned"), [("JPEG", True), ("HEIC", False)])
def test_exif_turns_a_picture_only_where_it_is_to_be_heeded(name: str, turned: bool) -> None:
    data, image = jpeg_of(SCENE), ImageFile(path="a.jpg", format=name)
    report = replace(gknb(), image=image, tags=(tag("IFD0:Orientation", "6", value=6),))
    look = look_at(Bytes(data), read_bytes(data), ImageFile(path="a.jpg"), DEFAULT)
    shown = illustrated(report, Bytes(data), look, None, DEFAULT).illustrations

    assert shown is not None
    assert (shown.picture.width < shown.picture.height) == turned


def test_what_cannot_be_decoded_is_not_shown() -> None:
    assert illustrate(Bytes(b"no picture"), "upright", (), (), None, DEFAULT) is None


@pytest.mark.parametrize("kept", [GREY, b"no picture", None], ids=["kept", "broken", "none"])
def test_the_archived_copy_stands_beside_the_picture(kept: bytes | None, tmp_path: Path) -> None:
    archive_at(tmp_path / "seen.db", new("a.jpg", thumbnail=kept)).close()
    known: Match = match(id="1")
    with opened([str(tmp_path / "seen.db")]) as memory:
        found = illustrate(Bytes(jpeg_of(SCENE)), "upright", (), (known,), memory, DEFAULT)

    assert found is not None
    assert [one.name for one in found.beside] == (["seen.db#1"] if kept == GREY else [])


def test_a_part_that_the_archive_shows_whole_is_outlined_in_both(tmp_path: Path) -> None:
    archive_at(tmp_path / "seen.db", new("a.jpg", thumbnail=GREY)).close()
    crop = SCENE.crop((SCENE.width // 4, 0, SCENE.width, SCENE.height))
    corners = ((-1 / 3, 0.0), (1.0, 0.0), (1.0, 1.0), (-1 / 3, 1.0))
    known = replace(match(id="1", how="features", of_entry=0.75), corners=corners)
    with opened([str(tmp_path / "seen.db")]) as memory:
        found = illustrate(Bytes(jpeg_of(crop)), "upright", (), (known,), memory, DEFAULT)

    assert found is not None
    (beside,) = found.beside
    assert beside.overlaid is not None and beside.difference is not None
    assert {round(x, 3) for x, _ in beside.overlaid.outlines[1]} == {0.25, 1.0}
    assert beside.overlaid.cut[0].width == 48
