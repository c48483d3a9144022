from __future__ import annotations

from pathlib import Path

from tests.support.gif_bytes import bmp
from tests.support.jpeg_bytes import frame, jfif, jpeg
from verifyimg.identifying import identified
from verifyimg.limits import DEFAULT
from verifyimg.reading import read_file
from verifyimg.sources import open_source


def test_format_and_size_are_those_of_the_bytes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "photo.png"
    path.write_bytes(jpeg(jfif(), frame(40, 30)))
    with open_source(str(path)) as source:
        image = identified(source, read_file(source, DEFAULT))
    assert (image.format, image.width, image.height) == ("JPEG", 40, 30)
    assert image.path == str(path)


def test_a_width_below_zero_is_none(tmp_path: Path) -> None:
    path = tmp_path / "photo.bmp"
    path.write_bytes(bmp(-127, 4))
    with open_source(str(path)) as source:
        image = identified(source, read_file(source, DEFAULT))
    assert (image.format, image.width, image.height) == ("BMP", None, 4)
