"""The plain values of the JSON: times, paths, and everything made sound for any parser."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from math import isfinite

from verifyimg.model.window import EARLIEST, LATEST

Json = dict[str, "JsonValue"] | list["JsonValue"] | str | int | float | bool | None
JsonValue = Json
JsonObject = dict[str, JsonValue]


def moment(time: datetime) -> str:
    """ISO 8601 in UTC with `Z`; whole seconds unless the time has a fraction."""
    text = time.astimezone(UTC).replace(tzinfo=None).isoformat()
    return f"{text.rstrip('0') if '.' in text else text}Z"


def end(time: datetime) -> str | None:
    """One end of a window; None where the window is open."""
    return None if time <= EARLIEST or time >= LATEST else moment(time)


def path_keys(path: str) -> JsonObject:
    r"""`path`, and `path_base64` for a name that is not UTF-8.

    Such a name has its stray bytes written as `\xNN` in `path`; only `path_base64` leads
    back to the file.
    """
    try:
        path.encode()
    except UnicodeEncodeError:
        stored = stored_path(path)
        return {
            "path": stored.decode("utf-8", "backslashreplace"),
            "path_base64": b64encode(stored).decode("ascii"),
        }
    return {"path": path}


_WHOLE = frozenset({int, bool, type(None)})


def sound(value: JsonValue) -> JsonValue:
    r"""The value as every JSON parser takes it.

    Numbers that are not finite become null; lone surrogates, which strict parsers refuse,
    are written out as `\udcff`.
    """
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, float):
        return value if isfinite(value) else None
    # NOTE: most parts are plain; a call for each of them takes longer than writing the JSON.
    if isinstance(value, dict):
        return {
            key: part
            if type(part) in _WHOLE or (type(part) is str and part.isascii())
            else sound(part)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [part if type(part) in _WHOLE else sound(part) for part in value]
    return value


def soundly(value: JsonObject, write: Callable[[JsonObject], str]) -> str:
    """The text of a sound value, as `write` writes it in ASCII; it refuses numbers not finite.

    NOTE: hardly any value is not sound, and to look through all takes half as long as to write it.
    """
    with suppress(ValueError):
        text = write(value)
        if _ESCAPED not in text:
            return text
    return write({key: sound(part) for key, part in value.items()})


_ESCAPED = r"\ud"
"""Half a character, in JSON; two halves are sound, one alone is not."""


def stored_path(path: str) -> bytes:
    """The bytes of a path's name, also of one that is not UTF-8."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
