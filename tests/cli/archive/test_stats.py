from __future__ import annotations

import json
from pathlib import Path

from tests.support.archive_commands import archive, with_photo


def test_counts_are_printed(tmp_path: Path) -> None:
    with_photo(tmp_path, "--first-seen=2020", "--basis=message")
    out = archive("stats", at=tmp_path).out
    assert "entries       1\n" in out and "  message     1\n" in out and "oldest        2020" in out
    told = json.loads(archive("stats", "--json", at=tmp_path).out)
    assert told["entries"] == told["thumbnails"] == 1 and told["by_basis"] == {"message": 1}
