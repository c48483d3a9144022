"""Rebuilds ExifTool's rows of `software_releases.csv` from its own `Changes`.

    python tools/refresh_exiftool_releases.py Changes

`Changes` is the file of that name in ExifTool's distribution, plain or as `.gz`. Rows of other
products stay as they are; a version that has a row keeps it unless the date differs.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "src/verifyimg/knowledge/software_releases.csv"
PRODUCT, SOURCE = "ExifTool", "github:exiftool/exiftool Changes"
_ENTRY = re.compile(
    r"^(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2}), (?P<year>\d{4}) - "
    r"Version (?P<version>\d{1,2}\.\d\d)\b",
    re.MULTILINE,
)


def releases(changes: str) -> Iterator[tuple[str, date]]:
    """Version and day of every entry that has both, in the order of the file."""
    for match in _ENTRY.finditer(changes):
        text = f"{match['day']} {match['month']} {match['year']}"
        yield match["version"], datetime.strptime(text, "%d %b %Y").date()


def refreshed(table: str, found: Sequence[tuple[str, date]]) -> str:
    """The table with these releases: those of the product in order of their day."""
    header, *lines = table.splitlines()
    others = [line for line in lines if not line.startswith(f"{PRODUCT},")]
    known = {row[1]: row for row in csv.reader(lines) if row[0] == PRODUCT}
    for version, day in found:
        if known.get(version, ["", "", ""])[2] != f"{day}":
            known[version] = [PRODUCT, version, f"{day}", "0", SOURCE]
    ordered = sorted(known.values(), key=lambda row: (row[2], row[1]))
    place = next((n for n, line in enumerate(lines) if line.startswith(f"{PRODUCT},")), 0)
    before = sum(1 for line in lines[:place] if not line.startswith(f"{PRODUCT},"))
    rows = [*others[:before], *map(_line, ordered), *others[before:]]
    return "\n".join([header, *rows]) + "\n"


def _line(row: Sequence[str]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="").writerow(row)
    return text.getvalue()


def main(arguments: Sequence[str]) -> int:
    """Rewrites the table and says how many rows it gained."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    path = Path(arguments[0])
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    before = TABLE.read_text("utf-8")
    after = refreshed(before, list(releases(data.decode("utf-8", "replace"))))
    TABLE.write_text(after, "utf-8")
    print(f"{TABLE.name}: {after.count(chr(10)) - before.count(chr(10)):+} rows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
