"""Reports that were written earlier as JSON, read back; nothing in them is believed unseen."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from verifyimg.errors import InputError, ReportUnreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun
from verifyimg.sources.path import open_regular, reason_of

SCHEMA = "verifyimg/1"
Body = dict[str, Any]


@noun
class Stored:
    """One report of a document."""

    body: Body
    """As it was written."""
    tool: Mapping[str, Any]
    """What made it; empty where it does not say."""
    examined_at: str
    """As it was written; empty where it does not say."""

    @property
    def path(self) -> str:
        """The image's path as it was written."""
        return str(self.image.get("path", ""))

    @property
    def image(self) -> Body:
        """The object of the file."""
        found = self.body.get("image")
        return found if isinstance(found, dict) else {}

    @property
    def sha256(self) -> str | None:
        """Of the file; None where it could not be read."""
        found = self.image.get("sha256")
        return found if isinstance(found, str) else None

    @property
    def redacted(self) -> bool:
        """Whether things were taken out of it."""
        return bool(self.body.get("redacted"))


@noun
class Document:
    """One file of reports: an envelope of `--format json`, or the lines of `jsonl`."""

    path: str
    whole: list[Any]
    """What stands in it: one value, or one for each line."""
    is_lines: bool
    reports: tuple[Stored, ...]
    group: tuple[Any, ...] = ()
    """Findings about the files as a set."""


def read_document(path: str, *, limits: Limits = DEFAULT) -> Document:
    """The reports in a file; raises `ReportUnreadable` for anything that is none."""
    text = _text(path, limits)
    try:
        whole, is_lines = [json.loads(text)], False
    except (ValueError, RecursionError):
        whole, is_lines = list(_lines(path, text)), True
    reports = tuple(one for value in whole for one in _reports(path, value))
    if not reports:
        raise ReportUnreadable(path=path, reason="there is no report in it")
    groups = (value.get("group") for value in whole if isinstance(value, dict))
    group = next((one for one in groups if isinstance(one, dict)), {}).get("findings", [])
    return Document(
        path=path,
        whole=whole,
        is_lines=is_lines,
        reports=reports,
        group=tuple(group) if isinstance(group, list) else (),
    )


def written(document: Document) -> str:
    """The document as text, in the form in which it was read."""
    if document.is_lines:
        rows = (json.dumps(one, separators=(",", ":"), allow_nan=False) for one in document.whole)
        return "".join(f"{row}\n" for row in rows)
    return json.dumps(document.whole[0], indent=2, allow_nan=False) + "\n"


def _text(path: str, limits: Limits) -> str:
    try:
        descriptor = open_regular(path)
    except InputError as error:
        reason = str(error).removeprefix(f"{path}: ")
        raise ReportUnreadable(path=path, reason=reason) from error
    try:
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(limits.report_bytes + 1)
    except OSError as error:
        raise ReportUnreadable(path=path, reason=reason_of(error)) from error
    if len(data) > limits.report_bytes:
        raise ReportUnreadable(path=path, reason=f"it has over {limits.report_bytes:,} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReportUnreadable(path=path, reason="it is not UTF-8") from error


def _lines(path: str, text: str) -> Iterator[Any]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                reason = f"line {number} is not JSON"
                raise ReportUnreadable(path=path, reason=reason) from error


def _reports(path: str, value: object) -> Iterator[Stored]:
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise ReportUnreadable(path=path, reason=f"it is not {SCHEMA}")
    inside = value.get("reports")
    bodies = inside if isinstance(inside, list) else [value]
    for body in bodies:
        if isinstance(body, dict) and isinstance(body.get("image"), dict):
            tool = body.get("tool", value.get("tool"))
            at = body.get("examined_at", value.get("examined_at"))
            yield Stored(
                body=body,
                tool=tool if isinstance(tool, dict) else {},
                examined_at=at if isinstance(at, str) else "",
            )
