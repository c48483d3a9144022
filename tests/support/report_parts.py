"""Parts of reports made by hand: tags, clues, findings, verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from verifyimg.model.claim import Claim, ClaimedDate, ClaimedPlace
from verifyimg.model.clue import About, Clock, Clue, Doubt, DoubtKind, Meaning
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.image import Handling, HandlingStep, ImageFile, Preview
from verifyimg.model.place import Position
from verifyimg.model.report import Capture, Report
from verifyimg.model.tag import Tag, Value
from verifyimg.model.verdict import AspectVerdict, Verdict
from verifyimg.model.window import EARLIEST, LATEST, Window, unzoned, zoned
from verifyimg.model.words import ASPECTS, RULINGS, Against, Aspect, Ruling, Severity, Strength
from verifyimg.reports.tool import Tool

NOW = datetime(2026, 11, 20, 6, 39, 0, tzinfo=UTC)
TOOL = Tool(version="0.1.0", knowledge="2026-11-20")
SHA256 = "3f1a66cc0b1d9e3f5d8a7c6b4e2f1a0d9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a49"
EVENT = "29 August to 6 September 2023"


def tag(key: str, raw: str, *, value: Value = None, offset: int | None = 1042) -> Tag:
    """A tag by its key; its text is what is stored unless a value is given."""
    group, _, name = key.partition(":")
    shown = raw if value is None else value
    return Tag(
        group=group, name=name, raw=raw, value=shown, text=str(shown), block="APP1", offset=offset
    )


def claimed_date(first: str, last: str, text: str = "2023-08-29/2023-09-06") -> ClaimedDate:
    """A claim to the day without a zone, from and to ISO dates."""
    start = datetime.fromisoformat(first)
    end = datetime.fromisoformat(last) + timedelta(days=1, seconds=-1)
    return ClaimedDate(text=text, start=start, end=end, precision="day", window=unzoned(start, end))


def claimed_place(*, radius_given: bool = True) -> ClaimedPlace:
    """Near the border of the founding case."""
    return ClaimedPlace(
        text="38.46,70.74,60km",
        position=Position(latitude=38.46, longitude=70.74),
        radius_km=60.0,
        radius_given=radius_given,
    )


def clue(
    reading: str,
    *,
    meaning: Meaning = "captured",
    about: About = "scene",
    clock: Clock = "camera",
    zone: str | None = None,
    strength: Strength = "moderate",
    doubts: Sequence[tuple[DoubtKind, str]] = (),
    key: str = "ExifIFD:DateTimeOriginal",
) -> Clue:
    """A clue of time from one clock reading, `2020-05-17 14:03:21`."""
    local = datetime.fromisoformat(reading)
    raw = f"{local:%Y:%m:%d %H:%M:%S}"
    return Clue(
        meaning=meaning,
        about=about,
        clock=clock,
        storage="exif_text",
        text=raw,
        strength=strength,
        window=_window(local, zone, key),
        doubts=tuple(Doubt(kind=kind, text=text) for kind, text in doubts),
        tags=(tag(key, raw),),
        note="" if zone else "no zone: every zone on Earth is possible",
    )


def bound(
    moment: str, *, meaning: Meaning = "not_before", about: About = "scene", text: str = ""
) -> Clue:
    """A bound by the release of a device, open towards the other side."""
    known = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    lower = meaning == "not_before"
    return Clue(
        meaning=meaning,
        about=about,
        clock="knowledge",
        storage="knowledge",
        text=text or "Canon EOS 5D Mark II announced 17 September 2008",
        strength="moderate",
        window=Window(
            earliest=known if lower else EARLIEST,
            latest=LATEST if lower else known,
            local=datetime.fromisoformat(moment) if lower else None,
            zone="UTC",
        ),
        tags=(MODEL,),
        note="announced, high confidence, margin 180 days",
    )


def typed(meaning: Meaning, text: str, key: str) -> Clue:
    """A caption, a credit or a software name."""
    return Clue(
        meaning=meaning,
        about="file",
        clock="typed",
        storage="exif_text",
        text=text,
        strength="weak",
        tags=(tag(key, text),),
    )


def position(
    latitude: float = 38.5598,
    longitude: float = 68.787,
    *,
    doubts: Sequence[tuple[DoubtKind, str]] = (),
) -> Clue:
    """A GPS position with an error of 100 m."""
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=f"{latitude:.5f}, {longitude:.5f}",
        strength="moderate",
        position=Position(latitude=latitude, longitude=longitude, error_km=0.1),
        doubts=tuple(Doubt(kind=kind, text=text) for kind, text in doubts),
        tags=(
            tag("GPS:GPSLatitude", "38/1 33/1 3528/100", value=latitude, offset=2210),
            tag("GPS:GPSLongitude", "68/1 47/1 1320/100", value=longitude, offset=2234),
        ),
    )


def finding(
    code: str,
    name: str,
    message: str,
    *,
    severity: Severity = "conflict",
    strength: Strength = "moderate",
    against: Against = "claim",
    aspect: Aspect | None = "time",
    clues: Sequence[Clue] = (),
    innocent: Sequence[str] = (),
    next: Sequence[str] = (),  # noqa: A002 - the name of the field
) -> Finding:
    """A finding whose evidence is the tags of its clues."""
    return Finding(
        code=code,
        name=name,
        family={"TIM": "time", "PLC": "place", "DEV": "device"}.get(code[:3], "claim"),
        severity=severity,
        strength=strength,
        against=against,
        aspect=aspect,
        message=message,
        clues=tuple(clues),
        evidence=tuple(dict.fromkeys(tag for clue in clues for tag in clue.tags)),
        innocent=tuple(innocent),
        next=tuple(next),
    )


def verdict(**aspects: tuple[Ruling, Strength, str]) -> Verdict:
    """The verdict of these aspects; the others were not claimed."""
    unclaimed: tuple[Ruling, Strength, str] = ("no_claim", "none", "Not claimed.")
    answers = {aspect: aspects.get(aspect, unclaimed) for aspect in ASPECTS}
    worst = max(answers.values(), key=lambda answer: RULINGS.index(answer[0]))
    return Verdict(
        overall=worst[0],
        strength=worst[1],
        sentence="Nothing was claimed." if worst == unclaimed else worst[2],
        aspects={
            aspect: AspectVerdict(ruling=answer[0], strength=answer[1], sentence=answer[2])
            for aspect, answer in answers.items()
        },
    )


def image(path: str = "photo.jpg") -> ImageFile:
    """An ordinary photograph."""
    return ImageFile(
        path=path,
        size_bytes=2_204_113,
        sha256=SHA256,
        format="JPEG",
        mime="image/jpeg",
        width=4032,
        height=3024,
    )


def _window(local: datetime, zone: str | None, key: str) -> Window:
    if zone is None:
        return unzoned(local, local, local=local)
    hours = 0.0 if zone == "UTC" else float(zone[:3]) + float(zone[4:]) / 60
    return zoned(
        local, local, offset=timedelta(hours=hours), zone=zone, zone_source=key, local=local
    )


MAKE = tag("IFD0:Make", "Canon", offset=158)
MODEL = tag("IFD0:Model", "Canon EOS 5D Mark II", offset=166)
TAKEN = clue("2020-05-17 14:03:21")
DEVICE = Clue(
    meaning="device",
    about="scene",
    clock=None,
    storage="exif_text",
    text="Canon EOS 5D Mark II",
    strength="weak",
    tags=(MAKE, MODEL),
)
TAGS = (
    MAKE,
    MODEL,
    tag("IFD0:ExifOffset", "238", value=238, offset=190),
    tag("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21"),
    tag("ExifIFD:Exif_0x9999", "AAEC", offset=1070),
    tag("ExifIFD:FNumber", "28/10", value=2.8, offset=1088),
    tag("IFD1:ThumbnailImage", "/9j/2wBD", value=8211, offset=9020),
)
DIRECT = Handling(
    state="camera_direct",
    reasons=("MakerNote in place", "no trace of re-saving"),
    maker_note=True,
    steps=(
        HandlingStep(
            kind="camera", name=DEVICE.text, when=TAKEN.window, tags=(*DEVICE.tags, *TAKEN.tags)
        ),
    ),
)
BARE = Handling(state="unknown", reasons=("no camera data to tell by",), maker_note=False)
OUTCOMES = (
    Outcome(code="CLM001", outcome="clear", reason="looked, nothing to report"),
    Outcome(code="PLC001", outcome="not_applicable", reason="the file holds no position"),
    Outcome(code="TIM001", outcome="found", reason="The camera recorded a date."),
    Outcome(code="TIM010", outcome="found", reason="The file says 17 May 2020 14:03."),
)
THUMBNAIL = Preview(kind="thumbnail", block="APP1", offset=9020, length=8211, mime="image/jpeg")
DATE_PRESENT = finding(
    "TIM001",
    "date-present",
    "The camera recorded 17 May 2020 14:03 (no zone); it recorded no offset and no GPS time.",
    severity="info",
    against="file",
    clues=(TAKEN,),
)


def stripped() -> Report:
    """Nothing survives: every claim stays open."""
    sentence = (
        "The claimed time can neither be supported nor contradicted: the file holds no date of "
        "the picture that could be held against the claim."
    )
    return Report(
        image=image("stripped.jpg"),
        claim=Claim(
            date=claimed_date("2023-08-29", "2023-09-06"), place=claimed_place(radius_given=False)
        ),
        examined_at=NOW,
        verdict=verdict(
            time=("undetermined", "none", sentence),
            place=("undetermined", "none", "The place is not recorded in the file."),
        ),
        capture=Capture(),
        handling=BARE,
        outcomes=OUTCOMES[:2],
    )
