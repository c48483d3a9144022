"""Planted: one inconsistency put into real photographs is found, by its own rule and no other.

Each kind of inconsistency is planted into every JPEG of a camera in which it can be. The photograph
as it was is claimed with its own day; what it says by itself, before anything was planted, is not
counted.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from _corpus import CORPUS, NOW, Bar, Photo, camera_jpegs, present, print_bars

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.support.planted import (
    PLANTINGS,
    Planting,
    other_thumbnail,
    taken,
    thumbnail_of,
)
from verifyimg.batch.group import Group
from verifyimg.batch.tracing import traces_of
from verifyimg.checks.identity import COUNTERS
from verifyimg.checks.likeness import how_alike
from verifyimg.checks.registry import find
from verifyimg.claims.dates import claimed_date
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report
from verifyimg.pipeline import examine
from verifyimg.sources import open_source

LEAST = 0.95
COUNT = 10
"""By how much a counter is raised."""
_COPIED, _INVERTED = "copied metadata", "counter inversion"
PAIRS = 40
"""Photographs that metadata and counters are planted into from another one."""


@dataclass(kw_only=True)
class Score:
    """What became of one kind of plant."""

    tried: int = 0
    missed: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def bar(self, name: str) -> Bar:
        """The row of the table."""
        found = 1 - len(self.missed) / self.tried if self.tried else 0.0
        return Bar(
            name=name,
            promise=f">= {LEAST:.0%}, no other conflict",
            measured=f"{found:.1%}, {len(self.beside)} beside" if self.tried else "not built",
            count=self.tried,
            passed=bool(self.tried) and found >= LEAST and not self.beside,
            exceptions=(*(f"missed: {one}" for one in self.missed), *self.beside),
        )


def main() -> int:
    """Plants, examines and prints every miss."""
    if not present():
        return 0
    photos = [photo for photo in camera_jpegs() if photo.taken and photo.taken.year > 1995]
    print(f"inputs: {len(photos)} JPEGs of cameras in {CORPUS}; no randomness")
    scores = {one.name: Score() for one in PLANTINGS}
    scores |= {name: Score() for name in ("thumbnail of another", _COPIED, _INVERTED)}
    with tempfile.TemporaryDirectory() as folder:
        _plant_all(photos, Path(folder), scores)
    bars = [score.bar(name) for name, score in scores.items()]
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _plant_all(photos: list[Photo], folder: Path, scores: dict[str, Score]) -> None:
    thumbnail: bytes | None = None
    shown: Report | None = None
    before: tuple[Photo, bytes, Report] | None = None
    for photo in photos:
        data = photo.path.read_bytes()
        own = _examined(photo.path, _claim(photo))
        if taken(own) is None or own.failed:
            continue
        for planting in PLANTINGS:
            _one(planting, photo, data, own, folder, scores[planting.name])
        if thumbnail is not None and _ran(own, ("DEV026",)) and _differ(shown, own):
            made = other_thumbnail(data, own, thumbnail)
            known = ("DEV026",)
            _judge(photo, made, own, folder, known, ("file",), (), scores["thumbnail of another"])
        place = thumbnail_of(own)
        if place and own.image.pixel_sha256:
            mine = data[place[0] : place[0] + place[1]]
            if len(mine) < 12_000:
                thumbnail, shown = mine, own
        if before is not None and scores[_COPIED].tried < PAIRS:
            _copied(before, photo, data, folder, scores[_COPIED])
        _inverted(photo, data, own, folder, scores[_INVERTED])
        before = (photo, data, own)


def _one(
    planting: Planting, photo: Photo, data: bytes, own: Report, folder: Path, score: Score
) -> None:
    if not any(find(code) for code in planting.codes):
        return
    made = planting.plant(data, own)
    if planting.where_it_ran and not _ran(own, planting.codes):
        return
    known, against, beside = planting.codes, planting.against, planting.beside
    _judge(photo, made, own, folder, known, against, beside, score, original=planting.original)


def _judge(  # noqa: PLR0917
    photo: Photo,
    made: bytes | None,
    own: Report,
    folder: Path,
    codes: tuple[str, ...],
    against: tuple[str, ...],
    beside: tuple[str, ...],
    score: Score,
    *,
    original: bool = False,
) -> None:
    if made is None:
        return
    # Findings on the photograph as it was are its own.
    already = {one.code for one in own.findings if one.severity in ("concern", "conflict")}
    if already & set(codes):
        return
    path = folder / photo.path.name
    path.write_bytes(made)
    report = _examined(path, _claim(photo, original=original))
    path.unlink()
    score.tried += 1
    found = [one for one in report.findings if one.code in codes and one.against in against]
    if not [one for one in found if one.severity != "info"]:
        score.missed.append(f"{photo.name}: {_why(report, codes)}")
    score.beside += [
        f"beside: {photo.name}: {one.code} {one.message[:140]}"
        for one in _conflicts(report.findings)
        if one.code not in (*codes, *beside, *already)
    ]


def _copied(
    before: tuple[Photo, bytes, Report], photo: Photo, data: bytes, folder: Path, score: Score
) -> None:
    from tests.support.jpeg_bytes import exif_of, insert_exif, strip_all

    other, bytes_of, own = before
    exif = exif_of(bytes_of)
    if exif is None:
        return
    path = folder / f"copy-{photo.path.name}"
    path.write_bytes(insert_exif(strip_all(data), exif))
    copy = _examined(path, Claim())
    path.unlink()
    if not _differ(own, copy):
        return
    over = _together(own, copy)
    told = next(one for one in over.outcomes if one.code == "GRP007")
    if told.outcome == "not_applicable":
        return
    score.tried += 1
    found = {one.code: one for one in over.findings}
    if "GRP007" not in found or found["GRP007"].against != "set":
        score.missed.append(f"{other.name} on {photo.name}: {told.outcome}: {told.reason}")
    score.beside += [f"beside: {photo.name}: {one.code}" for one in _conflicts(over.findings)]


def _inverted(photo: Photo, data: bytes, own: Report, folder: Path, score: Score) -> None:
    """A later date on a picture with a lower count; the count is changed as it is read."""
    made = PLANTINGS[0].plant(data, own)
    tags = [tag for tag in own.tags if tag.key in COUNTERS and isinstance(tag.value, int)]
    if made is None or not tags or not any(int(str(tag.value)) > COUNT for tag in tags):
        return
    path = folder / f"earlier-{photo.path.name}"
    path.write_bytes(made)
    earlier = _examined(path, Claim())
    path.unlink()
    if not (earlier.capture.declared and earlier.capture.declared.trusted):
        return
    raised = tuple(
        replace(tag, value=tag.value + COUNT)
        if tag.key in COUNTERS and isinstance(tag.value, int)
        else tag
        for tag in earlier.tags
    )
    over = _together(own, replace(earlier, tags=raised))
    score.tried += 1
    found = {one.code: one for one in over.findings}
    if not {"DEV013", "GRP008"} & set(found):
        score.missed.append(f"{photo.name}: {[one.code for one in over.findings]}")
    known = ("DEV013", "STR019")
    score.beside += [
        f"{photo.name}: {one.code}" for one in _conflicts(over.findings) if one.code not in known
    ]


def _together(*reports: Report) -> Overlook:
    group = Group()
    for report in reports:
        group.add(report)
    return group.looked_over()


def _differ(one: Report | None, other: Report) -> bool:
    """Whether the two plainly show different pictures."""
    return one is not None and how_alike(traces_of(one, 0), traces_of(other, 1)) == "differs"


def _conflicts(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    return (one for one in findings if one.severity == "conflict")


def _ran(report: Report, codes: tuple[str, ...]) -> bool:
    """Whether one of the rules found on the unchanged file what it needs."""
    words = {one.code: one.outcome for one in report.outcomes}
    return any(words.get(code) in ("clear", "found") for code in codes)


def _why(report: Report, codes: tuple[str, ...]) -> str:
    told = [one for one in report.outcomes if one.code in codes]
    return "; ".join(f"{one.code} {one.outcome}: {one.reason[:110]}" for one in told)


def _claim(photo: Photo, *, original: bool = False) -> Claim:
    day = f"{photo.taken:%Y-%m-%d}" if photo.taken else "2020-01-01"
    return Claim(date=claimed_date(day, option="--claimed-date"), original=original or None)


def _examined(path: Path, claim: Claim) -> Report:
    with open_source(str(path)) as source:
        return examine(source, claim=claim, now=NOW)


if __name__ == "__main__":
    sys.exit(main())
