"""Promise: `--redact` leaves no position finer than 0.1 degree, no serial number, no name of an
owner and no folder in any format, searched for by the values that ExifTool reads in these files.

Inputs: every file of the corpus, by its absolute path, each with a claim that holds its own
position and the name in it. Peer: ExifTool, whose readings say what there was to take out. No seed:
nothing is drawn.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from math import trunc

from _corpus import CORPUS, NOW, Bar, Photo, photos, present, print_bars

from verifyimg.claims.options import claim_from_options
from verifyimg.cli._provenance import provenance
from verifyimg.cli._rule_cards import rule_cards
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import examine
from verifyimg.redaction.redactor import redacted
from verifyimg.reports.formats import FORMATS
from verifyimg.reports.json.v1 import metadata_stream
from verifyimg.reports.medium import medium
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.tags.text import tags_text
from verifyimg.reports.tool import Tool
from verifyimg.sources import open_source

TOOL = Tool(version="bench", knowledge="2026-11-20", provenance=provenance)
OCCASION = Occasion(tool=TOOL, examined_at=NOW, verbose=True, rules=rule_cards)
COMMON = {
    "credit",
    "exif artist",
    "xmp creator",
    "unknown",
    "none",
    "default",
    "camera",
    "photo",
    "copyright",
    "public domain",
}
SERIAL = re.compile(r"Serial(?!NumberFormat)|ImageUniqueID|RawDataUniqueID|MediaUniqueID")
NAME = re.compile(
    r":(OwnerName|Artist|By-line|Creator|Author|XPAuthor|PersonInImage|HostComputer)$"
)
DEGREES = re.compile(r"(?<!ISOSpeed)(Latitude|Longitude|GPSPosition|GPSCoordinates)$")
NUMBER = re.compile(r"(?<![\d.])\d{1,3}\.\d{2,}")


def rendered(report: Report) -> Iterator[tuple[str, str]]:
    """Every format with what it prints of a report."""
    for one in FORMATS:
        if one.built:
            yield one.name, "".join(one.stream([report], OCCASION))
    told = metadata_stream([report], OCCASION, all_tags=True)
    yield "metadata --json", "".join(told)
    yield "metadata --all", tags_text(report, medium(80), table_width=1 << 20)
    yield "metadata", tags_text(report, medium(80))


def values(photo: Photo, named: re.Pattern[str]) -> set[str]:
    """What ExifTool reads in the fields of these names; what is too short or common is left out."""
    found = {
        str(value).strip()
        for key, value in photo.exiftool.items()
        if named.search(key) and not key.startswith("ICC") and not isinstance(value, list)
    }
    return {
        one
        for one in found
        if len(one) >= 4
        and one.casefold() not in COMMON
        and len(set(one) - set("0 .,-?*#")) > 1
        and not re.fullmatch(r"[-+]?\d{1,3}(\.\d+)?", one)
    }


def degrees(photo: Photo) -> set[float]:
    """The coordinates that say more than 0.1 degree does."""
    texts = (str(value) for key, value in photo.exiftool.items() if DEGREES.search(key))
    numbers = {abs(float(n)) for text in texts for n in re.findall(r"\d{1,3}\.\d+", text)}
    return {one for one in numbers if one <= 180 and abs(one - round(one, 1)) > 5e-3}


def told(number: str, known: set[float]) -> bool:
    """Whether a printed number is a coordinate, rounded or cut to at least three decimals."""
    decimals = len(number.partition(".")[2])
    if decimals < 3:
        return False
    value, scale = float(number), 10**decimals
    near = 1e-9
    return any(
        abs(value - round(one, decimals)) < near or abs(value - trunc(one * scale) / scale) < near
        for one in known
    )


def claim_of(photo: Photo) -> Claim:
    """A claim that would give its own file away."""
    where = photo.position
    names = sorted(values(photo, NAME))
    return claim_from_options(
        claimed_date=None,
        published_at=None,
        claimed_place=f"{where.latitude},{where.longitude}" if where else None,
        claimed_credit=names[0][:100] if names else None,
    )


def examined(photo: Photo) -> Report:
    """The report on a photo without its pixels, by its absolute path."""
    with open_source(str(photo.path)) as source:
        return examine(source, claim=claim_of(photo), now=NOW, settings=Settings(pixels=False))


def main() -> int:
    """Prints the table; 1 where a promise is not kept."""
    if not present():
        return 0
    left: dict[str, list[str]] = {"positions": [], "serials": [], "names": [], "folders": []}
    had: Counter[str] = Counter()
    for photo in photos():
        clean = redacted(examined(photo))
        known = degrees(photo)
        sought = {"serials": values(photo, SERIAL), "names": values(photo, NAME)}
        had.update({"positions": bool(known), "folders": 1})
        had.update({kind: bool(texts) for kind, texts in sought.items()})
        for name, printed in rendered(clean):
            where = f"{photo.name} in {name}"
            text = html.unescape(printed).casefold()
            for number in NUMBER.findall(printed):
                if told(number, known):
                    left["positions"].append(f"{where}: {number}")
            for kind, texts in sought.items():
                for value in texts:
                    escaped = json.dumps(value)[1:-1]
                    if any(one.casefold() in text for one in (value, escaped)):
                        left[kind].append(f"{where}: {value[:60]}")
            if str(CORPUS).casefold() in text or str(photo.path.parent).casefold() in text:
                left["folders"].append(where)
    formats = sum(one.built for one in FORMATS) + 3
    bars = [
        Bar(
            name=f"{kind} left",
            promise="none in any format",
            measured=f"{len(found)} in {formats} formats",
            count=had[kind],
            passed=not found,
            exceptions=tuple(dict.fromkeys(found)),
        )
        for kind, found in left.items()
    ]
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


if __name__ == "__main__":
    sys.exit(main())
