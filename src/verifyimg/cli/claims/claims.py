"""`verifyimg claims`: tables of claims for many pictures; its commands, loaded one at a time."""

from __future__ import annotations

from verifyimg.cli._lazy_group import LazyGroup
from verifyimg.cli.claims._commands import COMMANDS

_HELP = "Make and proofread tables of claims for many pictures."
_EPILOG = """`verifyimg claims init FOLDER --output claims.csv` makes a table,
`verifyimg check FOLDER --claims claims.csv` uses it."""


class ClaimsCommands(LazyGroup):
    """The commands of `verifyimg claims`."""

    prefix = "claims "
    nothing = "no claims command; `verifyimg claims --help` lists them"
    listing = "`verifyimg claims --help` lists them"

    def __init__(self) -> None:
        """No command is imported for it."""
        super().__init__("claims", COMMANDS, text=_HELP, epilog=_EPILOG)


COMMAND = ClaimsCommands()
