"""Which device the file names, and since when that device can have existed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

from verifyimg import wording
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.devices import Device, device
from verifyimg.model.clue import Clue, Doubt, Reservation, Storage
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.model.window import LATEST, Window, clamp

MAKE, MODEL = "IFD0:Make", "IFD0:Model"


@noun
class _Place:
    """Two tags that name the device."""

    make: str
    model: str
    storage: Storage


_PLACES = (
    _Place(make=MAKE, model=MODEL, storage="exif_text"),
    *(
        _Place(make=f"{group}:Make", model=f"{group}:Model", storage="maker_note")
        for group in ("CanonRaw", "SigmaRaw", "CIFF")
    ),
    _Place(make="Keys:AndroidMake", model="Keys:AndroidModel", storage="container"),
    *(
        _Place(make=f"{group}:Make", model=f"{group}:Model", storage="container")
        for group in ("Keys", "UserData", "ItemList", "QuickTime")
    ),
)
"""In the order in which they are asked: films and raw formats older than EXIF have their own."""


def devices(evidence: Evidence) -> Iterator[Clue]:
    """The device by its EXIF names, or else by those of a film or an old raw file.

    For a known model also the earliest date of the scene. That bound rests on text that anyone can
    edit, so it is at most `moderate`.
    """
    named = (one for one in _PLACES if evidence.text(one.make) or evidence.text(one.model))
    place = next(named, None)
    if place is None:
        return
    make, model = evidence.text(place.make), evidence.text(place.model)
    tags = evidence.present(place.make, place.model)
    name = _name(make, model)
    known = device(make, model, evidence.own)
    yield Clue(
        meaning="device",
        about="scene",
        clock=None,
        storage=place.storage,
        text=name,
        strength="weak",
        tags=tags,
        reservations=_reservations(known),
        note=f"known as {known.name}" if known and known.name.casefold() != name.casefold() else "",
    )
    if known is not None:
        yield _bound(known, tags)


def _reservations(known: Device | None) -> tuple[Reservation, ...]:
    if known is None or not known.under_another_maker:
        return ()
    text = f"our table has that model as the {known.name}, under another maker"
    return (Reservation(kind="other_maker", text=text),)


def _name(make: str, model: str) -> str:
    """`NIKON D5300` for NIKON CORPORATION and NIKON D5300: many models repeat their maker."""
    maker = make.casefold().split(" ")[0]
    return model if model.casefold().startswith(maker) else f"{make} {model}".strip()


def _bound(known: Device, tags: tuple[Tag, ...]) -> Clue:
    doubts: tuple[Doubt, ...] = ()
    if known.confidence == "low":
        doubts = (Doubt(kind="low_confidence", text="the release date is of low confidence"),)
    window = Window(
        earliest=clamp(known.released.replace(tzinfo=UTC), -known.margin),
        latest=LATEST,
        local=known.released,
        zone="UTC",
        zone_source="device table",
    )
    return Clue(
        meaning="not_before",
        about="scene",
        clock="knowledge",
        storage="knowledge",
        text=f"{known.name} {_released(known)}",
        strength="moderate",
        window=window,
        doubts=doubts,
        tags=tags,
        note=_note(known),
        source=known.source,
    )


def _released(known: Device) -> str:
    verb = "announced" if known.date_kind == "announced" else "released"
    if known.precision == "month":
        return f"{verb} in {wording.MONTHS[known.released.month - 1]} {known.released.year}"
    return f"{verb} on {wording.day(known.released)}"


def _note(known: Device) -> str:
    prefix = "by the model code without its regional letters; " if known.by_prefix else ""
    if known.under_another_maker:
        prefix = "by the model code, which our table has under another maker than the file names; "
    return (
        f"{prefix}{known.confidence} confidence, margin {known.margin.days} days; "
        f"source: {known.source}"
    )
