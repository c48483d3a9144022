"""Whether the file looks as the camera wrote it, as far as the file shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from verifyimg.clues.camera_time import MODIFIED, ORIGINAL
from verifyimg.clues.edit_history import histories
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, read_date, read_offset
from verifyimg.clues.maker_note import maker_note_of
from verifyimg.clues.platform import marks, named_platform
from verifyimg.clues.software import NAMED_IN, TOOLKIT
from verifyimg.clues.xmp_time import DESCRIBED
from verifyimg.clues.xmp_time import MODIFIED as XMP_MODIFIED
from verifyimg.knowledge.software import editing_software
from verifyimg.model.image import Handling
from verifyimg.model.picture import Relation, ThumbnailComparison
from verifyimg.model.tag import Tag
from verifyimg.model.window import EASTMOST

_OFFSETS = ("OffsetTimeOriginal", "OffsetTime")
_SAVED_WITH_IT = timedelta(seconds=60)
_NO_CAMERAS = {"PNG header": "PNG", "WebP header": "WebP"}
"""Formats of programs and platforms, by the block that tells them."""
_CHANGED: dict[Relation, str] = {
    "differs": "the thumbnail shows something else",
    "cropped": "the thumbnail shows another part",
    "partly": "the thumbnail differs in places",
}
_AGREEING = {"agrees", "letterboxed"}
_CODED = ("File", "PNG", "RIFF")
"""Where the size of the picture itself stands, by container."""
_QUARTER = timedelta(minutes=15)
"""Every zone in use is a multiple of it (IANA time zone database)."""
_LARGEST_SIDE_OFF = 16
"""Coded sizes are multiples of blocks; EXIF sizes are not."""


def handling(evidence: Evidence) -> Handling:
    """`resaved` with its traces, `camera_direct` with the MakerNote in place, else `unknown`.

    A name that a platform gives is told beside that and changes none of it: anyone can rename a
    file, and a picture sent as a document keeps all of its data.
    """
    how, platform = _by_traces(evidence), named_platform(evidence)
    if platform is None:
        return how
    return replace(how, reasons=(*how.reasons, f"looks like a {platform} copy by its name"))


def with_thumbnails(how: Handling, thumbnails: Sequence[ThumbnailComparison]) -> Handling:
    """What the thumbnails add to how a file was handled: a camera makes them of the picture."""
    relations = {one.relation for one in thumbnails}
    changed = next((words for relation, words in _CHANGED.items() if relation in relations), None)
    if changed is not None:
        traces = how.reasons if how.state == "resaved" else ()
        return replace(how, state="resaved", reasons=(*traces, changed))
    if how.state == "camera_direct" and relations & _AGREEING:
        return replace(how, reasons=(*how.reasons, "the thumbnail agrees"))
    return how


def _by_traces(evidence: Evidence) -> Handling:
    maker_note = evidence.has_block("MakerNote")
    traces = tuple(_traces(evidence))
    if traces:
        return Handling(state="resaved", reasons=traces, maker_note=maker_note)
    if maker_note and evidence.tag(ORIGINAL):
        reasons = ("MakerNote in place", "no trace of re-saving")
        return Handling(state="camera_direct", reasons=reasons, maker_note=True)
    reason = "no camera data to tell by"
    if evidence.tag("IFD0:Make") and not maker_note:
        reason = "camera data without the maker's own block"
    return Handling(state="unknown", reasons=(reason,), maker_note=maker_note)


def _traces(evidence: Evidence) -> Iterator[str]:
    """First the programs that are named, then what programs leave, then the platforms."""
    yield from _named(evidence)
    yield from _left(evidence)
    for row, tag in marks(evidence):
        if row.feature == "mark":
            yield f"{tag.key} bears a mark of {row.platform}"


def _named(evidence: Evidence) -> Iterator[str]:
    for key in (*NAMED_IN, "File:Comment", TOOLKIT):
        product = editing_software(evidence.text(key))
        if product:
            yield f"{key} names {product}"
    yield from (clue.text for clue in histories(evidence))


def _left(evidence: Evidence) -> Iterator[str]:
    comment = evidence.text("File:Comment").casefold()
    if comment.startswith(("creator: gd-jpeg", "lavc", "compressed by")):
        yield "the comment segment is an encoder's, not a camera's"
    if evidence.has_block("Photoshop"):
        yield "a Photoshop block"
    if evidence.has_block("Adobe") and evidence.tag("IFD0:Make"):
        yield "an Adobe encoder's marker"
    for kind, name in _NO_CAMERAS.items():
        if evidence.has_block(kind) and evidence.tag("IFD0:Make"):
            yield f"a {name} file, which cameras do not write"
    note = maker_note_of(evidence)
    if note is not None and not note.fits:
        yield f"the maker's own block is one of {note.maker}"
    for key in (MODIFIED, XMP_MODIFIED, DESCRIBED):
        if _is_later(evidence, key):
            yield f"{key} is later than the picture"
    if _resized(evidence):
        yield "the picture's size is not the one that the camera noted"


def _is_later(evidence: Evidence, key: str) -> bool:
    """Whether it was saved after the picture, by more than a zone or a buffer explains."""
    taken, saved = (read_date(evidence.text(each)) for each in (ORIGINAL, key))
    if not isinstance(taken, DateReading) or not isinstance(saved, DateReading):
        return False
    later = saved.start - taken.start
    zones = [read_offset(evidence.text(f"ExifIFD:{name}")) for name in _OFFSETS]
    zone = saved.offset if saved.offset is not None else zones[1] if key == MODIFIED else None
    if zones[0] is not None and zone is not None:
        return later - (zone - zones[0]) > _SAVED_WITH_IT
    return later > _SAVED_WITH_IT and not _is_zone(later)


def _is_zone(difference: timedelta) -> bool:
    """Whether a difference is what two zones leave: some cameras write ModifyDate in UTC."""
    rest = abs(difference - round(difference / _QUARTER) * _QUARTER)
    return difference <= EASTMOST + _SAVED_WITH_IT and rest <= _SAVED_WITH_IT


def _resized(evidence: Evidence) -> bool:
    noted = [evidence.tag(f"ExifIFD:ExifImage{side}") for side in ("Width", "Height")]
    coded = [tag for group in _CODED for tag in _sides(evidence, group)]
    sizes = [[tag.value for tag in pair if tag is not None] for pair in (noted, coded)]
    if any(len(pair) != 2 or not all(isinstance(n, int) and n > 0 for n in pair) for pair in sizes):
        return False
    first, second = (sorted(int(n) for n in pair if isinstance(n, int)) for pair in sizes)
    return any(abs(a - b) > _LARGEST_SIDE_OFF for a, b in zip(first, second, strict=True))


def _sides(evidence: Evidence, group: str) -> tuple[Tag, ...]:
    return evidence.present(f"{group}:ImageWidth", f"{group}:ImageHeight")
