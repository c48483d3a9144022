"""What came of looking at the files of a report again, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from verifyimg.clean import one_line
from verifyimg.custody.differences import Change
from verifyimg.custody.stored import Document
from verifyimg.errors import EXIT_FOUND, EXIT_NOT_EXAMINED, EXIT_OK
from verifyimg.model.noun import noun
from verifyimg.wording import count, listed

State = Literal["same", "differs", "changed", "missing", "unread"]

SCHEMA = "verifyimg-reverify/1"
STATES: dict[State, str] = {
    "same": "the same bytes and the same answers",
    "differs": "THE SAME BYTES, OTHER ANSWERS",
    "changed": "THE FILE WAS CHANGED",
    "missing": "MISSING",
    "unread": "not read then, and not now",
}


@noun
class Verification:
    """One report of a document against its file."""

    path: str
    """As it was written."""
    state: State
    said: str = ""
    """Where the file was found, or why it could not be looked at; may be empty."""
    redacted: bool = False
    """Whether only codes and answers could be compared."""
    changes: tuple[Change, ...] = ()
    explained: tuple[str, ...] = ()
    """What can explain them."""


def exit_code(found: Sequence[Verification]) -> int:
    """1 where something is otherwise, 3 where something could not be looked at, else 0."""
    states = {one.state for one in found}
    if states & {"differs", "changed"}:
        return EXIT_FOUND
    return EXIT_NOT_EXAMINED if "missing" in states else EXIT_OK


def told(document: Document, found: Sequence[Verification], made_by: Sequence[Change]) -> str:
    """The answer for people: versions, then every file, then a line that counts."""
    return "".join(f"{one_line(line)}\n" for line in _lines(document, found, made_by))


def told_json(
    document: Document, found: Sequence[Verification], made_by: Sequence[Change]
) -> dict[str, Any]:
    """The same for programs."""
    return {
        "schema": SCHEMA,
        "report": document.path,
        "versions": [_change(one) for one in made_by],
        "group_compared": not document.group,
        "files": [
            {
                "path": one.path,
                "state": one.state,
                "said": one.said,
                "redacted": one.redacted,
                "changes": [_change(each) for each in one.changes],
                "explained": [*one.explained],
            }
            for one in found
        ],
        "summary": _counts(found),
    }


def _lines(
    document: Document, found: Sequence[Verification], made_by: Sequence[Change]
) -> Iterator[str]:
    yield document.path
    for one in made_by:
        yield f"  another {one.what}: {one.then} then, {one.now} now"
    if not made_by:
        yield "  the same program, facts, rules and libraries, as far as the report says"
    if document.group:
        yield "  the findings about the files as a set were not looked for again"
    for each in found:
        yield from _of_file(each)
    counts = {state: number for state, number in _counts(found).items() if number}
    yield f"{count(len(found), 'file')}: {listed([f'{n:,} {s}' for s, n in counts.items()])}"


def _of_file(one: Verification) -> Iterator[str]:
    yield f"{one.path}: {STATES[one.state]}{f' ({one.said})' if one.said else ''}"
    if one.redacted and one.state in ("same", "differs"):
        yield "  the report was redacted: rules and answers were compared, texts were not"
    for change in one.changes:
        yield f"  {change.what}: {change.then} -> {change.now}".rstrip(" ->")
    for reason in one.explained:
        yield f"  explained by: {reason}"


def _counts(found: Sequence[Verification]) -> dict[str, int]:
    return {state: sum(one.state == state for one in found) for state in STATES}


def _change(one: Change) -> dict[str, str]:
    return {"what": one.what, "then": one.then, "now": one.now}
