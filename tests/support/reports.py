"""Reports made by hand, one for every answer, for the tests of what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from verifyimg.model.claim import Claim, ClaimedDate, ClaimedPlace
from verifyimg.model.clue import About, Clock, Clue, Doubt, DoubtKind, Meaning
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.image import Handling, ImageFile, Preview
from verifyimg.model.match import Match
from verifyimg.model.place import Position
from verifyimg.model.problem import Problem
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
    state="camera_direct", reasons=("MakerNote in place", "no trace of re-saving"), maker_note=True
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


def gknb() -> Report:
    """The founding case: the date contradicts, the place is not in the file."""
    sentence = (
        "The file's date contradicts the claim: moderate evidence, one camera clock, MakerNote "
        "in place. It says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone), 3 years 3 "
        f"months before the claimed {EVENT}. A wrong clock or an edited date would also explain "
        "this; nothing independent confirms it."
    )
    differs = finding(
        "TIM010",
        "claimed-date-differs",
        "The file says 17 May 2020 14:03 (no zone, ExifIFD:DateTimeOriginal), 3 years 3 months "
        f"before the claimed {EVENT}. That contradicts the claim; no time zone explains the gap. "
        "One clock says so; nothing independent bears it out.",
        clues=(TAKEN,),
        innocent=(
            "a clock that was set wrong, or never set",
            "a date edited later by someone other than the publisher",
            "an archive picture that was honestly captioned as one elsewhere",
            "a photograph of a print or a screen",
        ),
        next=(
            "ask the publisher for the original file and for its neighbours on the same camera",
            "ask what that camera's clock shows today",
            "search the picture in reverse image search engines",
        ),
    )
    release = bound("2008-09-17")
    return Report(
        image=image("fixtures/gknb/photo.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06"), place=claimed_place()),
        examined_at=NOW,
        verdict=verdict(
            time=("contradicted", "moderate", sentence),
            place=("undetermined", "none", "The place is not recorded in the file."),
        ),
        capture=Capture(declared=TAKEN, not_before=release),
        handling=DIRECT,
        findings=(differs, DATE_PRESENT),
        outcomes=OUTCOMES,
        timeline=(release, TAKEN),
        tags=TAGS,
        previews=(THUMBNAIL,),
        clues=(TAKEN, DEVICE, release),
    )


def honest() -> Report:
    """Two clocks and a position that fit, a caption and a credit."""
    taken = clue("2023-09-01 10:12:00", zone="+05:00")
    gps = clue(
        "2023-09-01 05:12:03", clock="gps", zone="UTC", strength="weak", key="GPS:GPSDateStamp"
    )
    place, release = position(38.512, 70.701), bound("2008-09-17")
    fits = "The file says 1 September 2023 10:12 +05:00 (ExifIFD:DateTimeOriginal), which is "
    sentence = (
        f"{fits}consistent with the claimed {EVENT}; that is not verified: a photo of a screen "
        "or print would look the same."
    )
    near = "The position in the file lies 6.7 km from the claimed place."
    return Report(
        image=image("honest.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06"), place=claimed_place()),
        examined_at=NOW,
        verdict=verdict(
            time=("consistent", "strong", sentence), place=("consistent", "moderate", near)
        ),
        capture=Capture(declared=taken, not_before=release, place=place),
        handling=DIRECT,
        findings=(
            finding("PLC003", "claimed-place-fits", near, severity="info", aspect="place",
                    clues=(place,)),
            finding("TIM011", "claimed-date-fits", sentence, severity="info", strength="strong",
                    clues=(taken, gps)),
        ),
        outcomes=OUTCOMES,
        timeline=(release, taken, gps),
        tags=TAGS,
        previews=(THUMBNAIL,),
        clues=(
            taken, gps, place, DEVICE, release,
            typed("caption", "Border post near Shuroobod, weapons seized", "IFD0:ImageDescription"),
            typed("credit", "Photo: M. Rahimov / Asia-Plus", "IFD0:Artist"),
            typed("credit", "(c) Asia-Plus 2023", "IFD0:Copyright"),
        ),
    )  # fmt: skip


def zone_edge() -> Report:
    """A date that fits in some zones only."""
    taken = clue("2023-09-07 02:10:00")
    sentence = (
        "The file says 7 September 2023 02:10 (no zone) (ExifIFD:DateTimeOriginal), 2 hours after "
        f"the claimed {EVENT}: a time zone, midnight or a small clock error explains that."
    )
    return replace(
        gknb(),
        image=image("zone-edge.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06")),
        verdict=verdict(time=("questionable", "weak", sentence)),
        capture=Capture(declared=taken),
        findings=(
            finding("TIM010", "claimed-date-differs", sentence, severity="concern", clues=(taken,),
                    innocent=("a clock set to another time zone",),
                    next=("ask for the camera's time zone",)),
        ),
        timeline=(taken,),
    )  # fmt: skip


def unset_clock() -> Report:
    """A camera whose clock was never set: its date answers nothing."""
    why = "1 January 2008 00:05 is what a clock shows that was not set (start of the year)"
    taken = clue("2008-01-01 00:05:11", strength="weak", doubts=(("default_clock", why),))
    sentence = (
        "The claimed time can neither be supported nor contradicted: the date in the file "
        f"cannot be used: {why}."
    )
    return replace(
        gknb(),
        image=image("unset-clock.jpg"),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06")),
        verdict=verdict(time=("undetermined", "none", sentence)),
        capture=Capture(declared=taken),
        findings=(
            finding("TIM020", "default-clock", f"The camera's clock was not set: {why}.",
                    severity="concern", against="file", clues=(taken,),
                    innocent=("it is itself an innocent explanation",),
                    next=("ask for pictures that the same camera took on that day",)),
        ),
        timeline=(taken,),
    )  # fmt: skip


def two_thousand_km() -> Report:
    """Date and place both contradict."""
    place = position(55.7558, 37.6173)
    far = "The position in the file lies 2,962 km from the claimed place."
    report = gknb()
    return replace(
        report,
        image=image("two-thousand-km.jpg"),
        verdict=verdict(
            time=("contradicted", "moderate", report.verdict.sentence),
            place=("contradicted", "moderate", far),
        ),
        capture=replace(report.capture, place=place),
        findings=(
            finding("PLC002", "claimed-place-differs", far, aspect="place", clues=(place,),
                    innocent=("a stale position",), next=("open the map link",)),
            *report.findings,
        ),
        clues=(*report.clues, place),
    )  # fmt: skip


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


def damaged() -> Report:
    """A block that is there and cannot be read, a rule that died, a limit that was met."""
    return replace(
        stripped(),
        image=image("damaged.jpg"),
        outcomes=(
            *OUTCOMES[:2],
            Outcome(code="STR021", outcome="failed", reason="it could not read this to the end"),
        ),
        problems=(
            Problem(
                reader="exif", kind="damaged", offset=30,
                message="the EXIF block ends in the middle of its first directory",
            ),
            Problem(reader="jpeg", kind="refused", offset=70_000, message="over 5,000 segments"),
            Problem(reader="exifread", kind="damaged", message="it gave nothing back"),
            Problem(reader="jpeg", kind="unsupported", message="arithmetic coding"),
        ),
    )  # fmt: skip


def no_claim() -> Report:
    """Nothing was claimed; the file has a date."""
    report = gknb()
    return replace(
        report, image=image(), claim=Claim(), verdict=verdict(), findings=(DATE_PRESENT,)
    )


def no_claim_conflict() -> Report:
    """Nothing was claimed, and the file is at odds with itself."""
    late = finding(
        "DEV001",
        "device-released-later",
        "The camera named in the file was announced after the date that it gives.",
        against="file",
        aspect="device",
        clues=(TAKEN,),
        innocent=("a clock that was never set",),
        next=("ask what that camera's clock shows today",),
    )
    return replace(no_claim(), findings=(late, DATE_PRESENT))


def no_claim_stripped() -> Report:
    """Nothing was claimed, and nothing survives."""
    return replace(stripped(), claim=Claim(), verdict=verdict())


def failed(path: str = "missing.jpg") -> Report:
    """An input that could not be examined."""
    reason = "no such file; check the spelling, and quote a name that holds spaces"
    problem = Problem(reader="source", kind="refused", message=reason, fatal=True)
    sentence = f"Could not look: {reason}."
    return Report(
        image=ImageFile(path=path),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06")),
        examined_at=NOW,
        verdict=verdict(time=("undetermined", "none", sentence)),
        capture=Capture(),
        handling=Handling(state="unknown", reasons=("could not look",), maker_note=False),
        problems=(problem,),
    )


HOSTILE = "\x1b[31mred\x07\r\n[bold]b[/] \u202eevil\u2066 \x9b0m \u200b\ud83d <b>&amp;\u2028end"
"""Controls, C1, bidirectional marks, a lone surrogate, and markup of three kinds."""


def hostile() -> Report:
    """Every foreign text tries to leave its place, and is long besides."""
    text = HOSTILE + "字" * 300
    bad = tag("ExifIFD:" + HOSTILE, text)
    return Report(
        image=image("evil\n" + HOSTILE + "\udcff.jpg"),
        claim=Claim(
            date=claimed_date("2023-08-29", "2023-09-06", text=HOSTILE),
            device=text, credit=text, caption=text, source_url=text, notes=text,
        ),
        examined_at=NOW,
        verdict=verdict(
            time=("questionable", "weak", text), device=("undetermined", "none", text)
        ),
        capture=Capture(declared=replace(TAKEN, text=text, tags=(bad,))),
        handling=Handling(state="resaved", reasons=(text, text), maker_note=False),
        findings=(
            finding("TIM010", "claimed-date-differs", text, severity="concern",
                    clues=(replace(TAKEN, tags=(bad,)),), innocent=(text,), next=(text,)),
            finding("TIM001", "date-present", text, severity="info"),
        ),
        outcomes=(Outcome(code="TIM002", outcome="failed", reason=text),),
        timeline=(replace(TAKEN, text=text),),
        tags=(bad, replace(bad, value=float("nan")), replace(bad, value=float("inf"))),
        problems=(Problem(reader=HOSTILE, kind="damaged", message=text, offset=3),),
        clues=(
            typed("caption", text, "IFD0:ImageDescription"),
            typed("credit", text, "IFD0:Artist"),
        ),
    )  # fmt: skip


def matched() -> Report:
    """With an archive entry that shows the same picture."""
    keys = "id sha256 name first_seen basis source url credit note verdict_url".split()
    match = Match(
        archive="memory.db",
        entry=dict.fromkeys(keys) | {"id": "17", "name": "weapons-2020.jpg"},
        how="pdq",
        distance=4.0,
        transform="none",
        coverage=(1.0, 0.98),
        same_picture=True,
        strength="strong",
    )
    return replace(gknb(), matches=(match,))


EXAMPLES = {
    "gknb": gknb,
    "honest": honest,
    "zone_edge": zone_edge,
    "unset_clock": unset_clock,
    "two_thousand_km": two_thousand_km,
    "stripped": stripped,
    "damaged": damaged,
    "no_claim": no_claim,
    "no_claim_conflict": no_claim_conflict,
    "no_claim_stripped": no_claim_stripped,
    "failed": failed,
    "hostile": hostile,
    "matched": matched,
}
"""Builders by name: every verdict, with and without a claim, and what goes wrong."""
