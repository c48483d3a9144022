"""The file formats that we can take apart, in the order in which they are tried."""

from __future__ import annotations

from verifyimg.containers.container import Container
from verifyimg.containers.isobmff import ISOBMFF
from verifyimg.containers.jpeg import JPEG
from verifyimg.containers.png import PNG
from verifyimg.containers.tiff import TIFF
from verifyimg.containers.webp import WEBP
from verifyimg.model.formats import HEAD_BYTES

__all__ = ["CONTAINERS", "HEAD_BYTES", "recognise"]

CONTAINERS: tuple[Container, ...] = (JPEG, PNG, WEBP, TIFF, *ISOBMFF)


def recognise(head: bytes) -> Container | None:
    """The container of a file that begins with `head` (its first `HEAD_BYTES`); None if none."""
    return next((one for one in CONTAINERS if one.recognise(head)), None)
