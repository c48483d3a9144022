"""`verifyimg baseline`: accepted findings; its commands, loaded one at a time."""

from __future__ import annotations

from verifyimg.cli._lazy_group import LazyGroup
from verifyimg.cli.baseline._commands import COMMANDS

_HELP = "Accept findings that somebody has looked at, so that only new ones count for --fail-on."
_EPILOG = """`verifyimg baseline init report.json --by NAME --reason TEXT > baseline.json`
makes one, `verifyimg check FOLDER --baseline baseline.json` uses it."""


class BaselineCommands(LazyGroup):
    """The commands of `verifyimg baseline`."""

    prefix = "baseline "
    nothing = "no baseline command; `verifyimg baseline --help` lists them"
    listing = "`verifyimg baseline --help` lists them"

    def __init__(self) -> None:
        """No command is imported for it."""
        super().__init__("baseline", COMMANDS, text=_HELP, epilog=_EPILOG)


COMMAND = BaselineCommands()
