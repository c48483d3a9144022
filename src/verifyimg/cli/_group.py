"""`verifyimg` itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from verifyimg import __version__
from verifyimg.cli._commands import COMMANDS
from verifyimg.cli._lazy_group import LazyGroup
from verifyimg.cli._typer import Exit, TyperOption

if TYPE_CHECKING:
    from typer._click.core import Context

_HELP = """Tells what an image file itself says about a claim, how far that can be trusted,
and what to do next."""

_EPILOG = """`verifyimg check photo.jpg --claimed-date 2023-09-06` is where to begin;
`verifyimg COMMAND --help` has the rest."""


class Commands(LazyGroup):
    """The commands of `verifyimg`."""

    nothing = (
        "no command; `verifyimg check photo.jpg` examines a picture, `verifyimg --help` has more"
    )
    listing = "`verifyimg --help` lists them"

    def __init__(self) -> None:
        """With `--version` beside the commands."""
        version = _version_option()
        super().__init__("verifyimg", COMMANDS, text=_HELP, epilog=_EPILOG, options=[version])

    def unknown(self, name: str) -> str:
        """The nearest command, or `check` where a file was named."""
        advice = super().unknown(name)
        if advice == self.listing and ("." in name or os.sep in name):
            return f"did you mean `verifyimg check {name}`?"
        return advice


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
