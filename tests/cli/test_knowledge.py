from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_own_rows import ROWS, written
from tests.support.command_line import verifyimg
from verifyimg.knowledge.table import VERSION, tables


def test_every_table_is_listed_with_its_rows_and_version() -> None:
    ran = verifyimg("rules", "--knowledge")
    assert ran.code == 0
    lines = [line.split() for line in ran.out.splitlines()]
    assert [line[0] for line in lines[1:]] == tables()
    assert all(line[2] == VERSION for line in lines[1:])


def test_rows_of_one_s_own_are_listed_with_their_file(tmp_path: Path) -> None:
    path = written(tmp_path, ROWS)
    folder = str(tmp_path)
    told = verifyimg("rules", "--knowledge", "--json", configuration=lambda: folder).out
    last = json.loads(told)["tables"][-1]
    assert (last["table"], last["rows"], last["read from"]) == ("device_releases", 1, str(path))


def test_the_folder_is_named_where_it_is_empty(tmp_path: Path) -> None:
    folder = str(tmp_path)
    out = verifyimg("rules", "--knowledge", configuration=lambda: folder, width=200).out
    assert f"read from {tmp_path / 'knowledge'} (none there)" in out


def test_a_file_that_breaks_a_rule_is_wrong_usage(tmp_path: Path) -> None:
    written(tmp_path, "x\n")
    folder = str(tmp_path)
    ran = verifyimg("rules", "--knowledge", configuration=lambda: folder)
    assert (ran.code, ran.out) == (2, "")
