"""The second EXIF reader: exifread over the same block, under a meter.

exifread answers `{}` for a damaged block as for none, loops on crafted counts and raises
builtin exceptions. So it gets the block that we located, as a file whose reads are counted;
its MakerNote decoding stays off; its log becomes Problems; its values only confirm or
contradict ours.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from math import gcd

from verifyimg.contain import died
from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag

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


class MeterExceeded(Exception):
    """exifread read more often, or more, than any honest file needs."""


class MeteredFile(io.BytesIO):
    """A block in memory that counts what is read of it.

    A budget counted in reads is the same on every machine; one counted in seconds is not.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        """`limits.exifread_reads` and `limits.exifread_bytes` are the budget."""
        super().__init__(data)
        self._reads_left = limits.exifread_reads
        self._bytes_left = limits.exifread_bytes

    def read(self, size: int | None = -1, /) -> bytes:
        """As `io.BytesIO.read`; raises MeterExceeded past the budget."""
        data = super().read(size)
        self._reads_left -= 1
        self._bytes_left -= len(data)
        if self._reads_left < 0 or self._bytes_left < 0:
            raise MeterExceeded
        return data


class _Log(logging.Handler):
    """Keeps exifread's warnings, so many and no more."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []
        self._limit = limits.exifread_log_lines

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.lines) < self._limit:
            self.lines.append(record.getMessage())


def second_opinion(
    block: Block, data: bytes, tags: Sequence[Tag], limits: Limits
) -> Iterator[Disagreement | Problem]:
    """Where exifread reads one of `COMPARED` otherwise than we did, and what it complained of."""
    log = _Log(limits)
    theirs = _read(data, limits, log)
    if isinstance(theirs, Problem):
        yield Problem(
            reader=NAME, kind=theirs.kind, message=theirs.message, offset=block.offset
        )
        return
    for line in log.lines:
        yield Problem(
            reader=NAME, kind="damaged", message=f"exifread: {line}", offset=block.offset
        )
    if theirs:
        yield from _disagreements(tags, theirs)


def _read(data: bytes, limits: Limits, log: _Log) -> Mapping[str, object] | Problem:
    import exifread

    logger = logging.getLogger("exifread")
    logger.addHandler(log)
    logger.propagate = False
    try:
        found: Mapping[str, object] = exifread.process_file(
            MeteredFile(data, limits), details=False, extract_thumbnail=False
        )
        return found
    except MeterExceeded:
        return Problem(
            reader=NAME,
            kind="refused",
            message="exifread went round in circles in this EXIF block and was stopped",
        )
    except Exception as death:  # noqa: BLE001 - a foreign parser raises anything
        return died(NAME, death)
    finally:
        logger.removeHandler(log)


def _disagreements(
    tags: Sequence[Tag], theirs: Mapping[str, object]
) -> Iterator[Disagreement]:
    compared: set[str] = set()
    for tag in tags:
        name = COMPARED.get(tag.key)
        if name is None or name not in theirs or tag.key in compared:
            continue
        compared.add(tag.key)
        other = _stored(theirs[name])
        if _essence(other) != _essence(tag.raw):
            yield Disagreement(tag=tag, reader=NAME, other=other)


def _stored(field: object) -> str:
    """exifread's value in the form of `Tag.raw`."""
    values = getattr(field, "values", "")
    if isinstance(values, bytes):
        return values.decode("latin-1")
    if isinstance(values, str):
        return values
    return " ".join(
        f"{v.num}/{v.den}" if hasattr(v, "num") else str(v) for v in values
    )


def _essence(stored: str) -> str:
    """What is left when form is put aside: padding of texts, unreduced fractions."""
    if _RATIONALS.fullmatch(stored):
        return " ".join(_reduced(*map(int, part.split("/"))) for part in stored.split())
    return stored.partition("\0")[0].strip()


def _reduced(numerator: int, denominator: int) -> str:
    divisor = gcd(numerator, denominator) or 1
    return f"{numerator // divisor}/{denominator // divisor}"
