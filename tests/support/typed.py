"""Clues that somebody typed, names held against a claim, and their subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from tests.support.rule_subjects import subject, tag
from verifyimg.clues.against_names import compare_names
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue, Meaning, Storage
from verifyimg.model.comparison import Comparison
from verifyimg.model.image import Handling, HandlingState
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.window import unzoned


def typed(meaning: Meaning, text: str, key: str, storage: Storage = "exif_text") -> Clue:
    """A caption or a credit, as it stands in one field."""
    return Clue(
        meaning=meaning,
        about="scene",
        clock="typed",
        storage=storage,
        text=text,
        strength="weak",
        tags=(tag(key, text),),
    )


def credit(text: str, key: str = "IPTC:By-line") -> Clue:
    """Somebody who is credited in the file."""
    return typed("credit", text, key, "iptc")


def caption(text: str = "A street, 16 August 2021.", key: str = "IPTC:Caption-Abstract") -> Clue:
    """A caption in the file."""
    return typed("caption", text, key, "iptc")


def stated(first: str, last: str | None = None, *, tags: Sequence[Tag] = ()) -> Clue:
    """A date that somebody typed, from its first to its last day."""
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last or first)
    return Clue(
        meaning="stated",
        about="scene",
        clock="typed",
        storage="iptc",
        text=first if last is None else f"{first} to {last}",
        strength="weak",
        window=unzoned(start, end + timedelta(days=1, seconds=-1)),
        tags=tuple(tags) or caption().tags,
        note=f"… {first} …",
    )


def named(claim: Claim, *clues: Clue, state: HandlingState = "unknown") -> Subject:
    """One image whose names were compared with the claim."""
    reasons = {"resaved": "a Photoshop block", "camera_direct": "MakerNote in place"}
    handling = Handling(
        state=state,
        reasons=(reasons.get(state, "no camera data to tell by"),),
        maker_note=state == "camera_direct",
    )
    return replace(
        subject(*clues, claim=claim),
        name_comparisons=compare_names(claim, clues),
        handling=handling,
    )


def away(clue: Clue, *, days: float) -> Comparison:
    """A clue outside the claim by so many days."""
    gap = timedelta(days=days)
    return Comparison(clue=clue, relation="outside", gap=gap, reading="on one clock")
