"""What ties files to one body, one owner, one picture, as their fields name it.

Placeholders tie nothing: makers and programs write zeros, rows of one digit and rising numbers
where a field is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from unicodedata import normalize

from verifyimg.model.tag import Tag
from verifyimg.model.traces import Traces

BODY = (
    "ExifIFD:SerialNumber",
    "Canon:SerialNumber",
    "Nikon:SerialNumber",
    "FujiFilm:InternalSerialNumber",
    "Panasonic:InternalSerialNumber",
    "Olympus:SerialNumber",
    "Olympus:InternalSerialNumber",
    "Pentax:SerialNumber",
    "Sigma:SerialNumber",
    "Leica:SerialNumber",
    "Samsung:SerialNumber",
    "Canon:InternalSerialNumber",
    "CanonRaw:SerialNumber",
    "GoPro:CameraSerialNumber",
    "FLIR:CameraSerialNumber",
    "IFD0:CameraSerialNumber",
    "IFD0:SerialNumber",
    "XMP-exifEX:SerialNumber",
    "XMP-aux:SerialNumber",
)
"""Serial numbers of bodies, in the order in which they are asked."""
LENS = ("ExifIFD:LensSerialNumber", "Canon:LensSerialNumber", "XMP-aux:LensSerialNumber")
OWNER = ("ExifIFD:OwnerName", "Canon:OwnerName", "XMP-aux:OwnerName", "CanonRaw:OwnerName")
AUTHOR = ("IPTC:By-line", "IFD0:Artist", "XMP-dc:Creator")
UNIQUE = (
    "ExifIFD:ImageUniqueID",
    "Canon:ImageUniqueID",
    "XMP-exif:ImageUniqueID",
    "Apple:ContentIdentifier",
    "Apple:MediaGroupUUID",
    "GoPro:MediaUniqueID",
    "IFD0:RawDataUniqueID",
    "XMP-xmpMM:OriginalDocumentID",
)
"""Identifiers that belong to one taking of a picture."""
COUNTERS = (
    "Nikon:ShutterCount",
    "Nikon:MechanicalShutterCount",
    "Sony:ShutterCount",
    "Sony:ShutterCount2",
    "Pentax:ShutterCount",
    "Canon:ShutterCount",
    "Canon:ImageNumber",
    "Olympus:ImageNumber",
    "ExifIFD:ImageNumber",
    "XMP-aux:ImageNumber",
)
"""Counters of all that a body has taken."""
RUNNING = (
    "Canon:FileNumber",
    "Nikon:FileNumber",
    "CIFF:FileNumber",
    "CanonRaw:FileNumber",
    "Canon:FileIndex",
    "NikonFileInfo:FileNumber",
    "System:FileName",
)
"""Numbers that a body gives its files."""

_RUBBISH = re.compile(
    r"(.)\1*|n/?a|none|unknown|string.*|0?123456789?0?", re.IGNORECASE | re.DOTALL
)
_FEWEST = 4
_LONGEST = 200


def serial_of(tags: Iterable[Tag]) -> str:
    """The body's serial number in the form in which they compare; empty for none that counts."""
    by_key = {tag.key: tag for tag in tags}
    numbers = (comparable(str(by_key[key].value)) for key in BODY if key in by_key)
    return next((number for number in numbers if number), "")


def comparable(text: str) -> str:
    """A serial number or identifier without blanks and leading zeros; empty for a placeholder."""
    plain = re.sub(r"[^0-9a-z]", "", text.casefold())[:_LONGEST].lstrip("0")
    return "" if len(plain) < _FEWEST or _RUBBISH.fullmatch(plain) else plain


def short_hash(serial: str) -> str:
    """What stands for a serial number in reports: the same body, and not its number."""
    return sha256(serial.encode("utf-8", "surrogatepass")).hexdigest()[:8] if serial else ""


def owners(traces: Traces) -> Iterator[str]:
    """What names the body, the lens or the owner: its kind, a NUL, what it is."""
    if traces.serial:
        yield f"body\0{traces.serial}"
    lens = traces.first(LENS)
    if lens is not None and (number := comparable(str(lens.value))):
        yield f"lens\0{number}"
    owner = traces.first(OWNER)
    if owner is not None and (name := name_of(str(owner.value))):
        yield f"owner\0{name}"


def identifiers(traces: Traces) -> Iterator[str]:
    """Each identifier of the picture: the name of its field, a NUL, what it is."""
    found = (tag for key in UNIQUE if (tag := traces.tag(key)) is not None)
    named = ((tag.name, comparable(str(tag.value))) for tag in found)
    yield from dict.fromkeys(f"{name}\0{number}" for name, number in named if len(number) >= 16)


def authors(traces: Traces) -> Iterator[str]:
    """The claimed credit, or else the authors that the file names, as they compare."""
    told = [traces.claimed_credit] if traces.claimed_credit else author_names(traces)
    yield from dict.fromkeys(name for text in told if (name := name_of(text)))


def author_names(traces: Traces) -> list[str]:
    """The authors as the file has them, each once."""
    named = {name_of(text): text for key in reversed(AUTHOR) if (text := traces.text(key))}
    return [text for name, text in named.items() if name]


def name_of(text: str) -> str:
    """A person's name as names compare; empty for a placeholder."""
    plain = " ".join(re.findall(r"\w+", normalize("NFKC", text[:_LONGEST]).casefold()))
    return "" if len(plain) < _FEWEST or _RUBBISH.fullmatch(plain) else plain
