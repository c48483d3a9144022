"""Planted: one inconsistency put into real photographs is found, by its own rule and no other.

Each shape of each kind is planted into every JPEG of a camera that has the fields it changes. The
photograph as it was is claimed with its own day; what it says by itself, before anything was
planted, is not counted. `BENCH_KINDS` names kinds to run, by a part of their name.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from _corpus import CORPUS, NOW, Bar, Photo, camera_jpegs, present, print_bars
from _planted_sets import COPIED, INVERTED, Held, group_of, sets

from tests.support.planted import PLANTINGS, Planting
from tests.support.planted_exif import EXIF, value_of
from tests.support.planted_fields import other_note, taken, thumbnail_from, thumbnail_of
from tests.support.tiff_bytes import MAKER_NOTE
from verifyimg.batch.tracing import traces_of
from verifyimg.checks.likeness import how_alike
from verifyimg.claims.dates import claimed_date
from verifyimg.knowledge.maker_heads import HEAD_BYTES, head_of
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.model.words import at_least
from verifyimg.pipeline import close, examine
from verifyimg.sources import open_source

LEAST = 0.95
THUMBNAILS, NOTES = 5, 6
"""Of how many other pictures, and of how many makers, one photograph gets them."""
_THUMBNAIL, _NOTE = "thumbnail of another picture", "MakerNote of another maker"
_KINDS = os.environ.get("BENCH_KINDS", "").split(",")


@dataclass(kw_only=True)
class Score:
    """What became of one kind of plant."""

    tried: int = 0
    by_another: int = 0
    """Found by the rule that the catalogue has speak instead."""
    missed: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def bar(self, name: str) -> Bar:
        """The row of the table."""
        found = 1 - len(self.missed) / self.tried if self.tried else 0.0
        instead = f" ({self.by_another} by its stand-in)" if self.by_another else ""
        return Bar(
            name=name,
            promise=f">= {LEAST:.0%}, no other conflict",
            measured=f"{found:.1%}{instead}, {len(self.beside)} beside"
            if self.tried
            else "nothing to plant it into",
            count=self.tried,
            passed=bool(self.tried) and found >= LEAST and not self.beside,
            exceptions=(*(f"missed: {one}" for one in self.missed), *self.beside),
        )


class Bench:
    """The photographs, and what was found in them when something was planted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.scores: dict[str, Score] = {}
        self.held: list[tuple[Photo, Held]] = []

    def hold(self, photos: Iterable[Photo]) -> None:
        """Examines every photograph as it is."""
        for photo in photos:
            own = _examined(photo.path, Claim(), pixels=True)
            if taken(own) is not None and not own.failed:
                held = Held(name=photo.name, data=photo.path.read_bytes(), report=own)
                self.held.append((photo, held))

    def plant_all(self) -> None:
        """Each shape into each photograph."""
        thumbnails, notes = list(self._thumbnails()), list(self._notes())
        for photo, held in self.held:
            own = _examined(photo.path, _claim(photo), pixels=True)
            as_original = _examined(photo.path, _claim(photo, original=True), pixels=False)
            for planting in (*PLANTINGS, *notes):
                self.one(planting, photo, held, as_original if planting.original else own)
            others = [shape for source, shape in thumbnails if _differ(source, held.report)]
            for planting in others[:: max(1, len(others) // THUMBNAILS)][:THUMBNAILS]:
                self.one(planting, photo, held, own)

    def plant_sets(self) -> None:
        """What only a set shows."""
        for planted in sets([held for _, held in self.held]):
            if not _wanted(planted.kind):
                continue
            score = self.scores.setdefault(planted.kind, Score())
            found = group_of(planted)
            score.tried += 1
            codes = {one["code"] for one in found if one["severity"] in ("concern", "conflict")}
            if not codes & set(planted.codes):
                score.missed.append(f"{planted.name}: {[one['code'] for one in found]}")
            score.beside += [
                f"{planted.name}: {one['code']} {one['message'][:140]}"
                for one in found
                if one["severity"] == "conflict" and one["code"] not in planted.codes
            ]

    def one(self, planting: Planting, photo: Photo, held: Held, own: Report) -> None:
        """One shape into one photograph; what it said before is its own."""
        already = {one.code for one in own.findings if one.severity in ("concern", "conflict")}
        if not _wanted(planting.kind) or already & set(planting.codes):
            return
        made = planting.plant(held.data, held.report)
        if made is None:
            return
        path = self.folder / photo.path.name
        path.write_bytes(made)
        claim = _claim(photo, original=planting.original)
        report = _examined(path, claim, pixels=planting.kind == _THUMBNAIL)
        path.unlink()
        self._judge(planting, photo, report, already)

    def _judge(self, planting: Planting, photo: Photo, report: Report, already: set[str]) -> None:
        score = self.scores.setdefault(planting.kind, Score())
        score.tried += 1
        loud = [one for one in report.findings if one.severity in ("concern", "conflict")]
        enough = [one for one in report.findings if at_least(one.severity, planting.least)]
        found = {one.code for one in enough if one.against in planting.against}
        if not found & set(planting.codes):
            if found & set(planting.instead) - already:
                score.by_another += 1
            else:
                why = _why(report, planting.codes)
                score.missed.append(f"{photo.name}: {planting.name}: {why} | {sorted(found)}")
        honest = {*planting.codes, *planting.instead, *planting.beside, *already}
        score.beside += [
            f"beside: {photo.name}: {planting.name}: {one.code} {one.message[:140]}"
            for one in loud
            if one.severity == "conflict" and one.code not in honest
        ]

    def _thumbnails(self) -> Iterator[tuple[Report, Planting]]:
        for photo, held in self.held:
            place = thumbnail_of(held.report)
            mine = held.data[place[0] : sum(place)] if place else b""
            if mine[:2] == b"\xff\xd8" and held.report.image.pixel_sha256:
                shape = Planting(
                    kind=_THUMBNAIL,
                    name=f"of {photo.name}",
                    plant=thumbnail_from(mine),
                    codes=("DEV026",),
                )
                yield held.report, shape

    def _notes(self) -> Iterator[Planting]:
        makers: dict[str, Planting] = {}
        for photo, held in self.held:
            note = value_of(held.data, EXIF, MAKER_NOTE) or b""
            head = head_of(note[:HEAD_BYTES]) if len(note) > HEAD_BYTES else None
            if head is not None and len(note) < 20_000:
                makers.setdefault(
                    head.maker,
                    Planting(
                        kind=_NOTE,
                        name=f"{head.maker}'s, of {photo.name}",
                        plant=other_note(note, head.makes),
                        codes=("DEV008",),
                        beside=("TIM030", "TIM034"),
                    ),
                )
        yield from list(makers.values())[:: max(1, len(makers) // NOTES)][:NOTES]


def main() -> int:
    """Plants, examines and prints every miss."""
    if not present():
        return 0
    photos = [photo for photo in camera_jpegs() if photo.taken and 1995 < photo.taken.year <= 2026]
    print(f"inputs: {len(photos)} JPEGs of cameras in {CORPUS}; no randomness")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        bench.hold(photos)
        bench.plant_all()
        if any(map(_wanted, (COPIED, INVERTED))):
            bench.plant_sets()
    close(Settings())
    bars = [score.bar(name) for name, score in bench.scores.items()]
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def _wanted(kind: str) -> bool:
    return any(part in kind for part in _KINDS)


def _differ(one: Report, other: Report) -> bool:
    """Whether the two plainly show different pictures."""
    return how_alike(traces_of(one, 0), traces_of(other, 1)) == "differs"


def _why(report: Report, codes: tuple[str, ...]) -> str:
    told = [one for one in report.outcomes if one.code in codes]
    spoken = [f"{one.code} {one.severity}" for one in report.findings if one.code in codes]
    return "; ".join([f"{one.code} {one.outcome}: {one.reason[:110]}" for one in told] + spoken)


def _claim(photo: Photo, *, original: bool = False) -> Claim:
    day = f"{photo.taken:%Y-%m-%d}" if photo.taken else "2020-01-01"
    return Claim(date=claimed_date(day, option="--claimed-date"), original=original or None)


def _examined(path: Path, claim: Claim, *, pixels: bool) -> Report:
    with open_source(str(path)) as source:
        return examine(source, claim=claim, now=NOW, settings=Settings(pixels=pixels))


if __name__ == "__main__":
    sys.exit(main())
