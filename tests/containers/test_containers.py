from __future__ import annotations

import pytest

from verifyimg.containers.containers import CONTAINERS, HEAD_BYTES, recognise


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\xff",
        b"\xff\xd8",
        b"\xff\xd8\0\0",
        b"\x89PNG\r\n\x1a\n",
        b"JFIF\0\xff\xd8\xff",
        b"II*\0\x08\0\0\0",
        b"not a picture",
    ],
)
def test_what_is_in_none_of_our_formats_has_no_container(head: bytes) -> None:
    assert recognise(head) is None


@pytest.mark.parametrize("behind", [b"\xe0\0\x10JFIF", b"\xe1", b"\xdb", b""])
def test_a_jpeg_is_known_by_its_first_three_bytes(behind: bytes) -> None:
    container = recognise(b"\xff\xd8\xff" + behind)
    assert container is not None
    assert (container.name, container.mime) == ("JPEG", "image/jpeg")


def test_every_container_has_its_own_name() -> None:
    assert len({container.name for container in CONTAINERS}) == len(CONTAINERS)


def test_enough_of_a_file_is_looked_at_for_any_signature() -> None:
    assert HEAD_BYTES >= 16
