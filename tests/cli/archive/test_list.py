from __future__ import annotations

import json
from pathlib import Path

from tests.support.archive_commands import OTHER, archive, with_photo


def test_entries_are_listed_one_a_line(tmp_path: Path) -> None:
    with_photo(tmp_path, "--first-seen=2020-05", "--basis=message", "--label=old")
    archive("add", OTHER, at=tmp_path)
    assert archive("list", at=tmp_path).out == (
        "1  2020-05  message  photo.jpg\n2  no date  no basis  photo.jpg\n"
    )
    assert archive("list", "--label", "old", at=tmp_path).out.count("\n") == 1


def test_the_list_as_json_is_that_of_the_export(tmp_path: Path) -> None:
    with_photo(tmp_path)
    listed = json.loads(archive("list", "--json", at=tmp_path).out)
    assert listed == json.loads(archive("export", at=tmp_path).out)
