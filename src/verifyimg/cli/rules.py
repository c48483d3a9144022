"""`verifyimg rules`: what can be noticed, as a table; with `--knowledge`, the facts it rests on."""

from __future__ import annotations

import json

from verifyimg.checks.registry import RegisteredRule, rules
from verifyimg.cli._command import Command, Parameters, flag
from verifyimg.cli._environment import Environment
from verifyimg.errors import EXIT_OK
from verifyimg.reports.table import table

HEADINGS = ("code", "name", "family", "severity", "status", "title")


def run(env: Environment, parameters: Parameters) -> int:
    """Prints the table, or the same as JSON."""
    if parameters["knowledge"]:
        from verifyimg.cli._knowledge import knowledge_text

        env.write(knowledge_text(env, as_json=parameters["json"]))
        return EXIT_OK
    rows = [row(registered) for registered in rules()]
    env.write(as_json(rows) if parameters["json"] else as_table(rows, env.width))
    return EXIT_OK


def row(registered: RegisteredRule) -> tuple[str, ...]:
    """What the table says of one rule, in the order of `HEADINGS`."""
    return (
        registered.code,
        registered.name,
        registered.family,
        registered.rule.severity,
        registered.rule.status,
        registered.page.title,
    )


def as_json(rows: list[tuple[str, ...]]) -> str:
    """A list of objects, one for each rule."""
    return json.dumps([dict(zip(HEADINGS, row, strict=True)) for row in rows], indent=2) + "\n"


def as_table(rows: list[tuple[str, ...]], width: int) -> str:
    """The table; each title has a line of its own, for it does not fit beside the rest."""
    heads = table([row[:-1] for row in (HEADINGS, *rows)], width=width).splitlines()
    titles = ["", *(f"\n        {row[-1]}" for row in rows)]
    return "".join(f"{head}{title}\n" for head, title in zip(heads, titles, strict=True))


COMMAND = Command(
    "rules",
    run,
    help="List what can be noticed: code, name, family, severity at most, status.",
    groups=[
        (
            "The list",
            [
                flag("--knowledge", help="the tables of facts instead, and your own rows"),
                flag("--json", help="as JSON"),
            ],
        )
    ],
    epilog="`verifyimg explain CODE` prints the page of one rule",
)
