"""A report without what tells of persons, devices and spots; the one place where that is done.

It works on the report before any renderer sees it, and in the same way on the JSON of one that was
written earlier. Hashes, dates, rules and offsets stay as they are.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from verifyimg.model.finding import Finding
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report
from verifyimg.redaction.coordinates import (
    REMOVED,
    SAID,
    coarse_text,
    is_fine,
)
from verifyimg.redaction.identifying import Kind, kind_of
from verifyimg.redaction.paths import file_name, without_folders
from verifyimg.redaction.secrets import SHORTEST, Secrets, gathered, key_of, value_fields
from verifyimg.redaction.tree import CLOSED, Fields, fields_of, rebuilt

T = TypeVar("T")

KINDS: dict[Kind | str, str] = {
    "positions": f"positions {SAID}",
    "altitudes": "altitudes",
    "places": "addresses and names of spots",
    "serials": "serial numbers",
    "identifiers": "identifiers of devices, pictures and persons",
    "names": "names of persons and owners",
    "contacts": "contact details",
    "paths": "folders of paths",
}
"""What can be taken out, in the order and in the words of a report."""
MARKS: dict[Kind, str] = {
    "positions": REMOVED,
    "altitudes": "[altitude removed]",
    "places": "[place removed]",
    "serials": "[serial removed]",
    "identifiers": "[identifier removed]",
    "names": "[name removed]",
    "contacts": "[contact removed]",
}
"""What stands in its place."""
TOO_MANY = "[text removed]"
"""Where a file has more names and numbers than can be searched for."""
WITHIN_KM = 8.0
"""How far a point may lie from where it is told at 0.1 degree: half the diagonal of a cell."""

_MAIL = re.compile(
    r"[\w.+-]+@(?:[\w-]+\.)+(?!jpe?g|png|heic|gif|webp|tiff?\b)[a-z]{2,}", re.IGNORECASE
)
_SERIAL_HASH = re.compile(r"#[0-9a-f]{8}\b")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{8,}={0,2}")
_PATHS = ("path",)
_PERSONS = ("credit", "added_by")


def redacted(report: Report) -> Report:
    """The report made safe to publish; `redacted` says what kinds of things were taken out."""
    return Redactor(gathered(report)).report(report)


def redacted_json(document: T) -> T:
    """The same for JSON that was read: an envelope, or one report."""
    return Redactor(gathered(document)).document(document)


def redacted_findings(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same for findings about files as a set."""
    return Redactor(gathered(findings)).document(findings)


def redacted_overlook(over: Overlook) -> Overlook:
    """The same for all that is said about a set; hashes of serial numbers go too.

    A serial number has so few digits that all of them can be tried.
    """
    clean = Redactor(gathered(over)).document(over)
    clusters = tuple(
        replace(one, serial="", files=tuple(map(file_name, one.files))) for one in clean.clusters
    )
    findings = tuple(
        replace(one, message=_SERIAL_HASH.sub("#removed", one.message)) for one in clean.findings
    )
    outcomes = tuple(
        replace(one, reason=_SERIAL_HASH.sub("#removed", one.reason)) for one in clean.outcomes
    )
    return replace(clean, clusters=clusters, findings=findings, outcomes=outcomes)


