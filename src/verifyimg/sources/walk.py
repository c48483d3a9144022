"""Arguments into inputs, in their order; folders are walked by name, to the bottom."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress

from verifyimg.errors import InputError, Unreadable, Vanished
from verifyimg.model.noun import noun
from verifyimg.sources.choice import Choice
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.path import KINDS, open_regular, reason_of, unopened
from verifyimg.sources.recognise import HEAD_BYTES, looks_like_image

CONFIGURATION = "verifyimg.toml"
"""Never read where evidence lies: its author would choose what is reported of it."""
CAREFUL = Choice()
"""Neither hidden names nor links."""
HIDDEN, LINK, UNASKED = "hidden", "a link", "not asked for"
"""Why a member of a folder was not looked at, where that is the user's choice."""


@noun
class Input:
    """One thing to examine."""

    path: str
    """The argument verbatim, or the folder as given plus the path inside it."""
    error: InputError | None = None
    """Why it cannot be examined, where the walk already knows."""
    listed: bool = False
    """Whether it was found in a folder, and not named."""


@noun
class Skipped:
    """Something inside a folder that is not examined."""

    path: str
    why: str = ""
    """`a pipe` and the like, or `HIDDEN`, `LINK`, `UNASKED`; empty for a file that is no image."""

    @property
    def chosen(self) -> bool:
        """Whether it was not looked at because nobody asked for it."""
        return self.why in (HIDDEN, LINK, UNASKED)


def walk(arguments: Iterable[str], choice: Choice = CAREFUL) -> Iterator[Input | Skipped]:
    """Every argument as an input, also one that is missing; a folder as what lies in it.

    Members come sorted by the bytes of their names. No folder is entered twice by links, and
    nothing but regular files is opened. A folder without any image is itself an input, in error.
    """
    for argument in arguments:
        # NOTE: not `Path`, for which an empty name is the working directory.
        if argument != STANDARD_INPUT and os.path.isdir(argument):
            yield from _folder(argument, choice)
        else:
            yield Input(path=argument)


def _folder(folder: str, choice: Choice) -> Iterator[Input | Skipped]:
    inputs = skipped = left_out = 0
    for member in _members(folder, choice):
        if isinstance(member, Input):
            inputs += 1
        else:
            skipped += not member.chosen
            left_out += member.chosen
        yield member
    if not inputs:
        yield Input(path=folder, error=_no_image(folder, skipped, left_out))


def _members(folder: str, choice: Choice) -> Iterator[Input | Skipped]:
    # NOTE: a stack, not recursion: folders nest deeper than Python may call.
    pending, entered, base = [folder], set[tuple[int, int]](), _base(folder)
    while pending:
        path = pending.pop()
        is_top = path == folder
        why = "" if is_top else _left_out(path, path[base:], choice)
        if why:
            yield Skipped(path=path, why=why)
            continue
        try:
            if is_top or _is_folder(path, choice):
                if choice.links and not _first_time(path, entered):
                    yield Skipped(path=path, why="a folder that was entered before")
                else:
                    pending += _listed(path)
                continue
        except FileNotFoundError:
            yield Input(path=path, error=Vanished(path=path))
            continue
        except OSError as error:
            yield Input(path=path, error=unopened(path, error))
            continue
        yield _member(path, path[base:], choice)


def _base(folder: str) -> int:
    """Where the path inside the folder begins."""
    return len(os.path.join(folder, ""))


def _left_out(path: str, inside: str, choice: Choice) -> str:
    """Why nobody wants to look at it; empty where somebody may."""
    name = inside.rpartition("/")[2]
    if not choice.hidden and name.startswith("."):
        return HIDDEN
    if choice.exclude and choice.excludes(inside):
        return UNASKED
    return "" if choice.links or not os.path.islink(path) else LINK


def _is_folder(path: str, choice: Choice) -> bool:
    """Raises OSError where that cannot be told."""
    mode = os.lstat(path).st_mode
    if stat.S_ISLNK(mode) and choice.links:
        with suppress(OSError):
            mode = os.stat(path).st_mode
    return stat.S_ISDIR(mode)


def _first_time(folder: str, entered: set[tuple[int, int]]) -> bool:
    status = os.stat(folder)
    identity = status.st_dev, status.st_ino
    if identity in entered:
        return False
    entered.add(identity)
    return True


def _listed(folder: str) -> list[str]:
    # NOTE: not `Path`, which would write `./e/` as `e`: names stay as they were given.
    names = sorted(os.listdir(folder), key=os.fsencode, reverse=True)
    return [os.path.join(folder, name) for name in names]


def _member(path: str, inside: str, choice: Choice) -> Input | Skipped:
    if choice.include and not choice.includes(inside):
        return Skipped(path=path, why=UNASKED)
    if inside.rpartition("/")[2] == CONFIGURATION:
        return Skipped(path=path, why="configuration is not read from where evidence lies")
    why = _irregular(path)
    if why:
        return Skipped(path=path, why=why)
    try:
        descriptor = open_regular(path)
    except InputError as error:
        return Input(path=path, error=error)
    try:
        head = os.pread(descriptor, HEAD_BYTES, 0)
    except OSError as error:
        return Input(path=path, error=Unreadable(path=path, reason=reason_of(error)))
    finally:
        os.close(descriptor)
    return Input(path=path, listed=True) if looks_like_image(head) else Skipped(path=path)


def _irregular(path: str) -> str:
    """What it is, if it is no file; never opened, for opening a pipe waits."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return "a link to nothing" if os.path.islink(path) else ""
    if stat.S_ISREG(mode):
        return ""
    words = next((words for test, words in KINDS if test(mode)), "of an unknown kind")
    return words.partition(";")[0]


def _no_image(folder: str, skipped: int, left_out: int) -> InputError:
    files = "1 file" if skipped == 1 else f"{skipped:,} files"
    more = f", {left_out:,} left out" if left_out else ""
    detail = f"no image in this folder ({files} of other kinds{more}); name another one"
    return InputError(path=folder, detail=detail)
