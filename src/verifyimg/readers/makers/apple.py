"""Apple's MakerNote: how long the phone has been running, and the names of picture and burst.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.readers.binary_plist import numbers_of
from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import own
from verifyimg.readers.makers.values import Part, Stored, Table, plain, plainly

GROUP = "Apple"

_ORDER_AT, _HEADER = 12, 14
_LONGEST_LIST = 1_024
"""The list of a running time has about a hundred bytes."""
_RUN_TIME = {
    "flags": "RunTimeFlags",
    "value": "RunTimeValue",
    "timescale": "RunTimeScale",
    "epoch": "RunTimeEpoch",
}
"""The fields of a CMTime (Apple's Core Media)."""


def _run_time(stored: Stored) -> Iterator[Part]:
    """Value by scale: seconds since the phone was started, without those that it slept."""
    if stored.entry.length > _LONGEST_LIST:
        return
    for key, found in numbers_of(stored.data).items():
        if key in _RUN_TIME:
            yield Part(name=_RUN_TIME[key], found=plainly(found, found))


TABLE: Table = {
    0x0001: plain("MakerNoteVersion"),
    0x0003: _run_time,
    0x0008: plain("AccelerationVector"),
    0x000A: plain("HDRImageType"),
    0x000B: plain("BurstUUID"),
    0x0011: plain("ContentIdentifier"),
    0x0014: plain("ImageCaptureType"),
    0x0015: plain("ImageUniqueID"),
    0x0017: plain("LivePhotoVideoIndex"),
    0x0020: plain("ImageCaptureRequestID"),
    0x002B: plain("PhotoIdentifier"),
    0x002E: plain("CameraType"),
}

APPLE = Maker(group=GROUP, note_of=own(_HEADER, order_at=_ORDER_AT), table=TABLE)
