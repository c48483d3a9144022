"""The claims promise: right and wrong claims about real photographs, and what is answered.

Every JPEG of the corpus by a camera is examined against claims made from ExifTool's reading
of it: its day, the day before and after, three years later, two years earlier, its day after
all metadata was stripped, its position, and a point 500 km away.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from _corpus import CORPUS, NOW, READ, ROOT, Bar, Photo, camera_photos, present, print_bars
from PIL import Image

from verifyimg import pipeline
from verifyimg.claims.dates import claimed_date
from verifyimg.model.claim import ASSUMED_RADIUS_KM, Claim, ClaimedDate, ClaimedPlace
from verifyimg.model.place import Position
from verifyimg.model.report import Report, Settings
from verifyimg.model.words import STRENGTHS
from verifyimg.sources import open_source

_WITHOUT_PIXELS = Settings(pixels=False)
KM_A_DEGREE = 111.195
FAR_KM = 500.0


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One claim about every photo that it can be made about."""

    name: str
    promise: str
    claim: Callable[[Photo], Claim | None]
    """None where the photo has nothing to make it from."""
    expected: frozenset[str]
    """The verdicts that are as promised."""
    least: float
    """The share of verdicts that must be."""
    stripped: bool = False
    """Whether the photo loses all metadata first."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was said of one photo."""

    photo: Photo
    report: Report


def main() -> int:
    """Runs every trial and prints the bars; 1 if one fails."""
    if not present():
        return 0
    photos = camera_photos(*READ)
    formats = Counter(str(photo.exiftool["File:FileType"]) for photo in photos)
    kinds = ", ".join(f"{number} {name}" for name, number in formats.most_common())
    print(f"inputs: {len(photos)} pictures by cameras ({kinds}) in {CORPUS}")
    print(f"no randomness; examined as of {NOW:%Y-%m-%d}, without decoding the pictures")
    bars: list[Bar] = []
    with tempfile.TemporaryDirectory() as folder:
        for trial in TRIALS:
            answers = list(_answers(trial, photos, Path(folder)))
            bars.append(_bar(trial, answers))
            if trial.name in YEARS_AWAY:
                bars.append(_one_clock_bar(trial, answers))
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _answers(trial: Trial, photos: Sequence[Photo], folder: Path) -> Iterator[Answer]:
    for photo in photos:
        claim = trial.claim(photo)
        path = _stripped(photo, folder) if trial.stripped else photo.path
        if claim is None or path is None:
            continue
        with open_source(str(path)) as source:
            report = pipeline.examine(source, claim=claim, now=NOW, settings=_WITHOUT_PIXELS)
        yield Answer(photo=photo, report=report)


def _bar(trial: Trial, answers: Sequence[Answer]) -> Bar:
    total = len(answers)
    good = sum(answer.report.verdict.overall in trial.expected for answer in answers)
    share = good / total if answers else 0.0
    return Bar(
        name=trial.name,
        promise=trial.promise,
        measured=f"{share:.1%}, {total - good} otherwise",
        count=total,
        passed=share >= trial.least,
        exceptions=tuple(
            _reason(answer)
            for answer in answers
            if answer.report.verdict.overall not in trial.expected
        ),
    )


def _one_clock_bar(trial: Trial, answers: Sequence[Answer]) -> Bar:
    loud = [answer for answer in answers if _louder_than_its_clock(answer.report)]
    return Bar(
        name=f"{trial.name}, one clock",
        promise="none above moderate",
        measured=f"{len(loud)} above",
        count=len(answers),
        passed=not loud,
        exceptions=tuple(_reason(answer) for answer in loud),
    )


def _louder_than_its_clock(report: Report) -> bool:
    """Whether strong words rest on one clock; bounds of other origin do not count as one."""
    clocks = {clue.clock for clue in report.clues if clue.window and clue.trusted} - {"knowledge"}
    loud = STRENGTHS.index(report.verdict.strength) > STRENGTHS.index("moderate")
    return loud and len(clocks) < 2


def _reason(answer: Answer) -> str:
    verdict = answer.report.verdict
    doubts = sorted({doubt.text for clue in answer.report.clues for doubt in clue.doubts})
    fatal = [problem.message for problem in answer.report.problems if problem.fatal]
    because = "; ".join(doubts + fatal) or "no doubts"
    return f"{answer.photo.name}: {verdict.overall}: {verdict.sentence} [{because}]"


