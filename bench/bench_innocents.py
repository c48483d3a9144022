"""The innocents: untouched photographs, claimed with their own day, must not be spoken against.

Untouched is what ExifTool's reading shows no editor and no platform in: no program of a desk or
a phone's gallery in any field, no history, no captions, not saved after it was taken, and in the
size that the camera noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from _corpus import CORPUS, NOW, READ, Bar, Photo, camera_photos, present, print_bars

from verifyimg import pipeline
from verifyimg.claims.dates import claimed_date
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding
from verifyimg.model.words import at_least
from verifyimg.sources import open_source

LEAST = 0.98

ARGUED = {
    "photos/exif-py/tests/resources/jpg/exif-org/sanyo-vpcg250.jpg": (
        "right: 1 January 1998 00:00:00 is the unset clock of that camera"
    ),
    "photos/piexif/tests/images/01.jpg": "right: a made file, dated in the year 2099",
    "photos/exifr/test/fixtures/png/png_with_exif_and_gps.png": (
        "right: a picture of 2003 to which a position and a GPS time of 2018 were added by hand"
    ),
    "photos/metadata-extractor-images/jpg/Issue 308.jpg": (
        "right: made-up EXIF (the maker is 456, the model 123) beside the XMP of a phone"
    ),
    "photos/metadata-extractor-images/jpg/Olympus μ Digital 800.JPG": (
        "right: saved 2 years before it was taken; a clock that was set in between explains it"
    ),
}
"""Why a finding on a picture without traces is as it should be."""

_PROGRAM_FIELDS = (
    "Software",
    "CreatorTool",
    "ProcessingSoftware",
    "HistorySoftwareAgent",
    "Comment",
)
_PROGRAMS = re.compile(
    r"adobe|photoshop|lightroom|gimp|picasa|acdsee|irfanview|snapseed|paint|imagemagick|gd-jpeg|"
    r"exiftool|digikam|darktable|rawtherapee|windows|photos|aperture|capture one|xnview|corel|"
    r"photoscape|affinity|pixelmator|viewnx|capture nx|silkypix|faststone|google|lavc|preview|"
    r"iphoto|quicktime|macos|shotwell|gthumb|instagram|facebook|polarr|dxo|ufraw|image ?ready",
    re.IGNORECASE,
)
_TRACES = ("Photoshop:", "IPTC:", "XMP-photoshop:", "XMP-xmpMM:", "XMP-crs:", "XMP-lr:", "APP14:")


def main() -> int:
    """Claims each untouched photo's own day and prints who spoke at `concern` or above."""
    if not present():
        return 0
    photos = [photo for photo in camera_photos(*READ) if photo.taken and _untouched(photo)]
    print(f"inputs: {len(photos)} untouched photographs of {CORPUS}; no randomness")
    loud = {photo.name: found for photo in photos if (found := list(_spoken(photo)))}
    share = 1 - len(loud) / len(photos)
    bar = Bar(
        name="innocents",
        promise=f"nothing at concern: >= {LEAST:.0%}",
        measured=f"{share:.1%}, {len(loud)} otherwise",
        count=len(photos),
        passed=share >= LEAST,
        exceptions=tuple(
            f"{name}: {one.code} {one.severity}: {one.message} [{ARGUED.get(name, 'NOT ARGUED')}]"
            for name, found in loud.items()
            for one in found
        ),
    )
    print_bars([bar])
    return 0 if bar.passed else 1


def _untouched(photo: Photo) -> bool:
    fields = photo.exiftool
    if any(key.startswith(_TRACES) for key in fields):
        return False
    named = (
        str(value) for key, value in fields.items() if key.rpartition(":")[2] in _PROGRAM_FIELDS
    )
    if any(_PROGRAMS.search(text) for text in named):
        return False
    coded, noted = _sides(photo, "File:Image"), _sides(photo, "ExifIFD:ExifImage")
    if coded and noted and coded != noted:
        return False
    saved, taken = fields.get("IFD0:ModifyDate"), fields.get("ExifIFD:DateTimeOriginal")
    return saved is None or str(saved) <= str(taken)


def _sides(photo: Photo, prefix: str) -> list[int]:
    """The two sides of the picture as one place has them, the longer first; empty if it does not.

    Coded sizes may be padded to whole blocks of 16.
    """
    fields = (photo.exiftool.get(f"{prefix}{side}") for side in ("Width", "Height"))
    return sorted((round(field / 16) for field in fields if isinstance(field, int)), reverse=True)


def _spoken(photo: Photo) -> Iterator[Finding]:
    day = claimed_date(f"{photo.taken:%Y-%m-%d}", option="--claimed-date")
    with open_source(str(photo.path)) as source:
        report = pipeline.examine(source, claim=Claim(date=day), now=NOW)
    yield from (one for one in report.findings if at_least(one.severity, "concern"))


if __name__ == "__main__":
    raise SystemExit(main())
