"""The work of `verifyimg reverify`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._own_rows import own_rows
from verifyimg.cli._renamed import Renamed
from verifyimg.cli._select import selected
from verifyimg.cli._stored_claim import claim_of, settings_of
from verifyimg.custody.differences import Change, changes, explained, versions
from verifyimg.custody.lookup import Lookup
from verifyimg.custody.stored import Document, Stored, read_document
from verifyimg.custody.verification import State, Verification, exit_code, told, told_json
from verifyimg.errors import InputError, UsageError
from verifyimg.model.own_rows import OwnRows
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import close, examine, failed
from verifyimg.reports.json.custody import tool_json
from verifyimg.reports.json.text import render_json
from verifyimg.reports.json.v1 import report_json
from verifyimg.sources import open_source

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory


def reverify(env: Environment, parameters: Parameters) -> int:
    """Looks at every file of the report again, and prints what is otherwise than it was."""
    words: tuple[str, ...] = parameters["paths"]
    if len(words) != 1:
        raise UsageError(detail="reverify takes one report; see `verifyimg reverify --help`")
    document = read_document(words[0])
    shown = occasion(env, now=env.now(), to_file=True, skipped=lambda: 0)
    with (
        opened(parameters["output"], env, words) as write,
        _memory(parameters["archive"]) as memory,
    ):
        again = _Again(
            lookup=Lookup(folder=parameters["folder"], digest=digest_of),
            memory=memory,
            tool=tool_json(shown.tool),
            clock=env.now(),
            own=own_rows(env),
        )
        try:
            found = [again.verified(stored) for stored in document.reports]
        finally:
            close(Settings(deep=True))
        made_by = _made_by(document, again)
        if parameters["json"]:
            write(render_json(told_json(document, found, made_by)))
        else:
            write(told(document, found, made_by))
    return exit_code(found)


def digest_of(path: str) -> str | None:
    """The SHA-256 of a file; None where it cannot be read."""
    try:
        with open_source(path) as source:
            return source.sha256()
    except InputError:
        return None


class _Again:
    """What is the same for every file that is looked at again."""

    def __init__(
        self,
        *,
        lookup: Lookup,
        memory: Memory | None,
        tool: dict[str, Any],
        clock: datetime,
        own: OwnRows,
    ) -> None:
        self._lookup, self._memory, self.tool = lookup, memory, tool
        self._clock, self._own = clock, own

    def verified(self, stored: Stored) -> Verification:
        """One report against its file."""
        if stored.sha256 is None:
            return self._unread(stored)
        place = self._lookup.find(stored)
        if place is None:
            return _answer(stored, "missing", "there is no such file")
        try:
            with open_source(place.path) as source:
                digest = source.sha256()
                if digest != stored.sha256:
                    was = Change(what="SHA-256", then=stored.sha256, now=digest)
                    sizes = (stored.image.get("size_bytes"), source.size)
                    grown = [Change(what="bytes", then=str(sizes[0]), now=str(sizes[1]))]
                    more = grown if sizes[0] != sizes[1] else []
                    return replace(_answer(stored, "changed", place.path), changes=(was, *more))
                report = self._examined(Renamed(source, stored.path), stored)
        except InputError as error:
            return _answer(stored, "missing", str(error))
        moved = f"found under another name: {place.path}" if place.by_hash else ""
        return self._compared(stored, report, moved)

    def _unread(self, stored: Stored) -> Verification:
        """A report of a file that could not be read then."""
        if stored.path == "-" or self._lookup.find(stored) is None:
            return _answer(stored, "unread", "it could not be read then either")
        return _answer(stored, "missing", "it could not be read then, and a file is there now")

    def _examined(self, source: Renamed, stored: Stored) -> Report:
        claim, settings = claim_of(stored.body), settings_of(stored.body, self._own)
        now = _moment(stored.examined_at) or self._clock
        try:
            report = examine(source, claim=claim, now=now, settings=settings, memory=self._memory)
        except InputError as error:
            report = failed(source.path, claim=claim, now=now, error=error, settings=settings)
        return selected(report)

    def _compared(self, stored: Stored, report: Report, moved: str) -> Verification:
        found = changes(stored, report_json(report))
        causes = explained(
            stored, found, versions(stored.tool, self.tool), archives=self._memory is not None
        )
        answer = _answer(stored, "differs" if found else "same", moved)
        return replace(answer, changes=tuple(found), explained=tuple(causes))


def _answer(stored: Stored, state: State, said: str) -> Verification:
    return Verification(path=stored.path, state=state, said=said, redacted=stored.redacted)


def _made_by(document: Document, again: _Again) -> list[Change]:
    """The versions that differ, each once."""
    found = (one for stored in document.reports for one in versions(stored.tool, again.tool))
    return list(dict.fromkeys(found))


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None


@contextmanager
def _memory(archives: tuple[str, ...]) -> Iterator[Memory | None]:
    if not archives:
        yield None
        return
    from verifyimg.archive.memory import opened as opened_memory

    with opened_memory(list(archives)) as memory:
        yield memory
