"""The world as the command line sees it: streams, terminal, clock, home; made once, passed in.

Nothing else in the program asks for the time, looks at the environment's variables or writes
to a stream.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO, TextIO

from verifyimg.clean import inert, one_line
from verifyimg.errors import OutputUnwritable
from verifyimg.model.noun import noun

PROGRAM = "verifyimg"
WIDTH = 80
"""Where no terminal says otherwise."""
LONGEST = 2_000
"""Characters of a line on standard error that are all shown."""
NARROWEST, WIDEST = 40, 200

_DRAWN = "─═█░…·←→±°"
"""What reports draw with; an encoding that lacks one of these counts as ASCII."""


@noun
class Environment:
    """Everything of the outside that a command may use."""

    stdin: BinaryIO
    stdout: BinaryIO
    stderr: BinaryIO
    now: Callable[[], datetime]
    """The time in UTC."""
    encoding: str = "utf-8"
    """Of text on both output streams."""
    is_terminal: bool = False
    """Whether standard output is one."""
    width: int = WIDTH
    """In columns."""
    colour: bool = False
    debug: bool = False
    """Whether errors of ours show where they happened."""
    cwd: str = "."
    home: str = ""
    cache: Callable[[], str] = str
    """The folder for what may be deleted at any time; empty where there is none."""
    told_on_terminal: bool = False
    """Whether standard error is a terminal."""
    data: Callable[[], str] = str
    """The folder for what the user keeps with this program; empty where there is none."""
    configuration: Callable[[], str] = str
    """The folder for the user's own configuration; empty where there is none."""

    @property
    def ascii_only(self) -> bool:
        """Whether standard output can take no more than ASCII."""
        try:
            _DRAWN.encode(self.encoding)
        except (UnicodeEncodeError, LookupError):
            return True
        return False

    def write(self, text: str) -> None:
        """Puts text on standard output at once; what the encoding lacks is escaped.

        Raises `BrokenPipeError` where nobody reads it, `OutputUnwritable` for other failures.
        """
        try:
            self.stdout.write(text.encode(self.encoding, "backslashreplace"))
            self.stdout.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise OutputUnwritable(path="standard output", reason=reason.lower()) from error

    def complain(self, message: str) -> None:
        """Puts one line on standard error; where even that is impossible, nothing happens.

        Of a line that names something endless, its beginning and its end.
        """
        line = f"{PROGRAM}: {inert(_without_middle(one_line(message)))}\n"
        try:
            self.stderr.write(line.encode(self.encoding, "backslashreplace"))
            self.stderr.flush()
        except (OSError, ValueError):
            return


def _without_middle(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"


def clock() -> datetime:
    """The time in UTC; the only clock of the program."""
    return datetime.now(UTC)


def real_environment() -> Environment:
    """The environment of this process."""
    stdout = sys.stdout
    is_terminal = stdout is not None and stdout.isatty()
    return Environment(
        stdin=_binary(sys.stdin),
        stdout=_binary(stdout),
        stderr=_binary(sys.stderr),
        now=clock,
        encoding=(stdout.encoding if stdout else None) or "utf-8",
        is_terminal=is_terminal,
        width=terminal_width(os.environ, is_terminal=is_terminal),
        colour=wants_colour(os.environ, is_terminal=is_terminal),
        debug=os.environ.get("VERIFYIMG_DEBUG", "0") not in ("", "0"),
        cwd=_working_directory(),
        home=os.path.expanduser("~"),
        data=data_folder,
        configuration=configuration_folder,
        cache=cache_folder,
        told_on_terminal=sys.stderr is not None and sys.stderr.isatty(),
    )


def data_folder() -> str:
    """Where the user's own data lies, by the rules of the system; it need not be there yet."""
    # NOTE: every check asks for it, and importing platformdirs takes a tenth of a check's time.
    return _xdg_folder() if _follows_xdg() else _system_folder()


def configuration_folder() -> str:
    """Where the user's own configuration lies, by the rules of the system; it need not be there."""
    if _follows_xdg():
        return _xdg_folder("XDG_CONFIG_HOME", "~/.config")
    from platformdirs import user_config_dir

    return user_config_dir(PROGRAM, appauthor=False)


def cache_folder() -> str:
    """Where what can be made again lies, by the rules of the system; it need not be there yet."""
    from platformdirs import user_cache_dir

    return user_cache_dir(PROGRAM, appauthor=False)


def _follows_xdg() -> bool:
    return sys.platform.startswith("linux")


def _xdg_folder(variable: str = "XDG_DATA_HOME", otherwise: str = "~/.local/share") -> str:
    """By the XDG Base Directory Specification 0.8; as platformdirs has it."""
    base = os.environ.get(variable, "").strip()
    base = base if os.path.isabs(base) else os.path.expanduser(otherwise)
    return os.path.join(base, PROGRAM)


def _system_folder() -> str:
    from platformdirs import user_data_dir

    return user_data_dir(PROGRAM, appauthor=False)


def wants_colour(variables: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Colour on a terminal that can show it, unless the user says otherwise.

    NO_COLOR (https://no-color.org) is stronger than FORCE_COLOR; empty counts as not set.
    """
    if variables.get("NO_COLOR"):
        return False
    if variables.get("FORCE_COLOR"):
        return variables["FORCE_COLOR"] != "0"
    return is_terminal and variables.get("TERM") != "dumb"


def terminal_width(variables: Mapping[str, str], *, is_terminal: bool) -> int:
    """COLUMNS where it is a number, else the terminal's width, else 80; within reason."""
    columns = variables.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
        return _within(int(columns[:6]))
    if not is_terminal:
        return WIDTH
    try:
        return _within(os.get_terminal_size(1).columns or WIDTH)
    except OSError:
        return WIDTH


def _within(columns: int) -> int:
    return min(max(columns, NARROWEST), WIDEST)


def _binary(stream: TextIO | None) -> BinaryIO:
    # NOTE: a stream that was closed before the program began is None; what is written to it
    # is lost, as the user asked.
    return BytesIO() if stream is None else stream.buffer


def _working_directory() -> str:
    try:
        return os.getcwd()
    except OSError:
        return "."
