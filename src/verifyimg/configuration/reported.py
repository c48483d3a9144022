"""Findings of a report in JSON, as entries of a baseline."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

from verifyimg.configuration.baseline import Entry, entry_of, read_bytes
from verifyimg.errors import BaselineUnreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun
from verifyimg.model.policy import Acceptance
from verifyimg.model.words import SEVERITIES, Severity, at_least

REPORT = "verifyimg/1"


@noun
class Wanted:
    """Which findings are accepted."""

    codes: tuple[str, ...] = ()
    """Empty for all."""
    at_least: Severity = "concern"


def accepted_of(
    path: str, acceptance: Acceptance, wanted: Wanted, limits: Limits = DEFAULT
) -> tuple[Entry, ...]:
    """An entry for each wanted finding of the report at `path`, an envelope or lines, each once.

    What was accepted before keeps who, when and why. Raises `BaselineUnreadable` for a file
    that is no report.
    """
    entries: dict[tuple[object, ...], Entry] = {}
    for report in _reports(path, limits):
        for finding in _list(path, report, "findings"):
            if _is_wanted(finding, wanted):
                entry = _entry(path, report, finding, acceptance)
                place = entry.sha256 or entry.path
                entries.setdefault((entry.code, entry.aspect, place), entry)
    return tuple(entries.values())


def _reports(path: str, limits: Limits) -> Iterator[dict[str, object]]:
    text = read_bytes(path, limits)
    try:
        documents = [json.loads(text)]
    except (ValueError, RecursionError):
        documents = _lines(path, text)
    for document in documents:
        if not isinstance(document, dict) or document.get("schema") != REPORT:
            raise BaselineUnreadable(path=path, reason=f"this is no report ({REPORT})")
        yield from _list(path, document, "reports") if "reports" in document else [document]


def _lines(path: str, text: bytes) -> list[object]:
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise BaselineUnreadable(path=path, reason=f"this is not JSON ({error})") from None


def _list(path: str, holder: dict[str, object], key: str) -> list[dict[str, object]]:
    rows = holder.get(key)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BaselineUnreadable(path=path, reason=f'this is no report: it has no list "{key}"')
    return rows


def _is_wanted(finding: dict[str, object], wanted: Wanted) -> bool:
    severity = next((one for one in SEVERITIES if one == finding.get("severity")), None)
    if severity is None or not at_least(severity, wanted.at_least):
        return False
    return not wanted.codes or finding.get("code") in wanted.codes


def _entry(
    path: str, report: dict[str, object], finding: dict[str, object], acceptance: Acceptance
) -> Entry:
    image = report.get("image")
    known = image if isinstance(image, dict) else {}
    before = finding.get("accepted")
    stands = (
        before
        if isinstance(before, dict)
        else {"by": acceptance.by, "on": acceptance.on, "reason": acceptance.reason}
    )
    row = {
        "code": finding.get("code"),
        "aspect": finding.get("aspect"),
        "sha256": known.get("sha256"),
        "path": _shortest(known.get("path")),
        **stands,
    }
    return entry_of(path, row, f"the finding {row['code']} of {row['path']}")


def _shortest(path: object) -> object:
    """As it stands in the report; an absolute one is this machine's and only its name is kept."""
    return os.path.basename(path) if isinstance(path, str) and os.path.isabs(path) else path
