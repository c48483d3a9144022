"""Tags to clues, and the doubts that clues cast on each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from verifyimg import wording
from verifyimg.clues.camera_time import camera_dates
from verifyimg.clues.caption_dates import caption_dates
from verifyimg.clues.container_place import container_positions
from verifyimg.clues.container_time import container_dates
from verifyimg.clues.device import devices
from verifyimg.clues.edit_history import histories
from verifyimg.clues.embedded_profile import profile_bounds
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.features import feature_bounds
from verifyimg.clues.file_name import named_times
from verifyimg.clues.gps_rollover import without_rollover
from verifyimg.clues.gps_time import gps_times
from verifyimg.clues.handling import handling
from verifyimg.clues.maker_note import maker_note_of, of_its_camera
from verifyimg.clues.manufacture import manufactured
from verifyimg.clues.passages import passages
from verifyimg.clues.platform import mark_bounds, platforms
from verifyimg.clues.position import positions
from verifyimg.clues.reproduction import reproduced, reproduction
from verifyimg.clues.second_reading import dates_of_their_own, second_dates, second_readings
from verifyimg.clues.software import program_bounds, programs
from verifyimg.clues.stale_fix import reckoned_with_age
from verifyimg.clues.stated_time import stated_dates
from verifyimg.clues.texts import texts
from verifyimg.clues.xmp_time import file_dates, xmp_captures
from verifyimg.knowledge.table import VERSION as KNOWLEDGE
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.image import Handling, Reproduction
from verifyimg.model.noun import noun
from verifyimg.model.second_reading import SecondReading
from verifyimg.model.window import Window, unzoned

__all__ = ["KNOWLEDGE", "Interpretation", "interpret"]

_CLOCKS_APART = timedelta(minutes=3)
"""How far a camera's clock and a receiver may differ and still be one time."""


@noun
class Interpretation:
    """What the tags of one file mean."""

    clues: tuple[Clue, ...]
    handling: Handling
    second_readings: tuple[SecondReading, ...]
    reproduction: Reproduction | None = None
    """Set where the file is a picture of a picture; the clues are told accordingly."""


def interpret(evidence: Evidence) -> Interpretation:
    """All clues of a file, each with its trust: later code reads the trust and adds none."""
    how = handling(evidence)
    dates = tuple(camera_dates(evidence, how))
    dates = (*dates, *xmp_captures(evidence, dates))
    found = tuple(devices(evidence))
    bound = next((clue for clue in found if clue.meaning == "not_before" and clue.trusted), None)
    note = maker_note_of(evidence)
    made = tuple(of_its_camera(manufactured(evidence, how), note))
    bounds = tuple(clue for clue in (bound, *made) if clue is not None and clue.trusted)
    fixes = tuple(positions(evidence)) or tuple(container_positions(evidence))
    times = (without_rollover(time, dates) for time in gps_times(evidence))
    gps = tuple(_without_fix(time, fixes) for time in times)
    judged = tuple(_judged(date, bounds, gps) for date in dates)
    seconds = of_its_camera(second_dates(evidence, how), note)
    others = tuple(_judged(date, bounds, gps) for date in seconds)
    readings = second_readings(judged, others)
    film = tuple(_judged(date, bounds, gps) for date in container_dates(evidence, dates))
    places = tuple(reckoned_with_age(fix, (*judged, *gps)) for fix in fixes)
    name = (*named_times(evidence), *platforms(evidence), *mark_bounds(evidence))
    typed = tuple(texts(evidence))
    stated = (*stated_dates(evidence, judged), *caption_dates(typed, evidence.now))
    file = (*file_dates(evidence, judged), *_written_by_programs(evidence))
    clock = (*judged, *film, *dates_of_their_own(others, readings), *gps)
    clues = (*clock, *found, *made, *places, *typed, *stated, *file, *name)
    copy = reproduction(evidence)
    return Interpretation(
        clues=reproduced(clues, copy) if copy else clues,
        handling=replace(how, steps=passages(clues, evidence)),
        reproduction=copy,
        second_readings=readings,
    )


def _written_by_programs(evidence: Evidence) -> Iterator[Clue]:
    named = tuple(programs(evidence))
    yield from named
    yield from histories(evidence, named)
    yield from program_bounds(evidence)
    yield from feature_bounds(evidence)
    yield from profile_bounds(evidence)


def _judged(date: Clue, bounds: Sequence[Clue], gps: Sequence[Clue]) -> Clue:
    """The camera date with the doubts that the device and the receiver cast on it."""
    if date.window is None or date.about == "file":
        return date
    before = (_before(date, bound) for bound in bounds)
    doubts = [*before, *(_gps_differs(date, clue) for clue in gps)]
    more = tuple(doubt for doubt in doubts if doubt is not None)
    return replace(date, doubts=date.doubts + more) if more else date


def _without_fix(time: Clue, places: Sequence[Clue]) -> Clue:
    """The GPS time with the doubt of a receiver that had no fix: phones then write a default,
    or the time of their own clock, which is no second clock."""
    doubt = next((place.doubt("no_fix") for place in places if place.doubt("no_fix")), None)
    return replace(time, doubts=(*time.doubts, doubt)) if doubt else time


def _before(date: Clue, bound: Clue) -> Doubt | None:
    if bound.window is None or date.window is None:
        return None
    if date.window.latest >= bound.window.earliest:
        return None
    if bound.storage == "maker_note":
        text = f"it lies before the day on which its camera was made ({bound.text})"
        return Doubt(kind="before_manufacture", text=text)
    return Doubt(
        kind="before_device",
        text=f"it lies before the device that it is said to come from ({bound.text})",
    )


def _gps_differs(date: Clue, gps: Clue) -> Doubt | None:
    """Set where camera and receiver differ by more than the world's zones can."""
    if not gps.trusted or gps.window is None or date.window is None:
        return None
    if not _in_any_zone(date.window).widened(_CLOCKS_APART).gap(gps.window):
        return None
    return Doubt(
        kind="gps_differs",
        text=(
            f"the GPS time in the same file ({wording.reading(gps)}) differs by more than "
            "time zones can"
        ),
    )


def _in_any_zone(window: Window) -> Window:
    """The clock reading with every zone possible: one that the camera wrote may be wrong."""
    if not window.has_zone or window.local is None:
        return window
    return unzoned(window.local, window.local + (window.latest - window.earliest))
