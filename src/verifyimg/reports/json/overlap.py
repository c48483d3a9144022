"""The JSON of where two pictures show the same: an outline, a rectangle and a share in each."""

from __future__ import annotations

from verifyimg.model.footprint import Footprint, Outline, area_of, box_of
from verifyimg.reports.json.values import Json, JsonObject

Size = tuple[int, int]
_PLACES = 4
"""Decimals of a share: less than a pixel of any picture in a page."""


def overlap_json(
    laid: Footprint | None, names: tuple[str, str], sizes: tuple[Size | None, Size | None]
) -> JsonObject | None:
    """By the names of the two pictures; None where it is not told what both show.

    `pixels` is the rectangle in pixels of the stored picture, None where its size is not known.
    """
    outlines = (laid.here, laid.there) if laid else ((), ())
    if not all(outlines):
        return None
    named = zip(names, outlines, sizes, strict=True)
    return {name: _area(outline, size) for name, outline, size in named}


def points_json(outline: Outline) -> list[Json]:
    """Points as pairs of shares of width and height."""
    return [[round(x, _PLACES) + 0.0, round(y, _PLACES) + 0.0] for x, y in outline]


def _area(outline: Outline, size: Size | None) -> JsonObject:
    box = box_of(outline)
    assert box is not None  # noqa: S101 - the outline has corners
    edges: dict[str, Json] = {
        "left": round(box.left, _PLACES),
        "top": round(box.top, _PLACES),
        "right": round(box.right, _PLACES),
        "bottom": round(box.bottom, _PLACES),
    }
    pixels = dict(zip(edges, box.pixels(size), strict=True)) if size else None
    return {
        "outline": points_json(outline),
        "box": edges,
        "pixels": {**pixels} if pixels else None,
        "share": round(area_of(outline), _PLACES),
    }
