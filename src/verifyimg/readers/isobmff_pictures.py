"""Pictures and films inside HEIF files: where each one lies, and what it shows.

Specification: ISO/IEC 23008-12, 6.4.4 and 6.4.5; Android Motion Photo 1.0 (the box `mpvd`).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.readers.reader import Found, Reader

_MIMES = {"jpeg": "image/jpeg", "hvc1": "video/H265", "avc1": "video/H264", "av01": "video/AV1"}
_UNKNOWN_MIME = "application/octet-stream"

_SHOWN = (
    ("depth", "depth map"),
    ("disparity", "depth map"),
    ("gainmap", "gain map"),
    ("gain map", "gain map"),
    ("alpha", "alpha plane"),
    ("matte", "matte"),
)
"""Words of the name of an auxiliary picture, and what it is then called."""


def read_picture_item(block: Block, limits: Limits) -> Iterator[Found]:
    """A picture beside the picture; the label has its relation, its coding and what it shows."""
    relation, _, rest = block.label.partition(" ")
    coding, _, shows = rest.partition(" ")
    words = (word for part, word in _SHOWN if part in shows.lower())
    kind = "thumbnail" if relation == "thmb" else next(words, "auxiliary picture")
    yield Preview(
        kind=kind,
        block=block.label,
        offset=block.offset,
        length=block.length,
        mime=_MIMES.get(coding, _UNKNOWN_MIME),
    )


def read_motion_photo(block: Block, limits: Limits) -> Iterator[Found]:
    """The film of a motion photo, where it lies."""
    kind, mime = "motion photo", "video/mp4"
    at, length = block.offset, block.length
    yield Preview(kind=kind, block=block.label, offset=at, length=length, mime=mime)


PICTURE_ITEM = Reader(name="picture-item", kinds=("picture item",), read=read_picture_item)
MOTION_PHOTO = Reader(name="motion-photo", kinds=("motion photo",), read=read_motion_photo)
