"""A picture's parts: the features that an archive keeps of it, and the search by them."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.features.available import MISSING, available
from verifyimg.features.sight import LONGEST
from verifyimg.isolation.decoding import viewed_grey
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.features import FEATURES, Features, PartSearch
from verifyimg.model.fingerprint import Prints
from verifyimg.model.formats import HEAD_BYTES, format_of
from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster
from verifyimg.model.problem import ARCHIVE, Problem
from verifyimg.sources.source import Source

__all__ = ["MISSING", "available", "features", "search", "side", "sought", "with_search"]


def side() -> int:
    """Pixels on the longer side of a view in which features are found; 0 without OpenCV."""
    return LONGEST if available() else 0


def features(
    source: Source, limits: Limits = DEFAULT, *, view: Raster | None = None
) -> Features | None:
    """What an archive keeps of a picture's parts; None without OpenCV, or where none can be had.

    A picture that shows too little for any has features without points. `view` is what they are
    found in, where it is there already. Raises what the source raises.
    """
    seen = view or _viewed(source, limits) if available() else None
    if not isinstance(seen, Raster):
        return None
    from verifyimg.features.packing import features_of

    return features_of(seen) or _none_of(seen)


def search(source: Source, limits: Limits = DEFAULT) -> PartSearch | Problem:
    """What looks for the picture by its parts, or why that is not done."""
    view = _ready(source, limits)
    return view if isinstance(view, Problem) else _search(view)


@noun
class Sought:
    """A picture that is looked for, and that others are looked for in."""

    kept: Features
    search: PartSearch


def sought(source: Source, limits: Limits = DEFAULT) -> Sought | Problem:
    """Both of one decoding, or why they are not to be had."""
    view = _ready(source, limits)
    if isinstance(view, Problem):
        return view
    from verifyimg.features.searching import Search

    made = Search(view)
    kept = made.kept
    return Sought(kept=kept, search=made) if kept else _LITTLE


_LITTLE = Problem(
    reader=ARCHIVE,
    kind="absent",
    message="crops and screenshots of it were not looked for: the picture shows too little",
)


def _ready(source: Source, limits: Limits) -> Raster | Problem:
    if not available():
        return Problem(reader=ARCHIVE, kind="unsupported", message=MISSING)
    view = _viewed(source, limits)
    return replace(view, fatal=False) if isinstance(view, Problem) else view


def _search(view: Raster) -> PartSearch | Problem:
    from verifyimg.features.searching import Search

    made = Search(view)
    return made if made.possible else _LITTLE


def with_search(source: Source, prints: Prints, limits: Limits = DEFAULT) -> Prints:
    """The fingerprints, and with them what looks for the picture by its parts."""
    if prints.failed:
        return prints
    found = search(source, limits)
    if isinstance(found, Problem):
        return replace(prints, problems=(*prints.problems, found))
    return replace(prints, parts=found)


def _viewed(source: Source, limits: Limits) -> Raster | Problem:
    known = format_of(source.read_at(0, HEAD_BYTES))
    if known is None or not known.picture:
        message = "crops and screenshots of it were not looked for: it is no picture that we decode"
        return Problem(reader=ARCHIVE, kind="unsupported", message=message)
    whole = Extent(offset=0, length=source.size)
    answer = max(limits.decoding_answer_bytes, LONGEST * LONGEST + (1 << 16))
    larger = replace(limits, shown_side=LONGEST, decoding_answer_bytes=answer)
    return viewed_grey(source, whole, known.name, larger)


def _none_of(view: Raster) -> Features:
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
