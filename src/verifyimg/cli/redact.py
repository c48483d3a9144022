"""`verifyimg redact`: a report that was written as JSON, made safe to publish."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths, value
from verifyimg.cli._environment import Environment
from verifyimg.cli._output import opened
from verifyimg.errors import EXIT_OK, UsageError


def run(env: Environment, parameters: Parameters) -> int:
    """Writes the same document without what tells of persons, devices and spots."""
    from verifyimg.custody.stored import read_document, written
    from verifyimg.redaction.redactor import redacted_json

    words: tuple[str, ...] = parameters["paths"]
    if len(words) != 1:
        raise UsageError(detail="redact takes one report; see `verifyimg redact --help`")
    document = read_document(words[0])
    clean = redacted_json(document)
    with opened(parameters["output"], env, words) as write:
        write(written(clean))
    return EXIT_OK


COMMAND = Command(
    "redact",
    run,
    help="Make a report safe to publish: positions at 0.1 degree, no serials, names or folders.",
    argument=paths("a report as JSON (--format json or jsonl)", metavar="REPORT"),
    groups=(
        (
            "The report",
            [value("--output", "FILE", "write it there; never over the report itself")],
        ),
    ),
)
