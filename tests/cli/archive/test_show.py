from __future__ import annotations

import json
from pathlib import Path

from tests.support.archive_commands import archive, with_photo


def test_an_entry_is_shown_by_number_or_hash(tmp_path: Path) -> None:
    with_photo(tmp_path, "--note=seen in 2020")
    shown = archive("show", "1", at=tmp_path)
    digest = json.loads(archive("show", "--json", "1", at=tmp_path).out)["sha256"]
    assert "seen in 2020" in shown.out
    assert archive("show", digest[:8], at=tmp_path).out == shown.out


def test_an_entry_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("show", "7", at=tmp_path)
    assert (ran.code, ran.out) == (2, "") and "no entry 7" in ran.err