def _stripped(photo: Photo, folder: Path) -> Path | None:
    """A copy without metadata: cut out of a JPEG, or what Pillow saves anew; None if neither."""
    number = len(list(folder.iterdir()))
    if photo.exiftool["File:FileType"] != "JPEG":
        return _saved_anew(photo, folder / f"{number}.{photo.exiftool['File:FileType']}".lower())
    # Imported here: the bytes of tests are at hand in a checkout only.
    sys.path.insert(0, str(ROOT))
    try:
        from tests.support.jpeg_bytes import strip_all
    finally:
        sys.path.remove(str(ROOT))
    path = folder / f"{number}.jpg"
    path.write_bytes(strip_all(photo.path.read_bytes()))
    return path


def _saved_anew(photo: Photo, path: Path) -> Path | None:
    try:
        with Image.open(photo.path) as picture:
            pixels = Image.frombytes(picture.mode, picture.size, picture.tobytes())
        pixels.save(path)
    except (OSError, ValueError, KeyError):
        return None
    return path


def _taken(*, years: int = 0, days: int = 0) -> Callable[[Photo], Claim | None]:
    def claim(photo: Photo) -> Claim | None:
        if photo.taken is None:
            return None
        return Claim(date=_day(_years_on(photo.taken, years) + timedelta(days=days)))

    return claim


def _years_on(moment: datetime, years: int) -> datetime:
    leap_day = (moment.month, moment.day) == (2, 29)
    return moment.replace(year=moment.year + years, day=28 if leap_day else moment.day)


def _day(moment: datetime) -> ClaimedDate:
    return claimed_date(f"{moment:%Y-%m-%d}", option="--claimed-date")


def _placed(*, away_km: float) -> Callable[[Photo], Claim | None]:
    def claim(photo: Photo) -> Claim | None:
        return Claim(place=_place(photo.position, away_km)) if photo.position else None

    return claim


def _place(position: Position, away_km: float) -> ClaimedPlace:
    """The point that far away along the meridian, towards the equator."""
    turn = -1 if position.latitude > 0 else 1
    latitude = position.latitude + turn * away_km / KM_A_DEGREE
    return ClaimedPlace(
        text=f"{latitude:.5f},{position.longitude:.5f}",
        position=Position(latitude=latitude, longitude=position.longitude),
        radius_km=ASSUMED_RADIUS_KM,
        radius_given=False,
    )


NOT_CONTRADICTED = frozenset({"consistent", "questionable", "undetermined"})
THREE_LATER, TWO_EARLIER = "three years later", "two years earlier"
YEARS_AWAY = (THREE_LATER, TWO_EARLIER)

TRIALS = (
    Trial(
        name="its day: opposed",
        promise="0 contradicted",
        claim=_taken(),
        expected=NOT_CONTRADICTED,
        least=1.0,
    ),
    Trial(
        name="its day: answered",
        promise=">= 97 % fits or questionable",
        claim=_taken(),
        expected=frozenset({"consistent", "questionable"}),
        least=0.97,
    ),
    Trial(
        name="day before",
        promise="0 contradicted",
        claim=_taken(days=-1),
        expected=NOT_CONTRADICTED,
        least=1.0,
    ),
    Trial(
        name="day after",
        promise="0 contradicted",
        claim=_taken(days=1),
        expected=NOT_CONTRADICTED,
        least=1.0,
    ),
    Trial(
        name=THREE_LATER,
        promise=">= 97 % contradicted",
        claim=_taken(years=3),
        expected=frozenset({"contradicted"}),
        least=0.97,
    ),
    Trial(
        name=TWO_EARLIER,
        promise=">= 97 % contradicted",
        claim=_taken(years=-2),
        expected=frozenset({"contradicted"}),
        least=0.97,
    ),
    Trial(
        name="stripped",
        promise="100 % undetermined",
        claim=_taken(),
        expected=frozenset({"undetermined"}),
        least=1.0,
        stripped=True,
    ),
    Trial(
        name="its place",
        promise="0 contradicted",
        claim=_placed(away_km=0.0),
        expected=NOT_CONTRADICTED,
        least=1.0,
    ),
    Trial(
        name="500 km away",
        promise=">= 97 % contradicted",
        claim=_placed(away_km=FAR_KM),
        expected=frozenset({"contradicted"}),
        least=0.97,
    ),
)

if __name__ == "__main__":
    sys.exit(main())
