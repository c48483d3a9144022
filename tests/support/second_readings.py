"""Second records of the camera's clock, made by hand, for the rules that compare them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.support.subjects import camera_date, subject
from verifyimg.model.clue import Clue
from verifyimg.model.second_reading import Agreement, SecondReading
from verifyimg.model.subject import Subject
from verifyimg.model.window import unzoned, zoned


def trailer(
    date: Clue,
    agreement: Agreement,
    *,
    days: float = 0,
    hours: float = 0,
    minutes: float = 0,
    zone_hours: float | None = None,
) -> SecondReading:
    """A Samsung trailer that far from the date, read as if the date's clock were on UTC."""
    gap = timedelta(days=days, hours=hours, minutes=minutes)
    assert date.window is not None and date.window.local is not None
    local = date.window.local + gap
    zero = timedelta(0)
    window = zoned(local, local, offset=zero, zone="UTC", zone_source="x", local=local)
    other = camera_date(f"{local}", key="Samsung:TimeStamp")
    return SecondReading(
        date=date,
        other=replace(other, storage="trailer", window=window),
        agreement=agreement,
        gap=gap,
        zone=None if zone_hours is None else timedelta(hours=zone_hours),
    )


def power_up(
    date: Clue, agreement: Agreement, *, days: float = 0, hours: float = 0, minutes: float = 0
) -> SecondReading:
    """A Nikon that was powered up that far from the date."""
    gap = timedelta(days=days, hours=hours, minutes=minutes)
    assert date.window is not None and date.window.local is not None
    local = date.window.local + gap
    other = camera_date(f"{local}", key="Nikon:PowerUpTime")
    window = unzoned(local, local + timedelta(days=90), local=local)
    return SecondReading(
        date=date,
        other=replace(other, storage="maker_note", window=window),
        agreement=agreement,
        gap=gap,
    )


def noted(date: Clue, agreement: Agreement, *, days: float = 0) -> SecondReading:
    """A record of the same moment in the maker's own block, that far from the date."""
    gap = timedelta(days=days)
    assert date.window is not None and date.window.local is not None
    local = date.window.local + gap
    other = replace(camera_date(f"{local}", key="Sony:SonyDateTime"), storage="maker_note")
    return SecondReading(date=date, other=other, agreement=agreement, gap=gap)


def with_readings(reading: SecondReading) -> Subject:
    """An image with that date and that second record of it."""
    return replace(subject(reading.date), second_readings=(reading,))
