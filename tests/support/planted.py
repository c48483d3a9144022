"""One inconsistency planted into a real JPEG, as a stranger would: many shapes of each kind.

A plant takes the file and what our readers found in it, and gives the changed file, or None where
it does not apply: the file does not have the field that the plant changes. Nothing else changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.support.planted_fields import (
    Plant,
    creator_of,
    gps_shifted,
    hung_behind,
    model_of,
    offset_in_place,
    place_and_offset,
    software_of,
    trio_shifted,
    unset_clock,
    xmp_date,
    xmp_model,
    xmp_place,
)
from tests.support.planted_parts import ARCHIVES
from verifyimg.model.words import Severity

_SUSPENDED = ("DEV001", "TIM014", "TIM020", "TIM034")


@dataclass(frozen=True, kw_only=True)
class Planting:
    """One shape of one kind of inconsistency, and how a file that holds it is recognised."""

    kind: str
    name: str
    plant: Plant
    codes: tuple[str, ...]
    """One of them has to be found, a concern at least."""
    least: Severity = "concern"
    """The severity that the catalogue gives such a finding."""
    against: tuple[str, ...] = ("file",)
    instead: tuple[str, ...] = ()
    """What the catalogue has speak in their place where the date itself is discredited."""
    beside: tuple[str, ...] = ()
    """Other conflicts that the same change makes honestly."""
    original: bool = False
    """Whether it is claimed that the file is an original."""


_PROGRAMS = (
    ("Adobe Photoshop 25.0 (Windows)", 2023),
    ("Adobe Photoshop 24.7 (20231005.m.2317 5d9c5c8)  (Macintosh)", 2023),
    ("Adobe Photoshop Lightroom Classic 13.0 (Macintosh)", 2023),
    ("GIMP 2.10.36", 2023),
)
_MODELS = (
    ("Apple", "iPhone 15 Pro", 2023),
    ("samsung", "SM-S918B", 2023),
    ("Google", "Pixel 8", 2023),
    ("Canon", "Canon EOS R5", 2020),
    ("NIKON CORPORATION", "NIKON Z 8", 2023),
    ("SONY", "ILCE-7M4", 2021),
    ("FUJIFILM", "X-T50", 2024),
    ("Panasonic", "DC-S9", 2024),
)
_CAMERAS = ("canon", "nikon", "olympus", "sony", "panasonic", "fuji", "casio", "pentax", "kodak")


def _dates() -> Iterator[Planting]:
    for days in (1095, -730, 40, -400):
        yield Planting(
            kind="date trio shifted",
            name=f"{days:+} days",
            plant=trio_shifted(days),
            codes=("TIM010",),
            against=("claim", "file"),
            instead=_SUSPENDED,
            # What else the file knows of the date speaks too: it was told, and not changed.
            beside=("TIM030", "TIM034", "TIM035", "DEV001"),
        )
    for days in (1, -1, 30, 1095, -1095):
        yield Planting(
            kind="GPS date shifted",
            name=f"{days:+} days",
            plant=gps_shifted(days),
            codes=("TIM041",),
            instead=("TIM014",),
        )


def _programs() -> Iterator[Planting]:
    named = [(text, software_of(text, year)) for text, year in _PROGRAMS]
    made = [(f"CreatorTool {text}", creator_of(text, year)) for text, year in _PROGRAMS]
    for name, plant in (*named, *made):
        yield Planting(
            kind="software from the future",
            name=name,
            plant=plant,
            codes=("TIM037",),
            against=("claim",),
            original=True,
        )
    yield Planting(
        kind="software from the future",
        name="the system of a phone",
        plant=software_of("S918BXXU3BWK4", 2023, "samsung", "sm-"),
        codes=("TIM035",),
        # Where another program may have written the tag since, and always for Apple's gallery.
        least="note",
    )
    yield Planting(
        kind="software from the future",
        name="the system of an iPhone",
        plant=software_of("17.0.1", 2023, "apple"),
        codes=("TIM035",),
        least="note",
    )
    for make, model, year in _MODELS:
        for with_make in (True, False):
            yield Planting(
                kind="model released later",
                name=f"{model}{' and its maker' if with_make else ''}",
                plant=model_of(make, model, year, with_make=with_make),
                codes=("DEV001",),
                beside=("TIM012", *(("DEV008",) if with_make else ())),
            )


def _copies() -> Iterator[Planting]:
    names = ("exif:DateTimeOriginal", "exif:DateTimeDigitized", "photoshop:DateCreated")
    dates = [(f"{name} {days:+}", xmp_date(name, days)) for name in names for days in (-400, 400)]
    dates.append(("xmp:CreateDate -400", xmp_date("xmp:CreateDate", -400)))
    for name, plant in dates:
        yield Planting(kind="XMP against EXIF", name=name, plant=plant, codes=("TIM005",))
    models = [(model, xmp_model(make, model)) for make, model, _ in _MODELS[:4]]
    for name, plant in (*models, ("a place", xmp_place)):
        yield Planting(kind="XMP against EXIF", name=name, plant=plant, codes=("STR004",))


def _rest() -> Iterator[Planting]:
    for name, more in ARCHIVES.items():
        yield Planting(
            kind="appended archive", name=name, plant=hung_behind(more), codes=("STR002", "STR003")
        )
    told = [
        (f"{offset} in its place", offset_in_place(offset))
        for offset in ("-11:00", "+14:00", "+05:45")
    ]
    told.append(("+05:00 in Lisbon", place_and_offset("+05:00", 38.7223, -9.1393)))
    told.append(("-08:00 in Dushanbe", place_and_offset("-08:00", 38.5598, 68.7870)))
    for name, plant in told:
        yield Planting(kind="zone against place", name=name, plant=plant, codes=("TIM042",))
    starts = ("1970:01:01 00:00:00", "1980:01:01 00:03:10", "2000:01:01 00:00:41")
    unset = [(text, unset_clock(text)) for text in starts]
    unset += [
        (text, unset_clock(text, makers=_CAMERAS))
        for text in ("2001:01:01 00:12:00", "2005:01:01 00:00:00", "2008:01:01 00:00:00")
    ]
    for name, plant in unset:
        yield Planting(
            kind="default clock",
            name=name,
            plant=plant,
            codes=("TIM020",),
            beside=("TIM030",),
        )


PLANTINGS = (*_dates(), *_programs(), *_copies(), *_rest())
"""Those that change one file alone and need no other."""
