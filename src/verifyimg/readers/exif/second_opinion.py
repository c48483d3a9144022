"""The second EXIF reader: exifread over the same block, under a meter.

exifread answers `{}` for a damaged block as for none, loops on crafted counts and raises
builtin exceptions. So it gets the block that we located, as a file whose reads are counted;
its MakerNote decoding stays off; its log becomes Problems; its values only confirm or
contradict ours.

A TIFF file is given to it in the pages that we read ourselves, under the same meter and on what
is left of the budget for pages: it reads no strip and no tile, so its size does not matter.
"""

from __future__ import annotations

import logging
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from math import gcd
from struct import Struct
from types import FunctionType

from verifyimg.contain import died
from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.metered import MeteredFile, MeteredPages, MeterExceeded
from verifyimg.readers.pages import PagesSpent, Readable

NAME = "exifread"

COMPARED = {
    "IFD0:Make": "Image Make",
    "IFD0:Model": "Image Model",
    "IFD0:Software": "Image Software",
    "IFD0:ModifyDate": "Image DateTime",
    "ExifIFD:DateTimeOriginal": "EXIF DateTimeOriginal",
    "ExifIFD:CreateDate": "EXIF DateTimeDigitized",
    "ExifIFD:OffsetTime": "EXIF OffsetTime",
    "ExifIFD:OffsetTimeOriginal": "EXIF OffsetTimeOriginal",
    "ExifIFD:OffsetTimeDigitized": "EXIF OffsetTimeDigitized",
    "ExifIFD:SubSecTimeOriginal": "EXIF SubSecTimeOriginal",
    "ExifIFD:SerialNumber": "EXIF BodySerialNumber",
    "GPS:GPSLatitudeRef": "GPS GPSLatitudeRef",
    "GPS:GPSLatitude": "GPS GPSLatitude",
    "GPS:GPSLongitudeRef": "GPS GPSLongitudeRef",
    "GPS:GPSLongitude": "GPS GPSLongitude",
    "GPS:GPSTimeStamp": "GPS GPSTimeStamp",
    "GPS:GPSDateStamp": "GPS GPSDate",
}
"""Our key and exifread's name for the tags on which a verdict can rest."""

_RATIONALS = re.compile(r"-?\d+/-?\d+( -?\d+/-?\d+)*")
_OTHER_ENCODING = re.compile(r"Possibly corrupted field .+ in .+ IFD")
"""exifread's words on a text that is not UTF-8; that is no damage."""
_NUMBERS = {
    (endian, length, sign): Struct(order + (form.lower() if sign else form)).unpack
    for endian, order in (("I", "<"), ("M", ">"))
    for length, form in ((1, "B"), (2, "H"), (4, "I"))
    for sign in (False, True)
}
"""By exifread's letter for the order of bytes, length and sign."""


class _Log(logging.Handler):
    """Keeps exifread's warnings, so many and no more."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []
        self._limit = limits.exifread_log_lines

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.lines) < self._limit:
            line = record.getMessage()
            if not _OTHER_ENCODING.fullmatch(line):
                self.lines.append(" ".join(line.split()))


@contextmanager
def _listening(log: _Log) -> Iterator[None]:
    """Takes exifread's log for ourselves, and gives it back."""
    logger = logging.getLogger("exifread")
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(log)
    try:
        yield
    finally:
        logger.removeHandler(log)
        logger.propagate = propagated


def second_opinion(
    block: Block, data: Readable, tags: Sequence[Tag], limits: Limits
) -> Iterator[Disagreement | Problem]:
    """Where exifread reads one of `COMPARED` otherwise than we did, and what it complained of."""
    log = _Log(limits)
    theirs = _read(data, limits, log)
    if isinstance(theirs, Problem):
        yield Problem(reader=NAME, kind=theirs.kind, message=theirs.message, offset=block.offset)
        return
    for line in log.lines:
        yield Problem(
            reader=NAME,
            kind="damaged",
            message=f"exifread: {line}",
            offset=block.offset,
            trifling=bool(tags),  # the tags come from our own reader, which tells what it lacks
        )
    if theirs:
        yield from _disagreements(tags, theirs, limits)


