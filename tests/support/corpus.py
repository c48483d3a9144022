"""The real files outside this repository, for the tests that they widen."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"

# NOTE: read at import, since no test sees what the environment says.
FOLDER = Path(os.environ.get("VERIFYIMG_CORPUS") or BESIDE)

needs_corpus = pytest.mark.skipif(
    not (FOLDER / "photos.csv").is_file(),
    reason=f"no real files: {FOLDER.name}/photos.csv is not there (VERIFYIMG_CORPUS names it)",
)


def rows(listing: str) -> Iterator[dict[str, str]]:
    """The rows of `photos.csv` or `hostile.csv`."""
    with (FOLDER / listing).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def paths(listing: str) -> list[str]:
    """The files that a listing names; none where there is no such listing."""
    return [row["path"] for row in rows(listing)] if (FOLDER / listing).is_file() else []


def exiftool_values() -> dict[str, dict[str, object]]:
    """By path: what ExifTool reads, by `group:name`."""
    with (FOLDER / "exiftool.jsonl").open(encoding="utf-8") as file:
        lines = map(json.loads, file)
        return {line["path"]: line["exiftool"] for line in lines}
