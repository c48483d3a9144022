"""Texts that were looked at and kept, beside the tests that hold against them."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def kept(name: str, text: str) -> str:
    """The text that was kept; with `UPDATE_GOLDEN=1` in the environment `text` is kept anew."""
    file = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8") if file.is_file() else f"no golden text {name}"
