"""look_deeper(): one file asked about a second time, with ExifTool."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.deep.answer import Garbage, foreign_tags
from verifyimg.deep.comparing import differing, only_theirs
from verifyimg.deep.session import Session, shared_session
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource
from verifyimg.model.deep import EXIFTOOL, Deep, DeepLook, ForeignTag
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag

NO_FORMAT = "bin"
"""The suffix of the copy of a file whose format we do not know."""


def look_deeper(
    source: ByteSource,
    tags: Sequence[Tag],
    *,
    format_name: str | None,
    limits: Limits,
    session: Session | None = None,
) -> DeepLook:
    """What ExifTool reads in `source` beside `tags`; whatever becomes of it, a file is not lost.

    Raises only what the source raises.
    """
    session = session or shared_session()
    answer = session.read(source, (format_name or NO_FORMAT).lower(), limits)
    if isinstance(answer, Problem):
        return DeepLook(problems=(answer,))
    try:
        theirs = foreign_tags(answer.printed, limits)
    except Garbage:
        session.distrust()
        message = "ExifTool's answer makes no sense; the file was read without it"
        return DeepLook(problems=(_problem(message),))
    found = Deep(
        version=answer.version,
        only=only_theirs(tags, theirs),
        differs=tuple(differing(tags, theirs, limits)),
    )
    return DeepLook(
        found=found, problems=tuple(_complaint(tag) for tag in theirs if _is_error(tag))
    )


def _is_error(tag: ForeignTag) -> bool:
    return tag.key == "ExifTool:Error"


def _complaint(tag: ForeignTag) -> Problem:
    return _problem(f"ExifTool: {tag.text}")


def _problem(message: str) -> Problem:
    return Problem(reader=EXIFTOOL, kind="damaged", message=message, trifling=True)
