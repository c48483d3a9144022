"""Which tables of facts are used, in words and as JSON: ours, and rows of the user's own."""

from __future__ import annotations

import json

from verifyimg.cli._environment import Environment
from verifyimg.cli._own_rows import own_folder, own_rows
from verifyimg.model.own_rows import OwnRows
from verifyimg.pipeline import KNOWLEDGE, table_sizes
from verifyimg.reports.table import table

_HEADINGS = ("table", "rows", "version", "read from")
_OURS = "the program"


def knowledge_text(env: Environment, *, as_json: bool) -> str:
    """Every table with its rows; then the files that add to them. Raises as `own_rows` does."""
    own, folder = own_rows(env), own_folder(env)
    lines = _lines(own)
    if as_json:
        objects = [dict(zip(_HEADINGS, line, strict=True)) for line in lines]
        body = {"version": KNOWLEDGE, "folder": folder, "tables": objects}
        return json.dumps(body, indent=2) + "\n"
    texts = [tuple(map(str, line)) for line in lines]
    where = f"Rows of your own are read from {folder}{'' if own.tables else ' (none there)'}.\n"
    return table([_HEADINGS, *texts], width=env.width) + (where if folder else "")


def _lines(own: OwnRows) -> list[tuple[str, int, str, str]]:
    ours = [(name, size, KNOWLEDGE, _OURS) for name, size in table_sizes().items()]
    added = [(one.name, one.rows, one.sha256[:12], one.path) for one in own.tables]
    return [*ours, *added]
