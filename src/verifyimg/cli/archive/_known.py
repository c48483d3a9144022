"""What `archive add` is told of pictures, understood before anything is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from verifyimg.archive import admission
from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import Remarks, Sighting
from verifyimg.archive.first_seen import FirstSeen, read_first_seen
from verifyimg.cli._command import Parameters
from verifyimg.cli._words import only_one
from verifyimg.errors import ClaimUnreadable, UsageError
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.window import unzoned

T = TypeVar("T")

_FORMS = {
    "year": "%Y",
    "month": "%Y-%m",
    "day": "%Y-%m-%d",
    "minute": "%Y-%m-%dT%H:%M",
    "second": "%Y-%m-%dT%H:%M:%S",
}


def sighting_of(parameters: Parameters) -> Sighting:
    """The appearance that the options tell of; raises a `UsageError`."""
    return Sighting(
        first_seen=_taken(parameters, "first_seen", dated),
        basis=_taken(parameters, "basis", admission.basis),
        source=_taken(parameters, "source", admission.text),
        url=_taken(parameters, "url", admission.address),
        credit=_taken(parameters, "credit", admission.text),
        caption=_taken(parameters, "caption", admission.text),
    )


def remarks_of(parameters: Parameters) -> Remarks:
    """What was found out, by the options; raises a `UsageError`."""
    return Remarks(
        note=_taken(parameters, "note", admission.text),
        verdict_url=_taken(parameters, "verdict_url", admission.address),
        labels=_held("--label", list(parameters["label"]), admission.labels),
    )


def dated(name: str, value: object) -> FirstSeen | None:
    """A date as claims write it, one moment and not a range; raises `Inadmissible`."""
    from verifyimg.claims.dates import claimed_date

    told = admission.text(name, value)
    if told is None:
        return None
    try:
        claimed = claimed_date(told, option=name)
    except ClaimUnreadable as error:
        _, _, reason = str(error).partition('": ')
        raise Inadmissible(f'{name} "{told}": {reason}', "write 2020-05-17") from None
    found = read_first_seen(_iso(claimed))
    if found is None or not _is_one(claimed, found):
        raise Inadmissible(f'{name} "{told}" is a range', "give one day, month, year or time")
    return found


def _iso(claimed: ClaimedDate) -> str:
    text = claimed.start.strftime(_FORMS[claimed.precision])
    if claimed.window.zone is None or claimed.precision not in ("minute", "second"):
        return text
    offset = claimed.start - claimed.window.earliest.replace(tzinfo=None)
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{text}{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _is_one(claimed: ClaimedDate, found: FirstSeen) -> bool:
    """Whether the date stands for all that was claimed; its zone aside, if it is of a day."""
    bare = read_first_seen(claimed.start.strftime(_FORMS[claimed.precision]))
    whole = unzoned(claimed.start, claimed.end)
    return (
        bare is not None
        and found.precision == bare.precision
        and bare.window.latest == whole.latest
    )


def _taken(parameters: Parameters, name: str, take: Callable[[str, object], T]) -> T:
    option = f"--{name.replace('_', '-')}"
    return _held(option, only_one(option, parameters[name]), take)


def _held(option: str, value: object, take: Callable[[str, object], T]) -> T:
    try:
        return take(option, value)
    except Inadmissible as refused:
        raise UsageError(detail=f"{refused.reason}; {refused.advice}") from None
