"""The claim in JSON version 1."""

from __future__ import annotations

from verifyimg.model.claim import Claim, ClaimedDate, ClaimedPlace
from verifyimg.reports.json.values import JsonObject, end

NOTHING = Claim()


def claim_json(claim: Claim) -> JsonObject | None:
    """Everything that was claimed or noted with it; null if nothing was given at all."""
    if claim == NOTHING:
        return None
    return {
        "date": _date(claim.date),
        "published_at": _date(claim.published_at),
        "place": _place(claim.place),
        "device": claim.device,
        "credit": claim.credit,
        "original": claim.original,
        "setting": claim.setting,
        "source_url": claim.source_url,
        "caption": claim.caption,
        "notes": claim.notes,
    }


def _date(date: ClaimedDate | None) -> JsonObject | None:
    if date is None:
        return None
    return {
        "text": date.text,
        "earliest": end(date.window.earliest),
        "latest": end(date.window.latest),
        "zone": date.window.zone,
        "precision": date.precision,
    }


def _place(place: ClaimedPlace | None) -> JsonObject | None:
    if place is None:
        return None
    return {
        "text": place.text,
        "latitude": place.position.latitude,
        "longitude": place.position.longitude,
        "radius_km": place.radius_km,
        "radius_given": place.radius_given,
    }
