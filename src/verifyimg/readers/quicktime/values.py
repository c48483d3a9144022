"""Values as films store them: dates counted from 1904, positions, numbers, texts.

Dates and numbers come out as ExifTool's `-n` gives them. Specification: ISO/IEC 14496-12, 8.2.2
(dates); ISO 6709, annex H (positions); QuickTime File Format, "Language Code Values" (texts).
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from verifyimg.readers.text import decoded

NOT_SET = "0000:00:00 00:00:00"

_FROM_1904_TO_1970 = 2_082_844_800
_UNIX = datetime(1970, 1, 1)
_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
_POSITION = re.compile(
    r"([+-]\d{1,6}(?:\.\d*)?)([+-]\d{1,7}(?:\.\d*)?)([+-]\d+(?:\.\d*)?)?", re.ASCII
)
_LANGUAGES_FROM = 0x400
"""Below it a language code is Macintosh's, and so is the text's encoding."""


def moment(seconds: int) -> str:
    """A date counted in seconds from 1904.

    NOTE: many writers count from 1970; a figure that would lie before 1970 is read so, as
    ExifTool does. 0 means that the date was never set, and so does the beginning of 1970: a
    clock of programs that stands at 0.
    """
    after = seconds - _FROM_1904_TO_1970 if seconds >= _FROM_1904_TO_1970 else seconds
    if not after:
        return NOT_SET
    try:
        return (_UNIX + timedelta(seconds=after)).strftime("%Y:%m:%d %H:%M:%S").zfill(19)
    except OverflowError:
        return str(seconds)


def exif_date(text: str) -> str:
    """`2019-07-24T11:25:40+0300` as `2019:07:24 11:25:40+03:00`; what is no date stays as it is."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return text
    year, month, day, hour, minute, second, zone = found.groups()
    if hour is None:
        return f"{year}:{month}:{day}"
    zone = zone or ""
    zone = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
    return f"{year}:{month}:{day} {hour}:{minute}{f':{second}' if second else ''}{zone}"


def coordinates(text: str) -> str:
    """A position by ISO 6709 as `latitude longitude [altitude]` in degrees and metres."""
    found = _POSITION.match(text.strip())
    if found is None:
        return text
    latitude, longitude, altitude = found.groups()
    parts = [_degrees(latitude, 2), _degrees(longitude, 3)]
    return " ".join(map(plain, [*parts, float(altitude)] if altitude else parts))


def plain(number: float) -> str:
    """With fifteen digits at the most and no point without need."""
    return f"{number:.15g}"


def number(value: float) -> int | float:
    """Rounded to fifteen digits; a whole number where it is one."""
    return int(value) if value == int(value) else float(plain(value))


def fixed(data: bytes) -> float:
    """A signed number of four bytes whose lower half is the fraction."""
    return int.from_bytes(data, "big", signed=True) / 0x10000


def text_of(data: bytes, language: int) -> str:
    """A text in the encoding that its language code stands for; zeros behind it are cut."""
    data = data.split(b"\0", 1)[0] if not data.startswith((b"\xfe\xff", b"\xff\xfe")) else data
    if data.startswith((b"\xfe\xff", b"\xff\xfe")):
        return data.decode("utf-16", "replace").split("\0", 1)[0]
    if language >= _LANGUAGES_FROM:
        return decoded(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("mac_roman", "replace")


def language_of(code: int) -> str:
    """The three letters packed in a language code; empty for one of Macintosh's."""
    if code < _LANGUAGES_FROM or code == 0x7FFF:
        return ""
    return "".join(chr((code >> shift & 31) + 0x60) for shift in (10, 5, 0))


def _degrees(text: str, width: int) -> float:
    """Degrees; of `DDMM.m` and `DDMMSS.s` too, where `width` digits are the degrees."""
    sign = -1 if text[0] == "-" else 1
    whole, _, part = text[1:].partition(".")
    if len(whole) <= width:
        return sign * float(text[1:])
    degrees, rest = whole[:width], whole[width:]
    minutes, seconds = rest[:2], rest[2:]
    if not seconds:
        return sign * (int(degrees) + float(f"{minutes}.{part or 0}") / 60)
    return sign * (int(degrees) + int(minutes) / 60 + float(f"{seconds}.{part or 0}") / 3600)
