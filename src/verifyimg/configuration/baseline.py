"""Baselines: findings that somebody has looked at and stands for, each with who, when and why."""

from __future__ import annotations

import json
import os
import re
import stat

from verifyimg.errors import BaselineUnreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun
from verifyimg.model.policy import Acceptance
from verifyimg.model.words import ASPECTS, Aspect

SCHEMA = "verifyimg-baseline/1"

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_CODE = re.compile(r"[A-Z]{2,3}\d{3}", re.ASCII)
_KEYS = ("code", "aspect", "sha256", "path", "by", "on", "reason")


@noun
class Entry:
    """One accepted finding; a hash is what it is held by, the path where there is none."""

    code: str
    aspect: Aspect | None
    sha256: str | None
    """Of the file; where the file changes, the entry holds no more."""
    path: str
    """Of the file when it was accepted; without a hash, relative to the baseline's folder."""
    acceptance: Acceptance


def read_baseline(path: str, limits: Limits = DEFAULT) -> tuple[Entry, ...]:
    """The entries of the baseline at `path`; raises `BaselineUnreadable` for anything else."""
    document = _json(path, read_bytes(path, limits))
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise BaselineUnreadable(path=path, reason=f"this is no baseline ({SCHEMA})")
    entries = document.get("accepted")
    if not isinstance(entries, list):
        raise BaselineUnreadable(path=path, reason='it has no list "accepted"')
    return tuple(
        entry_of(path, one, f"entry {number}") for number, one in enumerate(entries, start=1)
    )


def baseline_text(entries: tuple[Entry, ...]) -> str:
    """The baseline as it is kept, the same bytes for the same entries."""
    rows = [
        {
            "code": entry.code,
            "aspect": entry.aspect,
            "sha256": entry.sha256,
            "path": entry.path,
            "by": entry.acceptance.by,
            "on": entry.acceptance.on,
            "reason": entry.acceptance.reason,
        }
        for entry in entries
    ]
    return json.dumps({"schema": SCHEMA, "accepted": rows}, indent=2, ensure_ascii=True) + "\n"


def read_bytes(path: str, limits: Limits = DEFAULT) -> bytes:
    """What a file holds; raises `BaselineUnreadable` for one that cannot be read."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BaselineUnreadable(path=path, reason="this is not a regular file")
            data = file.read(limits.baseline_bytes + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BaselineUnreadable(path=path, reason=f"it cannot be read ({reason})") from None
    if len(data) > limits.baseline_bytes:
        most = f"it has more than {limits.baseline_bytes:,} bytes"
        raise BaselineUnreadable(path=path, reason=most)
    return data


def _json(path: str, data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BaselineUnreadable(path=path, reason=f"this is not JSON ({error})") from None


def entry_of(path: str, row: object, which: str) -> Entry:
    """The entry that a row of JSON makes; `BaselineUnreadable` names the file and which it is."""
    wrong = _flaw(row)
    if not isinstance(row, dict) or wrong:
        raise BaselineUnreadable(path=path, reason=f"{which}: {wrong}")
    return Entry(
        code=row["code"],
        aspect=row.get("aspect"),
        sha256=row.get("sha256"),
        path=row["path"],
        acceptance=Acceptance(by=row["by"].strip(), on=row["on"], reason=row["reason"].strip()),
    )


def _flaw(row: object) -> str:
    """What is wrong with an entry; empty for nothing."""
    if not isinstance(row, dict):
        return "it is no object"
    strange = [key for key in row if key not in _KEYS]
    if strange:
        return f'there is no key "{strange[0][:60]}"; the keys are {", ".join(_KEYS)}'
    for key in ("code", "path", "by", "on", "reason"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            return f"{key} is missing; who accepted what, when and why has to be there"
    if not _CODE.fullmatch(row["code"]):
        return f'"{row["code"][:20]}" is not the code of a rule'
    if row.get("aspect") not in (None, *ASPECTS):
        return f"aspect is none of {', '.join(ASPECTS)}"
    digest = row.get("sha256")
    if digest is not None and not (isinstance(digest, str) and _HASH.fullmatch(digest)):
        return "sha256 is not 64 hexadecimal digits in lower case"
    return "" if _DAY.fullmatch(row["on"]) else "on is not a day such as 2024-01-31"
