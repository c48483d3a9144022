"""The file formats that we can take apart, in the order in which they are tried."""

from __future__ import annotations

from verifyimg.containers.container import Container
from verifyimg.containers.jpeg import JPEG

CONTAINERS: tuple[Container, ...] = (JPEG,)

HEAD_BYTES = 64
"""How much of a file's beginning decides about its format."""


def recognise(head: bytes) -> Container | None:
    """The container of a file that begins with `head`; None where we know none."""
    return next((one for one in CONTAINERS if one.recognise(head)), None)
