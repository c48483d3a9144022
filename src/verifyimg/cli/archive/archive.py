"""`verifyimg archive`: the memory of pictures seen before; its commands, loaded one at a time."""

from __future__ import annotations

from verifyimg.cli._lazy_group import LazyGroup
from verifyimg.cli.archive._commands import COMMANDS

_HELP = "Keep pictures with what is known of them, and find them again."
_EPILOG = """`verifyimg archive add FOLDER` makes an archive of your own,
`verifyimg archive find photo.jpg` looks a picture up."""


class ArchiveCommands(LazyGroup):
    """The commands of `verifyimg archive`."""

    prefix = "archive "
    nothing = "no archive command; `verifyimg archive --help` lists them"
    listing = "`verifyimg archive --help` lists them"

    def __init__(self) -> None:
        """No command is imported for it."""
        super().__init__("archive", COMMANDS, text=_HELP, epilog=_EPILOG)


COMMAND = ArchiveCommands()
