"""The commands of `verifyimg claims`, in the order of its help page."""

from __future__ import annotations

from verifyimg.cli._commands import Entry

COMMANDS = (
    Entry(
        name="init",
        module="verifyimg.cli.claims.init",
        help="a table with a row for every picture, to be filled in",
    ),
    Entry(
        name="lint",
        module="verifyimg.cli.claims.lint",
        help="every error of claims files, with its line",
    ),
)
