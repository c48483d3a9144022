"""The commands of `verifyimg baseline`."""

from __future__ import annotations

from verifyimg.cli._commands import Entry

COMMANDS = (
    Entry(
        name="init",
        module="verifyimg.cli.baseline.init",
        help="accept the findings of a report",
    ),
)
