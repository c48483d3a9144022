"""`verifyimg baseline init`: the findings of a report, accepted by somebody."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths, value, values
from verifyimg.cli._environment import Environment
from verifyimg.cli._output import opened
from verifyimg.cli._request import zoned_time
from verifyimg.cli._select import rule_codes
from verifyimg.cli._words import one_of
from verifyimg.configuration.baseline import baseline_text
from verifyimg.configuration.reported import Wanted, accepted_of
from verifyimg.errors import EXIT_OK, UsageError
from verifyimg.model.policy import Acceptance
from verifyimg.model.words import SEVERITIES
from verifyimg.wording import count


def run(env: Environment, parameters: Parameters) -> int:
    """Prints the baseline; says on standard error how many findings it accepts."""
    if len(parameters["paths"]) != 1:
        raise UsageError(detail="name one report, made by `verifyimg check --format json`")
    (path,) = parameters["paths"]
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    acceptance = Acceptance(
        by=_said("--by", parameters["by"]),
        on=now.date().isoformat(),
        reason=_said("--reason", parameters["reason"]),
    )
    wanted = Wanted(
        codes=rule_codes(parameters["select"]),
        at_least=next(
            one
            for one in SEVERITIES
            if one == one_of("--at-least", parameters["at_least"], SEVERITIES)
        ),
    )
    entries = accepted_of(path, acceptance, wanted)
    with opened(parameters["output"], env, (path,)) as write:
        write(baseline_text(entries))
    env.complain(f"{count(len(entries), 'finding')} accepted by {acceptance.by}")
    return EXIT_OK


def _said(option: str, text: str | None) -> str:
    if text is None or not text.strip():
        raise UsageError(detail=f"{option} is missing; say who accepts the findings, and why")
    return text.strip()


COMMAND = Command(
    "init",
    run,
    help="Accept the findings of a report: somebody has looked at them and stands for it.",
    argument=paths("a report made by `verifyimg check --format json` or jsonl", metavar="REPORT"),
    groups=[
        (
            "The baseline",
            [
                value("--by", "NAME", "who accepts them"),
                value("--reason", "TEXT", "why"),
                value(
                    "--at-least",
                    "SEVERITY",
                    "leave out what is milder: info, note, concern or conflict",
                    default="concern",
                ),
                values("--select", "CODES", "only these findings: codes or names, with commas"),
                value("--output", "FILE", "write it there; overwrites an earlier one"),
                value("--at-time", "TIME", "accepted then, e.g. 2024-01-31T12:00:00Z"),
            ],
        )
    ],
    epilog="entries hold by the file's SHA-256: where the file changes, its findings count again",
)