class Redactor:
    """Takes the secrets of one report out of all that says them."""

    def __init__(self, secrets: Secrets) -> None:
        """`secrets` may be those of more than one report."""
        self._secrets = secrets
        self._pattern = None if secrets.too_many else secrets.pattern()
        self._starts = secrets.starts()
        self._kinds = {text.casefold(): kind for text, kind in secrets.values.items()}
        self._done: dict[int, tuple[object, object]] = {}
        self._found: set[str] = set()

    def report(self, report: Report) -> Report:
        """One report; its `redacted` names the kinds, in their order."""
        self._found = set()
        clean = self.document(report)
        return replace(clean, redacted=tuple(_told(self._found, report.redacted)))

    def document(self, node: T) -> T:
        """Any noun, JSON value or row of them."""
        clean: T = self._value(node)
        return clean

    def _value(self, value: T, name: str = "") -> T:
        made: object = value
        if isinstance(value, str):
            made = value if name in CLOSED else self.text(value)
        elif isinstance(value, bool):
            made = value
        elif isinstance(value, float):
            made = self._secrets.coordinates.number(value)
        elif isinstance(value, tuple):
            made = tuple(self._value(one, name) for one in value)
        elif isinstance(value, list):
            made = [self._value(one, name) for one in value]
        elif (fields := fields_of(value)) is not None:
            made = self._node(value, fields)
        return made  # type: ignore[return-value]

    def _node(self, node: object, fields: Fields) -> object:
        known = self._done.get(id(node))
        if known is not None and known[0] is node:
            return known[1]
        is_report = isinstance(node, dict) and "image" in fields and "problems" in fields
        outer, self._found = self._found, set() if is_report else self._found
        changed = {**self._changed(fields)}
        if is_report:
            told = _told(self._found, fields.get("redactions"))
            changed |= {"redacted": True, "redactions": told}
            self._found |= outer
        made = rebuilt(node, changed) if changed else node
        if isinstance(made, dict):
            made.pop("path_base64", None)
        self._done[id(node)] = (node, made)
        return made

    def _changed(self, fields: Fields) -> Mapping[str, object]:
        if "latitude" in fields and "longitude" in fields:
            return self._place(fields)
        key = key_of(fields)
        kind = kind_of(key) if key else None
        held = set(value_fields(fields)) if kind else set()
        skipped = {"name"} if "code" in fields else set()
        made = {
            name: self._field(name, value, kind if name in held else None)
            for name, value in fields.items()
            if name not in skipped
        }
        if fields.get("meaning") == "credit" and "text" in fields:
            made["text"] = self._marked("names")
        if key and not kind:
            made |= self._opaque(fields)
        return {name: value for name, value in made.items() if value is not fields[name]}

    def _field(self, name: str, value: object, kind: Kind | None) -> object:
        if kind is not None:
            return self._hidden(value, kind)
        if name in _PATHS and isinstance(value, str):
            return self.text(self._path(value))
        if name == "files" and isinstance(value, list):
            named = (self._path(one) if isinstance(one, str) else one for one in value)
            return [self._value(one) for one in named]
        if name in _PERSONS and isinstance(value, str):
            return self._marked("names") if value.strip() else value
        return self._value(value, name)

    def _path(self, path: str) -> str:
        short = file_name(path)
        if short != path:
            self._found.add("paths")
        return short

    def _place(self, fields: Fields) -> Mapping[str, object]:
        """A point: coarse, with the error that this brings."""
        made = {name: self._value(value, name) for name, value in fields.items()}
        for name in ("latitude", "longitude"):
            if isinstance(value := fields[name], int | float) and is_fine(value):
                self._found.add("positions")
                made[name] = round(value, 1)
                if isinstance(error := fields.get("error_km"), int | float):
                    made["error_km"] = error + WITHIN_KM
        return {name: value for name, value in made.items() if value is not fields[name]}

    def _hidden(self, value: object, kind: Kind) -> object:
        if isinstance(value, list | tuple):
            return type(value)(self._hidden(one, kind) for one in value)
        if value is None or (isinstance(value, str) and _is_done(value)):
            return value
        if kind == "positions":
            return self._coarse(value)
        return self._marked(kind)

    def _coarse(self, value: object) -> object:
        """The value of a coordinate; one that is coarse already stays as it is."""
        if isinstance(value, int | float):
            if not is_fine(value):
                return value
            self._found.add("positions")
            return round(value, 1)
        numbers = _decimal_numbers(str(value))
        if not numbers and not re.search(r"\d", str(value)):
            return value
        self._found.add("positions")
        return coarse_text(round(one, 1) for one in numbers) if numbers else REMOVED

    def _marked(self, kind: Kind) -> str:
        self._found.add(kind)
        return MARKS[kind]

    def _opaque(self, fields: Fields) -> dict[str, object]:
        """Bytes that are kept as base64 are looked into: text may stand in them."""
        raw = fields.get("raw")
        if not isinstance(raw, str) or not _BASE64.fullmatch(raw) or raw.isdigit():
            return {}
        try:
            data = b64decode(raw[: len(raw) // 4 * 4])
        except (Error, ValueError):
            return {}
        for text in (data.decode("latin-1"), data.decode("utf-8", "ignore"), *_wide(data)):
            if self.text(text) != text:
                return {"raw": "[removed]"}
        return {}

    def text(self, text: str) -> str:
        """One text without paths, known values, addresses and coordinates."""
        if self._secrets.too_many:
            return TOO_MANY if len(text) >= SHORTEST else text
        short = without_folders(text)
        if short != text:
            self._found.add("paths")
        if "@" in short:
            short = _MAIL.sub(lambda _: self._marked("contacts"), short)
        if self._pattern is not None and self._may_tell(short):
            short = self._pattern.sub(self._named, short)
        coarse = self._secrets.coordinates.coarsened(short)
        if coarse != short:
            self._found.add("positions")
        return coarse

    def _may_tell(self, text: str) -> bool:
        folded = " ".join(text.casefold().split())
        return any(start in folded for start in self._starts)

    def _named(self, match: re.Match[str]) -> str:
        words = " ".join(match[0].split()).casefold()
        kind = self._kinds.get(match[0].casefold()) or self._kinds.get(words)
        return self._marked(kind or "names")


def _told(found: set[str], before: object) -> list[str]:
    """The kinds in words, with those that an earlier redaction has told."""
    earlier = before if isinstance(before, list | tuple) else ()
    return [words for kind, words in KINDS.items() if kind in found or words in earlier]


def _is_done(text: str) -> bool:
    """Whether there is nothing in a value, or nothing any more."""
    return not text.strip(" \x00") or text in MARKS.values() or text.endswith(f"({SAID})")


def _decimal_numbers(text: str) -> Sequence[float]:
    """The degrees of a text with decimal numbers; none where it has minutes or fractions."""
    if not re.fullmatch(r"\s*[-+]?\d{1,3}(\.\d+)?([\s,]+[-+]?\d{1,7}(\.\d+)?){0,2}\s*", text):
        return []
    return [float(part) for part in re.findall(r"[-+]?\d+(?:\.\d+)?", text)][:2]


def _wide(data: bytes) -> Sequence[str]:
    """The bytes as UTF-16, at either end first."""
    if data.count(0) * 3 < len(data):
        return ()
    return (data.decode("utf-16-le", "ignore"), data.decode("utf-16-be", "ignore"))
