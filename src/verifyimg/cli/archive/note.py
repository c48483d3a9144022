"""`verifyimg archive note`: what somebody found out about an entry."""

from __future__ import annotations

from verifyimg.archive import admission
from verifyimg.archive.admission import Inadmissible
from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import entry_numbers, to_write
from verifyimg.cli.archive._options import ARCHIVE, NOTING
from verifyimg.errors import EXIT_OK, UsageError


def run(env: Environment, parameters: Parameters) -> int:
    """Puts the note in the place of the one that is there."""
    words: tuple[str, ...] = parameters["paths"]
    wanted = 1 if parameters["remove"] else 2
    if len(words) != wanted:
        form = "--remove ENTRY" if parameters["remove"] else 'ENTRY "the note"'
        raise UsageError(detail=f"write `verifyimg archive note {form}`")
    note = None if parameters["remove"] else _note(words[1])
    with to_write(env, parameters) as archive:
        archive.note(entry_numbers(archive, words[:1])[0], note)
    return EXIT_OK


def _note(text: str) -> str:
    try:
        note = admission.text("the note", text)
    except Inadmissible as refused:
        raise UsageError(detail=f"{refused.reason}; {refused.advice}") from None
    if note is None:
        raise UsageError(detail="the note is empty; --remove takes a note away")
    return note


COMMAND = Command(
    "note",
    run,
    help="Write down what you found out about an entry; the note before it is replaced.",
    argument=paths("the entry's number or SHA-256, and the note", metavar="ENTRY NOTE"),
    groups=(ARCHIVE, NOTING),
)
