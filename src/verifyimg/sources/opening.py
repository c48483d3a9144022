"""One argument, opened: the only way by which the program reads an image."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import BinaryIO

from verifyimg.errors import MissingFile, NotBuilt, Vanished
from verifyimg.limits import DEFAULT, Limits
from verifyimg.sources.path import PathSource
from verifyimg.sources.source import Source
from verifyimg.sources.standard_input import StandardInput

STANDARD_INPUT = "-"


def open_source(
    path: str,
    *,
    stdin: BinaryIO | None = None,
    listed: bool = False,
    limits: Limits = DEFAULT,
) -> AbstractContextManager[Source]:
    """The file of that name, or standard input for `-` where `stdin` is given.

    `listed`: whether it was there when its folder was listed, so that nobody has misspelt it.
    Raises an `InputError` where there is nothing to examine, `NotBuilt` for an address.
    """
    refuse_address(path)
    if path == STANDARD_INPUT and stdin is not None:
        return StandardInput(stdin, limits=limits)
    try:
        return PathSource(path, limits=limits)
    except MissingFile as error:
        if listed:
            raise Vanished(path=path) from error
        raise


def refuse_address(path: str) -> None:
    """Raises `NotBuilt` if the argument is an address of the web."""
    if path.casefold().startswith(("http://", "https://")):
        raise NotBuilt(what=f"examining a URL ({path})")
