"""EXIF blocks that no camera wrote, one function a trick; each is fed to every EXIF reader."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.tiff_bytes import (
    ASCII,
    EXIF_POINTER,
    LONG,
    MAKER_NOTE,
    RATIONAL,
    SHORT,
    Directory,
    Entry,
    Order,
    entry,
    exif_block,
    pointer,
    raw,
    text,
    tiff_block,
)

MODEL = text(0x0110, "X-1")
DATE = text(0x9003, "2020:05:17 14:03:21")


def wrong_count(order: Order = "<") -> bytes:
    """A text that says it is longer than it is, and still inside the block."""
    return exif_block(ifd0=[text(0x0110, "X-1 camera", count=30)], exif=[DATE], order=order)


def absurd_count(order: Order = "<") -> bytes:
    """A number of rationals that would need 32 GB."""
    huge = entry(0x829A, RATIONAL, 1, 250, count=0xFFFFFFFF)
    return exif_block(ifd0=[MODEL], exif=[huge, DATE], order=order)


def offset_outside(order: Order = "<") -> bytes:
    """A text whose place lies behind the end of the block."""
    lost = Entry(tag=0x9004, kind=ASCII, values=b"2020:05:17 14:03:21\0", offset=0x7FFFFFF0)
    return exif_block(ifd0=[MODEL], exif=[DATE, lost], order=order)


def next_is_itself(order: Order = "<") -> bytes:
    """IFD0 whose next directory is IFD0."""
    return tiff_block({"ifd0": Directory(entries=(MODEL,), next="ifd0")}, order=order)


def loop(order: Order = "<") -> bytes:
    """IFD0 to IFD1 and back."""
    return tiff_block(
        {
            "ifd0": Directory(entries=(MODEL,), next="ifd1"),
            "ifd1": Directory(entries=(entry(0x0103, SHORT, 6),), next="ifd0"),
        },
        order=order,
    )


def exif_is_ifd0(order: Order = "<") -> bytes:
    """An ExifIFD pointer that leads back to IFD0."""
    back = Directory(entries=(MODEL, pointer(EXIF_POINTER, "ifd0")))
    return tiff_block({"ifd0": back}, order=order)


def absurd_entries(order: Order = "<") -> bytes:
    """A directory that says it has 65,535 entries and has one."""
    return tiff_block({"ifd0": Directory(entries=(MODEL,), declared=0xFFFF)}, order=order)


def long_chain(order: Order = "<", length: int = 500) -> bytes:
    """That many directories, each the next of the one before."""
    names = ["ifd0", *(f"ifd{number}" for number in range(1, length))]
    following: list[str | int] = [*names[1:], 0]
    chain = zip(names, following, strict=True)
    return tiff_block(
        {name: Directory(entries=(MODEL,), next=after) for name, after in chain}, order=order
    )


def unknown_type(order: Order = "<") -> bytes:
    """An entry of a type that TIFF does not have."""
    strange = Entry(tag=0x010F, kind=200, values=b"ABCDEFGH", count=8)
    return exif_block(ifd0=[strange, MODEL], exif=[DATE], order=order)


def zero_denominator(order: Order = "<") -> bytes:
    """Rationals that divide by zero."""
    times = [entry(0x829A, RATIONAL, 1, 0), entry(0x829D, RATIONAL, 0, 0)]
    return exif_block(ifd0=[MODEL], exif=[*times, DATE], order=order)


def pointer_outside(order: Order = "<") -> bytes:
    """An ExifIFD that would lie behind the end of the block."""
    return exif_block(ifd0=[MODEL, entry(EXIF_POINTER, LONG, 0x00FFFFFF)], order=order)


def first_outside(order: Order = "<") -> bytes:
    """A header that points behind the end of the block."""
    return tiff_block({"ifd0": Directory(entries=(MODEL,))}, order=order, first=0xFFFFFFF0)


def rubbish_maker_note(order: Order = "<") -> bytes:
    """A MakerNote that begins like Canon's and is noise behind."""
    note = raw(MAKER_NOTE, b"\x07\0\x01\0\x03\0" + b"\xff" * 90)
    return exif_block(ifd0=[text(0x010F, "Canon"), MODEL], exif=[note, DATE], order=order)


def truncated(block: bytes, keep: int) -> bytes:
    """The first `keep` bytes of a block."""
    return block[:keep]


TRICKS: tuple[Callable[[], bytes], ...] = (
    wrong_count,
    absurd_count,
    offset_outside,
    next_is_itself,
    loop,
    exif_is_ifd0,
    absurd_entries,
    long_chain,
    unknown_type,
    zero_denominator,
    pointer_outside,
    first_outside,
    rubbish_maker_note,
)
"""All of them, in little-endian order."""
