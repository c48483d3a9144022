"""The moments of pictures as the makers' own blocks record them, put together from their tags."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, read_date
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag


@noun
class _Place:
    """Where one maker records it."""

    keys: tuple[str, ...]
    form: str = "{0}"
    """How the values of these tags make a date."""
    in_utc: bool = False


@noun
class MakerRecord:
    """One moment of the camera's clock."""

    tags: tuple[Tag, ...]
    text: str
    reading: DateReading
    in_utc: bool
    """Whether it is a moment in UTC, not what the clock showed."""


_PLACES = (
    _Place(keys=("Pentax:Date", "Pentax:Time"), form="{0} {1}"),
    _Place(keys=("Minolta:MinoltaDate", "Minolta:MinoltaTime"), form="{0} {1}"),
    _Place(
        keys=("Kodak:YearCreated", "Kodak:MonthDayCreated", "Kodak:TimeCreated"),
        form="{0}:{1} {2}",
    ),
    _Place(keys=("Ricoh:RicohDate",)),
    _Place(keys=("Sony:SonyDateTime",)),
    _Place(keys=("Canon:TimeStamp",)),
    _Place(keys=("Canon:TimeStamp1",)),
    _Place(keys=("CanonRaw:DateTimeOriginal",)),
    _Place(keys=("CIFF:DateTimeOriginal",)),
    _Place(keys=("SigmaRaw:DateTimeOriginal",)),
    _Place(keys=("PhaseOne:DateTimeOriginal",)),
    _Place(keys=("FLIR:DateTimeOriginal",)),
    _Place(keys=("Casio:DateTimeOriginal",)),
    _Place(keys=("PictureInfo:DateTimeOriginal",)),
    _Place(keys=("Panasonic:TimeStamp",)),
    _Place(keys=("Nintendo:TimeStamp",)),
    _Place(keys=("Reconyx:DateTimeOriginal",)),
    _Place(keys=("Olympus:DateTimeUTC",), in_utc=True),
)


def maker_records(evidence: Evidence) -> Iterator[MakerRecord]:
    """Those that are dates; one whose parts are not all there is none."""
    for place in _PLACES:
        tags = evidence.present(*place.keys)
        if len(tags) < len(place.keys):
            continue
        text = place.form.format(*(str(tag.value).strip() for tag in tags))
        reading = read_date(text)
        if isinstance(reading, DateReading):
            yield MakerRecord(tags=tags, text=text, reading=reading, in_utc=place.in_utc)
