"""Reports of `check` in files, for the commands that read them again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from tests.support.command_line import ROOT, verifyimg

AT = "2026-11-20T00:00:00Z"


def checked(folder: Path, *words: str, cases: tuple[str, ...] = ("gknb",)) -> Path:
    """The report on copies of the pictures of these cases, which lie beside it."""
    names = []
    for case in cases:
        names.append(str(folder / f"{case}.jpg"))
        shutil.copy(ROOT / "fixtures" / case / "photo.jpg", names[-1])
    place = folder / "report.json"
    verifyimg(
        "check", *names, "--no-archive", "--no-pixels", "--format", "json", "--at-time", AT,
        "--claimed-date", "2023-08-29/2023-09-06", *words, "--output", str(place),
    )  # fmt: skip
    assert place.is_file()
    return place


def edited(place: Path, **changes: Any) -> None:
    """Changes keys of the tool in a report."""
    envelope = json.loads(place.read_text())
    envelope["tool"].update(changes)
    place.write_text(json.dumps(envelope))
