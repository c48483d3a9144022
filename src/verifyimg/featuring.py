"""A picture's parts: the features that an archive keeps of it, and the search by them."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.features.available import MISSING, available
from verifyimg.isolation.decoding import viewed
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.features import FEATURES, Features, PartSearch
from verifyimg.model.fingerprint import Prints
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.illustration import View
from verifyimg.model.problem import ARCHIVE, Problem
from verifyimg.sources.source import Source

__all__ = ["MISSING", "available", "features", "search", "with_search"]


def features(source: Source, limits: Limits = DEFAULT) -> Features | None:
    """What an archive keeps of a picture's parts; None without OpenCV, or where none can be had.

    A picture that shows too little for any has features without points. Raises what the source
    raises.
    """
    view = _viewed(source, limits) if available() else None
    if not isinstance(view, View):
        return None
    from verifyimg.features.packing import features_of

    return features_of(view) or _none_of(view)


def search(source: Source, limits: Limits = DEFAULT) -> PartSearch | Problem:
    """What looks for the picture by its parts, or why that is not done."""
    if not available():
        return Problem(reader=ARCHIVE, kind="unsupported", message=MISSING)
    view = _viewed(source, limits)
    if isinstance(view, Problem):
        return replace(view, fatal=False)
    from verifyimg.features.searching import Search

    made = Search(view)
    if made.possible:
        return made
    message = "crops and screenshots of it were not looked for: the picture shows too little"
    return Problem(reader=ARCHIVE, kind="absent", message=message)


def with_search(source: Source, prints: Prints, limits: Limits = DEFAULT) -> Prints:
    """The fingerprints, and with them what looks for the picture by its parts."""
    if prints.failed:
        return prints
    found = search(source, limits)
    if isinstance(found, Problem):
        return replace(prints, problems=(*prints.problems, found))
    return replace(prints, parts=found)


def _viewed(source: Source, limits: Limits) -> View | Problem:
    from verifyimg.features.sight import LONGEST

    known = format_of(source.read_at(0, HEAD_BYTES))
    if known is None or not known.picture:
        message = "crops and screenshots of it were not looked for: it is no picture that we decode"
        return Problem(reader=ARCHIVE, kind="unsupported", message=message)
    whole = Extent(offset=0, length=source.size)
    answer = max(limits.decoding_answer_bytes, 3 * LONGEST * LONGEST + (1 << 16))
    larger = replace(limits, shown_side=LONGEST, decoding_answer_bytes=answer)
    return viewed(source, whole, known.name, larger)


def _none_of(view: View) -> Features:
    return Features(
        version=FEATURES,
        width=view.width,
        height=view.height,
        count=0,
        points=b"",
        columns=0,
        rows=0,
        cells=b"",
        textured=b"",
    )
