from __future__ import annotations

import pytest

from verifyimg.sources.recognise import looks_like_image

OTHERS = [
    b"",
    b"\xff",
    b"\xff\xd8",
    b"hello, world: not a picture at all",
    b"GIF",
    b"BM is how this letter begins, and it is no bitmap",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"RIFF\x24\0\0\0WAVEfmt ",
    b"RIFF\x24\0\0\0AVI LIST",
    b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
    b"\0\0\0\x14ftypqt  \0\0\0\0qt  ",
    b"\xff\xfeU\0T\0F\0",
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"\x7fELF\x02\x01\x01",
]
IMAGES = [
    b"\xff\xd8\xff\xe0\0\x10JFIF",
    b"\xff\xd8\xff\xe1",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"GIF89a\x01\0",
    b"RIFF\x24\0\0\0WEBPVP8 ",
    b"II*\0\x08\0\0\0",
    b"MM\0*\0\0\0\x08",
    b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif",
    b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom",
    b"\0\0\0\x1cftypisom\0\0\0\0isomavif",
    b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
    b"8BPS\0\x01",
    b"\0\0\0\x0cJXL \r\n\x87\n",
]


@pytest.mark.parametrize("head", OTHERS)
def test_what_is_no_image_is_not_taken_for_one(head: bytes) -> None:
    assert not looks_like_image(head)


@pytest.mark.parametrize("head", IMAGES)
def test_an_image_is_recognised_by_its_first_bytes(head: bytes) -> None:
    assert looks_like_image(head)


def test_a_brand_behind_the_type_box_does_not_count() -> None:
    assert not looks_like_image(b"\0\0\0\x14ftypqt  \0\0\0\0qt  heic")
