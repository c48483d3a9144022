"""`verifyimg` itself: finds the command that was asked for and imports no other."""

from __future__ import annotations

import os
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from typer import Exit
from typer.core import TyperGroup, TyperOption

from verifyimg import __version__
from verifyimg.cli._command import Command, help_option
from verifyimg.cli._commands import COMMANDS, entry
from verifyimg.errors import NotBuilt, UsageError

if TYPE_CHECKING:
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter

_HELP = """Tells what an image file itself says about a claim, how far that can be trusted,
and what to do next."""

_EPILOG = """`verifyimg check photo.jpg --claimed-date 2023-09-06` is where to begin;
`verifyimg COMMAND --help` has the rest."""


class Commands(TyperGroup):
    """The commands of `verifyimg`, loaded one at a time."""

    def __init__(self) -> None:
        """No command is imported for it."""
        super().__init__(
            name="verifyimg",
            params=[_version_option(), help_option()],
            help=_HELP,
            epilog=_EPILOG,
            options_metavar="[OPTION]",
            subcommand_metavar="COMMAND ...",
            add_help_option=False,
            rich_markup_mode=None,
        )

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parses what stands before the command; raises `UsageError` if nothing is there."""
        if not args:
            advice = "`verifyimg check photo.jpg` examines a picture, `verifyimg --help` has more"
            raise UsageError(detail=f"no command; {advice}")
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
            raise NotBuilt(what=f"the command {name}")
        raise UsageError(detail=f"{name}: no such command; {_advice(name)}")

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        """Writes the table of commands, the unbuilt ones apart."""
        for title, built in (("Commands", True), ("Not built yet", False)):
            with formatter.section(title):
                rows = [(c.name, c.help) for c in COMMANDS if (c.module is not None) == built]
                formatter.write_dl(rows)


def _advice(name: str) -> str:
    near = get_close_matches(name, [known.name for known in COMMANDS], n=1)
    if near:
        return f"did you mean {near[0]}?"
    if "." in name or os.sep in name:
        return f"did you mean `verifyimg check {name}`?"
    return "`verifyimg --help` lists them"


def _version_option() -> TyperOption:
    return TyperOption(
        param_decls=["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help="show the version",
        callback=_show_version,
    )


def _show_version(ctx: Context, _option: object, wanted: bool) -> None:
    if wanted:
        ctx.obj.write(f"verifyimg {__version__}\n")
        raise Exit(0)
