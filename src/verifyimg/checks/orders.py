"""How the files of a set are put into groups for rules, and how they stand in a group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from verifyimg.checks.identity import authors, identifiers, owners
from verifyimg.model.noun import noun
from verifyimg.model.traces import Order, Traces

NO_DATE = "9999"
"""Files without a date stand last."""

PARTS = "parts "
"""What the name of a group of likeness begins with where parts of pictures joined any of it."""

SETTINGS = (
    "ExifIFD:ExposureTime",
    "ExifIFD:FNumber",
    "ExifIFD:ISO",
    "ExifIFD:FocalLength",
)


@noun
class Place:
    """Where one file stands: in which group, and where in it."""

    group: str
    within: str
    """Compared as text; equal ones stand in the order of the inputs."""


def _device(traces: Traces) -> Iterator[Place]:
    if traces.device or traces.serial or traces.taken:
        moment = traces.instant or traces.taken
        yield Place(group=f"{traces.device}\0{traces.serial}", within=_date(moment))


def _serial(traces: Traces) -> Iterator[Place]:
    for group in owners(traces):
        yield Place(group=group, within=f"{traces.device}\0{_date(traces.taken)}")


def _bytes(traces: Traces) -> Iterator[Place]:
    if traces.sha256:
        yield Place(group=traces.sha256, within=_date(traces.taken))


def _pixels(traces: Traces) -> Iterator[Place]:
    if traces.pixel_sha256:
        yield Place(group=traces.pixel_sha256, within=_date(traces.taken))


def _identifier(traces: Traces) -> Iterator[Place]:
    for group in identifiers(traces):
        yield Place(group=group, within=_date(traces.taken))


def _settings(traces: Traces) -> Iterator[Place]:
    exposure = tuple(traces.text(key) for key in SETTINGS)
    if traces.taken is None or not (any(exposure) or traces.device):
        return
    where = traces.position
    spot = (round(where.latitude, 6), round(where.longitude, 6)) if where else ()
    camera = exposure if any(exposure) else (traces.device,)
    yield Place(group=repr((_date(traces.taken), camera, spot)), within="")


def _author(traces: Traces) -> Iterator[Place]:
    for group in authors(traces):
        yield Place(group=group, within=f"{traces.device}\0{traces.serial}")


def likeness(traces: Traces, group: str) -> Place:
    """Its place among those that look like it: what existed first by its bounds is first."""
    bounds = (traces.latest, traces.earliest, traces.taken)
    return Place(group=group, within="".join(map(_date, bounds)))


def _nowhere(_traces: Traces) -> Iterator[Place]:
    """Likeness is between files: it is measured where the fingerprints are."""
    yield from ()


PLACES: dict[Order, Callable[[Traces], Iterator[Place]]] = {
    "device": _device,
    "serial": _serial,
    "bytes": _bytes,
    "pixels": _pixels,
    "identifier": _identifier,
    "settings": _settings,
    "author": _author,
    "likeness": _nowhere,
}

NO_GROUP: dict[Order, str] = {
    "device": "no two of the files name one camera",
    "serial": "no two of the files hold one serial number or owner",
    "bytes": "no two of the files are the same",
    "pixels": "no two of the files have the same pixels, or the pixels were not looked at",
    "identifier": "no two of the files hold one identifier",
    "settings": "no two of the files have one date and the same camera or settings",
    "author": "no two of the files name one author, and none is claimed",
    "likeness": "no two of the files show one picture, or the pixels were not looked at",
}
"""Why rules that look at such groups did not run."""


def _date(moment: datetime | None) -> str:
    return NO_DATE if moment is None else moment.isoformat()
