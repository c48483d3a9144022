"""Two files side by side: both examined, decoded, measured against each other and compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from verifyimg.comparing.kinship import kinship_of
from verifyimg.comparing.sameness import sameness_of
from verifyimg.comparing.signs import scale_of
from verifyimg.fingerprinting import TIER, fingerprint, turned
from verifyimg.fingerprints.jpeg_data import FORMAT, with_coded_hash
from verifyimg.fingerprints.pdq import Pdq, same
from verifyimg.forensics.jpeg_encoding import encoding_of
from verifyimg.forensics.overlap import overlap
from verifyimg.isolation.decoding import decode, fineness
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block, Extent
from verifyimg.model.claim import Claim
from verifyimg.model.fingerprint import Prints
from verifyimg.model.illustration import Illustrations
from verifyimg.model.kinship import (
    Examined,
    Fineness,
    Kinship,
    Measures,
    Nearness,
)
from verifyimg.model.noun import noun
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.model.report import Settings
from verifyimg.model.tag import Tag
from verifyimg.overlaying import Pair, held, seen, turn_of_file, with_beside
from verifyimg.pipeline import examine
from verifyimg.reading import read_file
from verifyimg.resembling import parts_of
from verifyimg.sources.source import Source

_SEVERAL = ("FrameCount", "AnimationFrames")
"""Tags that count the pictures of an animation."""
_SAME_SIZE_RATIO = 0.5
"""The ratio by which pictures of one size are measured."""
_LARGEST_RATIO = 0.9
"""Above, making a picture smaller loses next to nothing of any."""


@noun
class _Opened:
    """One of the two, and what it can still be measured by."""

    source: Source
    examined: Examined
    prints: Prints | None


def juxtapose(
    first: Source,
    second: Source,
    *,
    now: datetime,
    pixels: bool = True,
    illustrated: bool = False,
    limits: Limits = DEFAULT,
) -> Kinship:
    """What two files have to do with each other; `illustrated`: with small pictures for a page.

    Raises `InputError` only where a source itself cannot be read any more. The measures beyond
    fingerprint and hash are taken only where they can change the answer.
    """
    a = _examined(first, now, limits, pixels=pixels)
    b = _examined(second, now, limits, pixels=pixels)
    found = kinship_of(a.examined, b.examined, _measured(a, b, limits))
    return replace(found, illustrations=_shown(a, b, found, limits)) if illustrated else found


def _shown(a: _Opened, b: _Opened, found: Kinship, limits: Limits) -> Illustrations | None:
    """Both as they are meant to be seen, and laid over each other where that is known."""
    views = [
        seen(one.source, _whole(one.source), limits) if one.examined.picture else None
        for one in (a, b)
    ]
    first, second = views
    if first is None or second is None:
        return None
    turn, lies = (turn_of_file(one.examined.report) for one in (a, b))
    pair = Pair(first=first, second=second, laid=found.laid, turn=turn)
    name = found.b.report.image.path
    beside = held(pair, (lies,), origin="file", name=name, limits=limits)
    return with_beside(first, turn, (beside,), limits)


def _examined(source: Source, now: datetime, limits: Limits, *, pixels: bool) -> _Opened:
    settings = Settings(pixels=False)
    report = examine(source, claim=Claim(), now=now, limits=limits, settings=settings)
    blocks = read_file(source, limits).blocks
    several = _several(report.tags)
    if not pixels:
        plain = Examined(report=report, encoding=encoding_of(blocks), several=several)
        return _Opened(source=source, examined=plain, prints=None)
    prints = fingerprint(source, TIER, limits)
    picture = _decoded(source, prints, blocks, limits)
    problems = prints.problems if prints.failed else ()
    examined = Examined(
        report=report,
        picture=picture if isinstance(picture, Picture) else None,
        pdq=prints.named("pdq"),
        encoding=encoding_of(blocks),
        unseen=(*problems, *((picture,) if isinstance(picture, Problem) else ())),
        several=several,
    )
    return _Opened(source=source, examined=examined, prints=prints)


def _decoded(
    source: Source, prints: Prints, blocks: Sequence[Block], limits: Limits
) -> Picture | Problem | None:
    known = prints.image.format
    if known is None or prints.failed:
        return None
    picture = decode(source, _whole(source), known, limits)
    if isinstance(picture, Problem):
        return picture
    return with_coded_hash(picture, known, source, blocks)


def _several(tags: tuple[Tag, ...]) -> int | None:
    counts = (tag.value for tag in tags if tag.name in _SEVERAL)
    return next((count for count in counts if isinstance(count, int) and count > 1), None)


def _measured(a: _Opened, b: _Opened, limits: Limits) -> Measures:
    one, other = a.examined, b.examined
    if one.picture is None or other.picture is None:
        return Measures()
    if one.picture.has_pixels_of(other.picture):
        return Measures()
    near = _near(a, b)
    if (near is None or near.same) and _is_exact(a, b, limits):
        return Measures(exact=True)
    measures = Measures(near=near, overlap=overlap(one.picture, other.picture))
    measures = _with_parts(a, b, measures, limits)
    same = sameness_of(one, other, measures)
    scale = scale_of(one, other, same) if same.same and same.how != "features" else None
    if scale is None:
        return measures
    return replace(measures, fineness=_fineness(a, b, scale, limits))


def _with_parts(a: _Opened, b: _Opened, measures: Measures, limits: Limits) -> Measures:
    """With what they share by their parts, or why nobody looked for that."""
    parts = parts_of(a.source, b.source, limits)
    if isinstance(parts, Problem):
        return replace(measures, unlooked=parts.message)
    return replace(measures, parts=parts)


def _is_exact(a: _Opened, b: _Opened, limits: Limits) -> bool:
    """Whether two pictures have the same pixels though one is a JPEG and coded otherwise."""
    sizes = {one.examined.size for one in (a, b)}
    formats = [one.prints.image.format or "" for one in (a, b) if one.prints]
    if len(sizes) > 1 or FORMAT not in formats:
        return False
    first, second = (
        decode(one.source, _whole(one.source), known, limits, exact=True)
        for one, known in zip((a, b), formats, strict=True)
    )
    if isinstance(first, Problem) or isinstance(second, Problem):
        return False
    return first.has_pixels_of(second)


def _near(a: _Opened, b: _Opened) -> Nearness | None:
    """The nearest of the eight ways in which A may lie; None where one has no fingerprint."""
    if a.prints is None or a.prints.sight.grey is None or a.examined.pdq is None:
        return None
    wanted = b.examined.pdq
    if wanted is None:
        return None
    kind = Pdq()
    found = [(kind.distance(one.hash, wanted.hash), one) for one in turned(a.prints.sight.grey)]
    distance, nearest = min(found, key=lambda pair: pair[0])
    qualities = a.examined.pdq.quality, wanted.quality
    return Nearness(distance=distance, turn=nearest.turn, same=same(distance, *qualities))


def _fineness(a: _Opened, b: _Opened, scale: float, limits: Limits) -> Fineness | None:
    ratio = min(scale, 1 / scale)
    ratio = ratio if ratio <= _LARGEST_RATIO else _SAME_SIZE_RATIO
    lost = [_loss(one, ratio, limits) for one in (a, b)]
    if isinstance(lost[0], Problem) or isinstance(lost[1], Problem):
        return None
    return Fineness(ratio=ratio, lost=(round(lost[0], 2), round(lost[1], 2)))


def _loss(one: _Opened, ratio: float, limits: Limits) -> float | Problem:
    known = one.prints.image.format if one.prints else None
    return fineness(one.source, _whole(one.source), known or "", limits, ratio)


def _whole(source: Source) -> Extent:
    return Extent(offset=0, length=source.size)
