"""The JSON of what archives have of a picture, and of the archives that were looked into."""

from __future__ import annotations

from verifyimg.model.image import ImageFile
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.reports.json.overlap import overlap_json, points_json
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.match_words import decoded_size


def match_json(match: Match, image: ImageFile) -> JsonObject:
    """One archive entry that shows this picture, or a part of it; `image` is the picture."""
    query, entry = match.coverage
    kept, laid = match.kept, match.footprint
    size = decoded_size(kept) if kept else None
    return {
        "archive": match.archive,
        "entry": dict(match.entry),
        "how": match.how,
        "distance": match.distance,
        "transform": match.transform,
        "coverage": {"query": query, "entry": entry},
        "same_picture": match.same_picture,
        "strength": match.strength,
        "changes": list(match.changes),
        "aside": match.aside,
        "corners": points_json(laid.corners) if laid else None,
        "overlap": overlap_json(laid, ("query", "entry"), (decoded_size(image), size)),
    }


def archive_json(look: ArchiveLook) -> JsonObject:
    """One archive that was looked into, by what, and how many pictures it holds."""
    return {
        "name": look.name,
        "entries": look.entries,
        "looked_for": list(look.looked_for),
        "parts": look.parts,
        "without_features": look.unfeatured if look.parts else None,
    }
