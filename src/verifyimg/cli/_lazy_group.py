"""A command with commands of its own: finds the one that was asked for and imports no other."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from verifyimg.cli._command import Command, help_option
from verifyimg.cli._commands import Entry
from verifyimg.cli._typer import TyperGroup, TyperOption
from verifyimg.errors import NotBuilt, UsageError
from verifyimg.spelling import suggestion

if TYPE_CHECKING:
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter


class LazyGroup(TyperGroup):
    """Commands that are loaded one at a time; what is not built is a name on the help page."""

    prefix = ""
    """What stands before a command's name in messages."""
    nothing = ""
    """What to say when no command is given."""
    listing = ""
    """Where the commands are listed."""

    def __init__(
        self,
        name: str,
        entries: Sequence[Entry],
        *,
        text: str,
        epilog: str,
        options: Sequence[TyperOption] = (),
    ) -> None:
        """No command is imported for it."""
        self.entries = {entry.name: entry for entry in entries}
        super().__init__(
            name=name,
            params=[*options, help_option()],
            help=text,
            epilog=epilog,
            options_metavar="[OPTION]",
            subcommand_metavar="COMMAND ...",
            add_help_option=False,
            rich_markup_mode=None,
        )

    def unknown(self, name: str) -> str:
        """What to try instead of a command that does not exist."""
        return suggestion(name, self.entries, self.listing)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parses what stands before the command; raises `UsageError` if nothing is there."""
        if not args:
            raise UsageError(detail=self.nothing)
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer's signature
        """The names of those that are built."""
        return [entry.name for entry in self.entries.values() if entry.module]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """The command of that name; its module is imported here and nowhere else."""
        known = self.entries.get(cmd_name)
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
        if name in self.entries:
            raise NotBuilt(what=f"the command {self.prefix}{name}")
        detail = f"{self.prefix}{name}: no such command; {self.unknown(name)}"
        raise UsageError(detail=detail)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        """Writes the table of commands, the unbuilt ones apart."""
        for title, built in (("Commands", True), ("Not built yet", False)):
            known = (entry for entry in self.entries.values() if bool(entry.module) == built)
            rows = [(entry.name, entry.help) for entry in known]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)
