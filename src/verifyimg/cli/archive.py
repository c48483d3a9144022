"""`verifyimg archive`: the memory of pictures seen before; its commands, loaded one at a time."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from typer.core import TyperGroup

from verifyimg.cli._archive_commands import COMMANDS, entry
from verifyimg.cli._command import Command, help_option
from verifyimg.errors import NotBuilt, UsageError

if TYPE_CHECKING:
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter

_EPILOG = """`verifyimg archive add FOLDER` makes an archive of your own,
`verifyimg archive find photo.jpg` looks a picture up."""


class ArchiveCommands(TyperGroup):
    """The commands of `verifyimg archive`."""

    def __init__(self) -> None:
        """No command is imported for it."""
        super().__init__(
            name="archive",
            params=[help_option()],
            help="Keep pictures with what is known of them, and find them again.",
            epilog=_EPILOG,
            options_metavar="[OPTION]",
            subcommand_metavar="COMMAND ...",
            add_help_option=False,
            rich_markup_mode=None,
        )

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parses what stands before the command; raises `UsageError` if nothing is there."""
        if not args:
            raise UsageError(detail="no archive command; `verifyimg archive --help` lists them")
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer's signature
        """The names of those that are built."""
        return [known.name for known in COMMANDS if known.module]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """The command of that name; its module is imported here and nowhere else."""
        known = entry(cmd_name)
        if known is None or known.module is None:
            return None
        command: Command = import_module(known.module).COMMAND
        return command

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """The command and what is left for it; raises `NotBuilt` or `UsageError`."""
        name, *rest = args
        command = self.get_command(ctx, name)
        if command is not None:
            return name, command, rest
        if entry(name) is not None:
            raise NotBuilt(what=f"the command archive {name}")
        near = get_close_matches(name, [known.name for known in COMMANDS], n=1)
        advice = f"did you mean {near[0]}?" if near else "`verifyimg archive --help` lists them"
        raise UsageError(detail=f"archive {name}: no such command; {advice}")

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        """Writes the table of commands, the unbuilt ones apart."""
        for title, built in (("Commands", True), ("Not built yet", False)):
            rows = [(c.name, c.help) for c in COMMANDS if (c.module is not None) == built]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)


COMMAND = ArchiveCommands()
