from __future__ import annotations

import pytest

from verifyimg.containers.container import Container
from verifyimg.containers.containers import FILES, all_containers, recognise
from verifyimg.model.formats import FORMATS


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\xff",
        b"\xff\xd8",
        b"\xff\xd8\0\0",
        b"\x89PNG\r\n\x1a\r",
        b"JFIF\0\xff\xd8\xff",
        b"II+\0\x08\0\0\0",
        b"GIF89a",
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
        b"not a picture",
    ],
)
def test_what_is_in_none_of_our_formats_has_no_container(head: bytes) -> None:
    assert recognise(head) is None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "WEBP"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "AVIF"),
    ],
)
def test_a_format_of_ours_has_its_container(head: bytes, name: str) -> None:
    container = recognise(head)
    assert container is not None and container.name == name


@pytest.mark.parametrize("container", all_containers(), ids=lambda one: one.name)
def test_a_container_is_one_of_the_known_formats(container: Container) -> None:
    assert (container.name, container.mime) in {(one.name, one.mime) for one in FORMATS}


@pytest.mark.parametrize("behind", [b"\xe0\0\x10JFIF", b"\xe1", b"\xdb", b""])
def test_a_jpeg_is_known_by_its_first_three_bytes(behind: bytes) -> None:
    container = recognise(b"\xff\xd8\xff" + behind)
    assert container is not None
    assert (container.name, container.mime) == ("JPEG", "image/jpeg")


def test_every_format_of_the_table_is_a_known_format() -> None:
    assert {container.name for container in all_containers()} == set(FILES)
