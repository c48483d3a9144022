"""Where two pictures show the same, in words: for matches, and for two files compared."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.model.footprint import area_of, box_of
from verifyimg.model.image import TURNED_OTHERWISE, ImageFile
from verifyimg.model.match import WHOLE, KeptCopy, Match

Size = tuple[int, int]
_CUT = "cropped to "


def decoded_size(image: ImageFile | KeptCopy) -> Size | None:
    """Width and height of the picture as decoders give it; None where that is not known.

    HEIF and AVIF tell in the container how a picture is turned, and decoders heed that.
    """
    if image.width is None or image.height is None or image.format in TURNED_OTHERWISE:
        return None
    return image.width, image.height


def found_words(match: Match) -> str:
    """`the same picture, found by its parts, strong evidence: mirrored, cropped`."""
    how, changed = wording.FOUND_BY.get(match.how, match.how), changed_words(match)
    if match.how == "features":
        how = f"{how}, {match.strength.replace('_', ' ')} evidence"
        return f"{how}: {changed}" if changed else how
    return f"{how}, {changed}" if changed else how


def changed_words(match: Match) -> str:
    """`mirrored, cropped, in a frame, a caption or a screenshot`; empty where nothing was done.

    Which part is left by a crop is told by `overlap_words`.
    """
    if match.transform == "upright":
        return ""
    parts = match.transform.split(", ")
    return ", ".join("cropped" if part.startswith(_CUT) else part for part in parts)


def overlap_words(match: Match, size: Size | None) -> Iterator[str]:
    """Which part of which picture is seen where, and how much of either agrees.

    `size` is that of the picture that was looked for, as decoded. Nothing where the whole of
    both was found by its bytes, its pixels or its look.
    """
    laid, kept = match.footprint, match.kept
    if match.how != "features" or laid is None:
        return
    there, here = laid.there, laid.here
    if area_of(there) < WHOLE and (box := box_of(there)):
        whole = decoded_size(kept) if kept else None
        share = wording.percent(area_of(there))
        yield f"it shows about {share} of the archived picture: {wording.part(box, whole)}"
    if area_of(here) < WHOLE and (box := box_of(here)):
        share = wording.percent(area_of(here))
        yield f"the archived one fills about {share} of it: {wording.part(box, size)}"
    query, entry = (wording.percent(share) for share in match.coverage)
    aside = f"; {wording.percent(match.aside)} is border, caption or window"
    yield (
        f"they agree on {query} of this picture and {entry} of the archived one"
        f"{aside if match.is_framed else ''}"
    )
