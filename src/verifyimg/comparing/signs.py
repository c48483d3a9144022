"""What the pictures themselves say about which of two copies is nearer to the original."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.kinship import (
    NEARLY_ALL,
    SIDES,
    Examined,
    Fineness,
    Measures,
    Parts,
    Sameness,
    Sign,
)

ENLARGED = 0.3
"""The loss of the larger picture, over that of the smaller, below which it looks enlarged: some
twenty photographs from cameras lay at 0.32 and above."""
LEAST_LOSS = 1.0
"""In grey levels: below, noise and compression outweigh detail."""
_SAME_SIZE = 1.1
"""The ratio of scales up to which two pictures are of one size."""
_NEARLY = 0.85
"""The share of what one picture shows more that must look like a frame for all of it to."""
_FINER = 5
"""Points of JPEG quality that are a difference."""
_LOSSLESS = frozenset({"PNG", "APNG", "BMP", "TIFF", "GIF", "PSD"})


def detailed_from(ratio: float) -> float:
    """The loss of the larger picture, over that of the smaller, from which it holds detail of its
    own: of 176 enlargements none came so far, of 176 true pairs 111 (22 photographs, made smaller
    to a quarter to 0.7, JPEG quality 70 and 90; enlarged again with bicubic filters)."""
    return 0.45 + 0.35 * ratio


def picture_signs(a: Examined, b: Examined, same: Sameness, measures: Measures) -> Iterator[Sign]:
    """The signs in the pixels and their compression; none where the files are the same."""
    if same.how == "bytes" or not same.same:
        return
    if same.how == "pixels":
        yield from _decoded(a, b)
        return
    yield from _parts(same, measures)
    scale = scale_of(a, b, same)
    if scale is not None:
        yield from _sizes(scale, measures.fineness)
        if min(same.shares or (1.0,)) >= NEARLY_ALL:
            yield from _qualities(a, b, scale, measures.fineness)
    if same.turn and same.turn.startswith("mirrored") and not same.turn_explained:
        text = "one is the mirror image of the other; writing, clocks or a known place tell which"
        yield Sign(kind="pixels", favours=None, text=text)


def scale_of(a: Examined, b: Examined, same: Sameness) -> float | None:
    """How many pixels A has along what both show, for one of B; None where a size is missing."""
    if a.size is None or b.size is None:
        return None
    share = same.shares or (1.0, 1.0)
    area = [w * h * part for (w, h), part in zip((a.size, b.size), share, strict=True)]
    return float((area[0] / area[1]) ** 0.5) if min(area) > 0 else None


def _decoded(a: Examined, b: Examined) -> Iterator[Sign]:
    """A JPEG and a lossless file with exactly its pixels: only one of them can come first."""
    formats = [one.report.image.format for one in (a, b)]
    for side, other, mine, its in zip(SIDES, "BA", formats, formats[::-1], strict=True):
        if mine == "JPEG" and its in _LOSSLESS:
            text = f"{other} ({its}) holds exactly what the JPEG {side.upper()} decodes to"
            yield Sign(kind="pixels", favours=side, text=text, firm=True)


def _parts(same: Sameness, measures: Measures) -> Iterator[Sign]:
    over = measures.overlap
    if same.shares is None or min(same.shares) >= NEARLY_ALL:
        return
    if max(same.shares) < NEARLY_ALL:
        text = "each shows something that the other does not; both may come from a third"
        yield Sign(kind="pixels", favours=None, text=text)
        return
    whole = 0 if same.shares[0] < same.shares[1] else 1
    name, other = ("A", "B") if whole == 0 else ("B", "A")
    share = f"{name} shows more: {other} is about {same.shares[whole]:.0%} of it"
    if same.how == "features" or over is None:
        text = f"{share}, which may be a frame, a caption, a screen or a collage around it"
        yield Sign(kind="pixels", favours=None, text=text)
        return
    if over.even[whole] or _is_aside(measures.parts, whole):
        text = f"{share}, but what it shows more is as even as a frame, a caption or a screen"
        yield Sign(kind="pixels", favours=None, text=text)
        return
    text = f"{share} (if that is no frame, caption, screen or collage around it)"
    yield Sign(kind="pixels", favours=SIDES[whole], text=text)


def _is_aside(parts: Parts | None, whole: int) -> bool:
    """Whether nearly all of what one shows more looks like anything but a photograph."""
    if parts is None or not parts.same:
        return False
    return parts.aside[whole] >= _NEARLY * (1 - parts.shares[whole])


def _sizes(scale: float, fineness: Fineness | None) -> Iterator[Sign]:
    if 1 / _SAME_SIZE <= scale <= _SAME_SIZE:
        return
    large, name = (0, "A") if scale > 1 else (1, "B")
    times = max(scale, 1 / scale)
    text = f"{name} has {times:.2g} times the pixels along what both show"
    lost = None if fineness is None else (fineness.lost[large], fineness.lost[1 - large])
    if lost is None:
        yield Sign(kind="pixels", favours=None, text=f"{text}; its detail was not measured")
    elif lost[0] < ENLARGED * lost[1]:
        text = f"{text}, but hardly more detail: it looks enlarged, or out of focus"
        yield Sign(kind="pixels", favours=None, text=text)
    elif min(lost) < LEAST_LOSS or lost[0] < detailed_from(min(scale, 1 / scale)) * lost[1]:
        text = f"{text}; whether they hold more detail cannot be told"
        yield Sign(kind="pixels", favours=None, text=text)
    else:
        text = f"{text}, and they hold detail that an enlargement does not have"
        yield Sign(kind="pixels", favours=SIDES[large], text=text, firm=True)


def _qualities(a: Examined, b: Examined, scale: float, fineness: Fineness | None) -> Iterator[Sign]:
    """JPEGs of one size: the finer tables, where the detail does not say otherwise."""
    qualities = [one.encoding.quality if one.encoding else None for one in (a, b)]
    first, second = qualities
    if first is None or second is None or not 1 / _SAME_SIZE <= scale <= _SAME_SIZE:
        return
    if abs(first - second) < _FINER:
        return
    fine = 0 if first > second else 1
    name = "AB"[fine]
    text = (
        f"{name} is compressed less (JPEG quality about {qualities[fine]}, {qualities[1 - fine]})"
    )
    if fineness is not None and fineness.lost[fine] < 0.97 * fineness.lost[1 - fine]:
        text = f"{text}, yet holds less detail, as a copy does that was saved again"
        yield Sign(kind="pixels", favours=None, text=text)
        return
    yield Sign(kind="pixels", favours=SIDES[fine], text=f"{text}; saving again can raise that")