def _read(data: Readable, limits: Limits, log: _Log) -> Mapping[str, object] | Problem:
    file = MeteredFile(data, limits) if isinstance(data, bytes) else MeteredPages(data, limits)
    try:
        with _listening(log):
            return dict(quick_process_file()(file, details=False, extract_thumbnail=False))
    except (MeterExceeded, PagesSpent):
        return Problem(
            reader=NAME,
            kind="refused",
            message="exifread went round in circles in this EXIF block and was stopped",
        )
    except Exception as death:  # noqa: BLE001 - a foreign parser raises anything
        return died(NAME, death)


@cache
def quick_process_file() -> Callable[..., dict[str, object]]:
    """exifread's own, for a metered file: numbers are looked up there, not sought and then read.

    It asks for each one alone, 180,000 in 320 photographs: that took a tenth of all their reading.
    """
    import exifread
    from exifread.core.exif_header import ExifHeader

    class Header(ExifHeader):
        file_handle: MeteredFile

        def s2n(self, offset: int, length: int, signed: bool = False) -> int:  # noqa: FBT001, FBT002
            file, at = self.file_handle, self.offset + offset
            left, unpack = len(file.data) - at, _NUMBERS.get((self.endian, length, signed))
            if unpack is None or at < 0 or 0 < left < length or not file.reads_left:
                return super().s2n(offset, length, signed)
            file.reads_left -= 1
            if left <= 0:
                return 0
            file.bytes_left -= length
            found: int = unpack(file.data[at : at + length])[0]
            return found

    # NOTE: it offers no place for another header, and to change its own would change it for all
    # who use it in this process (https://github.com/ianare/exif-py).
    known, own = exifread.process_file, {**vars(exifread), "ExifHeader": Header}
    return FunctionType(known.__code__, own, known.__name__, known.__defaults__)


def _disagreements(
    tags: Sequence[Tag], theirs: Mapping[str, object], limits: Limits
) -> Iterator[Disagreement]:
    compared: set[str] = set()
    for tag in tags:
        name = COMPARED.get(tag.key)
        if name is None or name not in theirs or tag.key in compared:
            continue
        compared.add(tag.key)
        forms = _stored(theirs[name])
        cut = len(tag.raw) >= limits.raw_bytes // 4 * 3  # what may have been cut is not compared
        if forms and not cut and _essence(tag.raw) not in map(_essence, forms):
            yield Disagreement(tag=tag, reader=NAME, other=forms[0])


def _stored(field: object) -> tuple[str, ...]:
    """exifread's value in the forms that `Tag.raw` may have; none where it gave up."""
    values = getattr(field, "values", None)
    if isinstance(values, bytes):
        return (values.decode("latin-1"),)
    if isinstance(values, str):
        return (values,)
    if not isinstance(values, list) or not values:
        return ()
    spaced = " ".join(map(_item, values))
    if all(isinstance(v, int) and 0 <= v < 256 for v in values):
        return spaced, b64encode(bytes(values)).decode("ascii")
    return (spaced,)


def _item(value: object) -> str:
    if hasattr(value, "num") and hasattr(value, "den"):
        return f"{value.num}/{value.den}"
    return str(value[0]) if isinstance(value, tuple) and value else str(value)


def _essence(stored: str) -> str:
    """What is left when form is put aside: padding of texts, unreduced fractions."""
    if _RATIONALS.fullmatch(stored):
        return " ".join(_reduced(*map(int, part.split("/"))) for part in stored.split())
    return stored.partition("\0")[0].strip()


def _reduced(numerator: int, denominator: int) -> str:
    divisor = gcd(numerator, denominator) * (-1 if denominator < 0 else 1) or 1
    return f"{numerator // divisor}/{denominator // divisor}"
