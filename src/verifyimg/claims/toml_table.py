"""Claims in TOML: `[[claims]]` tables, or one claim with its names at the top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from verifyimg.claims.cells import Cells, cells
from verifyimg.claims.refused import Refused, all_or_refused, attempted
from verifyimg.limits import DEFAULT

_HEADING = re.compile(r"^[ \t]*\[\[[ \t]*(?:claims|\"claims\"|'claims')[ \t]*\]\]", re.MULTILINE)
_WHERE = re.compile(r" \(at line (\d+), column \d+\)")

_ADVICE = 'write [[claims]], then lines such as file = "photo.jpg"'


def read_toml(text: str) -> Iterator[Cells]:
    """The rows of claims in TOML; Refused, with its line, at the first that cannot be read.

    The line of a claim is that of its `[[claims]]`; claims written as an inline list are all
    on line 1. Specification: TOML 1.0.0.
    """
    return all_or_refused(proofread_toml(text))


def proofread_toml(text: str) -> Iterator[Cells | Refused]:
    """As `read_toml`, and on behind a claim that is refused, if all of it is TOML."""
    found = attempted(lambda: _tables(text))
    if isinstance(found, Refused):
        yield found
        return
    for line, table in zip(_lines(text, len(found)), found, strict=True):
        yield attempted(partial(cells, table, line=line))


def _tables(text: str) -> list[dict[str, object]]:
    document = read_document(text)
    tables = document.pop("claims", None) if "claims" in document else [document]
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise Refused("claims is not a list of tables", _ADVICE, line=1)
    if tables != [document] and document:
        raise Refused(f'"{next(iter(document))}" stands outside of [[claims]]', _ADVICE, line=1)
    return tables


def read_document(text: str) -> dict[str, object]:
    """Any TOML; Refused, with its line, if it is none or would take too long to read."""
    _refuse_long_keys(text)
    return _document(text)


def _refuse_long_keys(text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > DEFAULT.claims_line_dots:
            reason = f"it holds more than {DEFAULT.claims_line_dots} dots in one line"
            raise Refused(reason, "break the line", line=number)


def _document(text: str) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        where = _WHERE.search(str(error))
        raise Refused(
            f"this is not TOML ({_WHERE.sub('', str(error))})",
            _ADVICE,
            line=int(where[1]) if where else text.count("\n") + 1,
        ) from None


def _lines(text: str, count: int) -> list[int]:
    lines, line, counted = [], 1, 0
    for heading in _HEADING.finditer(text):
        line, counted = line + text.count("\n", counted, heading.start()), heading.start()
        lines.append(line)
    return lines if len(lines) == count else [1] * count
