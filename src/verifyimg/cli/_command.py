"""Commands as typer runs them, with our help: options in groups, streams passed in.

typer builds on its own copy of click, which is not ours to import; what is used of it here
comes by way of `typer.core`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from verifyimg.cli._environment import Environment
from verifyimg.cli._typer import Exit, TyperArgument, TyperCommand, TyperOption

if TYPE_CHECKING:
    from typer._click.core import Context
    from typer._click.formatting import HelpFormatter

Parameters = Mapping[str, Any]
"""Values by the name of their option: text, a tuple of texts, or a flag."""
Run = Callable[[Environment, Parameters], int]
"""Does the work and returns the exit code."""
Prepare = Callable[[Environment, Parameters, Collection[str]], Parameters]
"""Fills in parameters that do not stand on the command line; is told the names of those that do."""
Group = tuple[str, Sequence[TyperOption]]
"""A heading of the help page and the options under it."""


def paths(help: str, *, metavar: str = "PATH...") -> TyperArgument:  # noqa: A002
    """Any number of arguments, none included: the command says what is missing."""
    return TyperArgument(param_decls=["paths"], nargs=-1, metavar=metavar, help=help, type=str)


def value(name: str, metavar: str, help: str, *, default: str | None = None) -> TyperOption:  # noqa: A002
    """An option that takes one text; given twice, the last one holds."""
    return TyperOption(
        param_decls=[name],
        metavar=metavar,
        help=help,
        default=default,
        show_default=default is not None,
        type=str,
    )


def values(name: str, metavar: str, help: str) -> TyperOption:  # noqa: A002
    """An option that takes one text and may be given more than once."""
    return TyperOption(param_decls=[name], metavar=metavar, help=help, type=str, multiple=True)


def flag(*names: str, help: str) -> TyperOption:  # noqa: A002
    """An option that is there or not."""
    return TyperOption(param_decls=list(names), is_flag=True, default=False, help=help)


def help_option() -> TyperOption:
    """`--help`, which prints on the environment's standard output."""
    return TyperOption(
        param_decls=["--help", "-h"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help="show this page",
        callback=_show_help,
    )


class Command(TyperCommand):
    """One command: its options in groups, and the function that does its work."""

    def __init__(
        self,
        name: str,
        run: Run,
        *,
        help: str,  # noqa: A002
        argument: TyperArgument | None = None,
        groups: Sequence[Group] = (),
        epilog: str | None = None,
        prepare: Prepare | None = None,
    ) -> None:
        """`run` gets the environment and the values of all options, filled in by `prepare`."""
        self.run = run
        self.prepare = prepare
        self.argument = argument
        self.groups = (*groups, ("Other", [help_option()]))
        options = [option for _, members in self.groups for option in members]
        super().__init__(
            name,
            params=[*([argument] if argument else []), *options],
            help=help,
            epilog=epilog,
            options_metavar="[OPTION...]",
            add_help_option=False,
            rich_markup_mode=None,
        )

    def invoke(self, ctx: Context) -> int:
        """Runs the command; the context carries the environment."""
        if self.prepare is None:
            return self.run(ctx.obj, ctx.params)
        given = [name for name in ctx.params if _is_given(ctx, name)]
        return self.run(ctx.obj, self.prepare(ctx.obj, ctx.params, given))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Writes the groups under their headings."""
        if self.argument is not None and (record := self.argument.get_help_record(ctx)):
            with formatter.section("What"):
                formatter.write_dl([record])
        for title, options in self.groups:
            records = [option.get_help_record(ctx) for option in options]
            with formatter.section(title):
                formatter.write_dl([record for record in records if record is not None])


def _is_given(ctx: Context, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _show_help(ctx: Context, _option: object, wanted: bool) -> None:
    if wanted:
        ctx.obj.write(ctx.get_help() + "\n")
        raise Exit(0)
