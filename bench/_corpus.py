"""The corpus of real photographs as the benches see it, and the table that they print.

ExifTool's readings (`exiftool.jsonl` beside the pictures) are the reference: what a picture's
date and position are is decided by them, never by the program that is measured.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from verifyimg.model.place import Position

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("VERIFYIMG_CORPUS", ROOT.parent / "shared" / "corpus"))

NOW = datetime(2026, 11, 20, tzinfo=UTC)
"""The time of every examination: a bench must not answer differently next year."""

_DATE = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A picture of the corpus with ExifTool's reading of it."""

    path: Path
    name: str
    """Its path inside the corpus."""
    exiftool: dict[str, object]
    """By `Group:Name`, numeric as `-n` prints it."""

    @property
    def make(self) -> str:
        """The maker of the camera, empty without one."""
        return str(self.exiftool.get("IFD0:Make", "")).strip()

    @property
    def taken(self) -> datetime | None:
        """ExifIFD:DateTimeOriginal, naive; None where it is absent or names no such moment."""
        match = _DATE.match(str(self.exiftool.get("ExifIFD:DateTimeOriginal", "")))
        try:
            return datetime(*map(int, match.groups())) if match else None  # type: ignore[arg-type]
        except ValueError:
            return None

    @property
    def position(self) -> Position | None:
        """Where the GPS fields put it; None for none, and for 0 north 0 east."""
        degrees = [self.exiftool.get(f"Composite:GPS{name}") for name in ("Latitude", "Longitude")]
        numbers = [float(value) for value in degrees if isinstance(value, int | float)]
        if len(numbers) < 2 or not any(numbers):
            return None
        return Position(latitude=numbers[0], longitude=numbers[1])


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One promise and what came of it."""

    name: str
    promise: str
    measured: str
    count: int
    """Over how many inputs."""
    passed: bool
    exceptions: tuple[str, ...] = ()
    """Every input that is not as promised, one line each, also where the bar allows for it."""


READ = ("JPEG", "PNG", "WEBP", "TIFF", "DNG", "NEF", "CR2", "ARW", "HEIC", "HEIF", "AVIF")
"""The formats that this release reads, as ExifTool names them."""


def camera_photos(*formats: str) -> tuple[Photo, ...]:
    """Every picture of the corpus in one of these formats that names a camera's maker, by name."""
    return tuple(
        photo
        for photo in sorted(_photos(), key=lambda photo: photo.name)
        if photo.exiftool.get("File:FileType") in formats and photo.make
    )


def camera_jpegs() -> tuple[Photo, ...]:
    """Every JPEG of the corpus that names the maker of a camera, by name."""
    return camera_photos("JPEG")


def photos() -> tuple[Photo, ...]:
    """Every file of the corpus, by name."""
    return tuple(sorted(_photos(), key=lambda photo: photo.name))


def jpegs() -> tuple[Photo, ...]:
    """Every JPEG of the corpus, by name."""
    photos = sorted(_photos(), key=lambda photo: photo.name)
    return tuple(one for one in photos if one.exiftool.get("File:FileType") in ("JPEG", "MPO"))


def present() -> bool:
    """Whether the corpus is there; if not, it says so."""
    if (CORPUS / "exiftool.jsonl").is_file():
        return True
    print(f"skipped: there is no corpus at {CORPUS}; name one with VERIFYIMG_CORPUS")
    return False


def print_bars(bars: Sequence[Bar]) -> None:
    """The table, then every exception with its reason."""
    width = max(len(bar.name) for bar in bars)
    print(f"\n{'bar':{width}}  {'promise':28}  {'measured':28}  {'n':>4}  result")
    for bar in bars:
        result = "pass" if bar.passed else "FAIL"
        print(f"{bar.name:{width}}  {bar.promise:28}  {bar.measured:28}  {bar.count:4}  {result}")
    for bar in bars:
        if bar.exceptions:
            print(f"\n{bar.name}: not as the rest")
        for line in bar.exceptions:
            print(f"  {line}")


def _photos() -> Iterator[Photo]:
    with (CORPUS / "exiftool.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Photo(path=CORPUS / row["path"], name=row["path"], exiftool=row["exiftool"])
