"""One configuration file as TOML: its values, and the lines that they stand on."""

from __future__ import annotations

import os
import re
import stat

from verifyimg.clean import one_line
from verifyimg.errors import ConfigurationError, ConfigurationUnreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun

PYPROJECT = "pyproject.toml"

_WHERE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
_OURS = re.compile(r"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*verifyimg\b", re.MULTILINE)

_NAME = rb"""(?:verifyimg|"verifyimg"|'verifyimg')"""
_NAMED = re.compile(
    rb"""tool["']?[ \t]*\.[ \t]*["']?verifyimg|(?:^|[{,])[ \t]*%b[ \t]*(?:\.|=[ \t]*\{)""" % _NAME,
    re.MULTILINE,
)
"""What a `pyproject.toml` with a table of ours has somewhere: `tool.verifyimg`, or `verifyimg` as
the key of a table in `tool`. Others are not parsed, which takes as long as reading a picture."""


@noun
class Document:
    """A configuration file, parsed and not yet understood."""

    path: str
    """As it is named in messages."""
    folder: str
    """Where it lies, absolute and resolved."""
    table: dict[str, object]
    """Its own keys: of `pyproject.toml` those below `[tool.verifyimg]`."""
    text: str

    def line(self, key: str, number: int | None = None, inner: str | None = None) -> int:
        """The line of a key at the top, or of one in the table of that number (from 0).

        Where it cannot be found, as in an inline table, the nearest line above it.
        """
        start = self._top()
        found = self._places(key, start)
        place = found[number] if number is not None and number < len(found) else None
        if place is None:
            place = found[0] if found else start
        if inner is not None:
            place = next(iter(self._places(inner, place)), place)
        return self.text.count("\n", 0, place) + 1

    def refused(self, line: int, reason: str, advice: str) -> ConfigurationError:
        """The error that names the file and the line; to be raised."""
        return ConfigurationError(path=self.path, line=line, reason=reason, advice=advice)

    def _top(self) -> int:
        ours = _OURS.search(self.text) if os.path.basename(self.path) == PYPROJECT else None
        return ours.start() if ours else 0

    def _places(self, key: str, start: int) -> list[int]:
        """Where lines begin that assign the key, or open a table of that name."""
        name = rf"[\"']?{re.escape(key)}[\"']?"
        heading = rf"\[+[ \t]*(?:tool[ \t]*\.[ \t]*verifyimg[ \t]*\.[ \t]*)?{name}[ \t]*[.\]]"
        line = re.compile(rf"^[ \t]*(?:{name}[ \t]*[=.]|{heading})", re.MULTILINE)
        return [found.start() for found in line.finditer(self.text, start)]


def read_document(
    path: str, limits: Limits = DEFAULT, *, folder: str | None = None
) -> Document | None:
    """The document at `path`; None for a `pyproject.toml` without a table of ours.

    A relative path starts in `folder`, without one in the working directory. Raises
    `ConfigurationUnreadable` for the file as a whole, `ConfigurationError` for a line
    of it. Specification: TOML 1.0.0.
    """
    place = os.path.realpath(os.path.join(folder or "", path))
    data = _bytes(path, place, limits.configuration_bytes)
    pyproject = os.path.basename(path) == PYPROJECT
    if pyproject and not _NAMED.search(data):
        return None
    text = _text(path, data)
    table = _parsed(path, text)
    if pyproject:
        tool = table.get("tool")
        ours = tool.get("verifyimg") if isinstance(tool, dict) else None
        if not isinstance(ours, dict):
            return None
        table = ours
    return Document(path=path, folder=os.path.dirname(place), table=table, text=text)


def _bytes(path: str, place: str, limit: int) -> bytes:
    """What the file at `place` holds; a pipe is refused and not waited for."""
    try:
        with os.fdopen(os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ConfigurationUnreadable(path=path, reason="is not a regular file")
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ConfigurationUnreadable(path=path, reason=f"cannot be read ({reason})") from None
    if len(data) > limit:
        raise ConfigurationUnreadable(path=path, reason=f"has more than {limit:,} bytes")
    return data


def _text(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(
            path=path, line=line, reason="this is not UTF-8", advice="save it as UTF-8"
        ) from None


def _parsed(path: str, text: str) -> dict[str, object]:
    # NOTE: the time that tomllib takes for a dotted key grows with the square of its dots.
    for number, written in enumerate(text.split("\n"), start=1):
        if written.count(".") > DEFAULT.claims_line_dots:
            reason = f"more than {DEFAULT.claims_line_dots} dots in one line"
            raise ConfigurationError(path=path, line=number, reason=reason, advice="break the line")
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        where = _WHERE.search(str(error))
        line = int(where[1]) if where and where[1] else text.count("\n") + 1
        reason = f"this is not TOML ({one_line(_WHERE.sub('', str(error)))})"
        advice = 'write lines such as fail-on = "concern"'
        raise ConfigurationError(path=path, line=line, reason=reason, advice=advice) from None
