"""The work of `verifyimg notes`, from its words to its exit code."""

from __future__ import annotations

from verifyimg.clean import visible
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._select import known_rule
from verifyimg.cli._words import one_of
from verifyimg.custody.notes import LONGEST_NAME, add_note, notes_path, read_notes
from verifyimg.custody.stored import Document, Stored, read_document
from verifyimg.errors import EXIT_OK, UsageError
from verifyimg.limits import DEFAULT
from verifyimg.model.note import STATUSES, Note
from verifyimg.reports.notes_text import notes_text

FORMS = "write `verifyimg notes REPORT show` or `verifyimg notes REPORT set CODE --status ...`"


def noted(env: Environment, parameters: Parameters) -> int:
    """Adds a note, or prints those that are there."""
    words: tuple[str, ...] = parameters["paths"]
    if len(words) == 2 and words[1] == "show":
        read_document(words[0])
        env.write(notes_text(read_notes(notes_path(words[0]))))
        return EXIT_OK
    if len(words) != 3 or words[1] != "set":
        raise UsageError(detail=FORMS)
    path, document = notes_path(words[0]), read_document(words[0])
    note = _note(env, parameters, document, known_rule(words[2]).code)
    add_note(path, note)
    env.write(f"{visible(path)}: {note.code} of {visible(note.path)} is {note.status}\n")
    return EXIT_OK


def _note(env: Environment, parameters: Parameters, document: Document, code: str) -> Note:
    stored = _file(document, parameters["file"])
    codes = [one.get("code") for one in stored.body.get("findings", []) if isinstance(one, dict)]
    if code not in codes:
        raise UsageError(detail=f"{code}: the report has no such finding about {stored.path}")
    return Note(
        sha256=stored.sha256 or "",
        path=stored.path,
        code=code,
        status=next(one for one in STATUSES if one == _word(parameters)),
        text=_told(parameters, "note", DEFAULT.note_characters),
        by=_told(parameters, "by", LONGEST_NAME),
        at=env.now(),
    )


def _file(document: Document, named: str | None) -> Stored:
    """The report that is meant: by path, by the file's name, or the only one there is."""
    found = [
        one
        for one in document.reports
        if named is None or named in (one.path, one.path.rpartition("/")[2])
    ]
    if len(found) != 1:
        how = "has no such file" if not found else f"has {len(found)} such files"
        raise UsageError(detail=f"--file: the report {how}; name one by its path in the report")
    if found[0].sha256 is None:
        raise UsageError(detail=f"{found[0].path}: it could not be read, and has no findings")
    return found[0]


def _word(parameters: Parameters) -> str:
    given = parameters["status"]
    if given is None:
        raise UsageError(detail=f"--status is missing; give one of {', '.join(STATUSES)}")
    return one_of("--status", given, STATUSES)


def _told(parameters: Parameters, name: str, most: int) -> str:
    text: str = (parameters[name] or "").strip()
    if not text:
        raise UsageError(detail=f"--{name} is missing; a note says what was found, and who says so")
    if len(text) > most:
        raise UsageError(detail=f"--{name} has {len(text):,} characters; at most {most:,} are kept")
    return text
