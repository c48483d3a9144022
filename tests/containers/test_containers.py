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
        b"GIF88a",
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
        (b"GIF89a", "GIF"),
        (b"8BPS\0\x01", "PSD"),
        (b"8BPS\0\x02", "PSB"),
        (b"BM" + bytes(12) + b"\x28\0\0\0", "BMP"),
        (b"\0\0\1\0\1\0" + bytes(12) + b"\x16\0\0\0", "ICO"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"II+\0\x08\0\0\0", "BTF"),
        (b"II*\0\x10\0\0\0CR\x02\0", "CR2"),
        (b"FUJIFILMCCD-RAW 0201", "RAF"),
        (b"II\x1a\0\0\0HEAPCCDR", "CRW"),
        (b"\0MRM\0\0\x0a\x0c", "MRW"),
        (b"FOVb\x03\0\x02\0", "X3F"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "AVIF"),
        (b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom", "CR3"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "MP4"),
        (b"\0\0\0\x14ftyp3gp5\0\0\0\x003gp5", "3GP"),
        (b"\0\0\0\x08wide\0\0\0\0mdat", "MOV"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JXL"),
        (b"\xffO\xffQ", "J2C"),
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
