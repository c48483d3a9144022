from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import environment, verifyimg
from verifyimg.cli._own_rows import MOST_BYTES, own_folder, own_rows
from verifyimg.errors import UsageError
from verifyimg.model.own_rows import NO_OWN_ROWS

ROWS = (
    "make,exif_model,marketing_name,announced_or_released,source,confidence,date_kind,class\n"
    "Acme,Acme 1,One,2025-03,the box,high,announced,camera\n"
)


def written(folder: Path, text: str, name: str = "device_releases.csv") -> Path:
    (folder / "knowledge").mkdir(exist_ok=True)
    path = folder / "knowledge" / name
    path.write_text(text, "utf-8")
    return path


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert own_rows(environment()) == NO_OWN_ROWS
    assert own_rows(environment(configuration=lambda: str(tmp_path))) == NO_OWN_ROWS
    assert own_folder(environment()) == ""


def test_every_file_of_the_folder_is_read(tmp_path: Path) -> None:
    written(tmp_path, ROWS)
    written(tmp_path, "a note to myself", "README.txt")
    (table,) = own_rows(environment(configuration=lambda: str(tmp_path))).tables
    assert (table.name, table.rows) == ("device_releases", 1)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("make\n", "device_releases.csv", "missing column exif_model"),
        ("x\n", "weather.csv", "no table of that name"),
        ("x" * (MOST_BYTES + 1), "device_releases.csv", "bytes; take rows out"),
    ],
)
def test_a_file_that_breaks_a_rule_stops_the_run(
    tmp_path: Path, text: str, name: str, words: str
) -> None:
    path = written(tmp_path, text, name)
    with pytest.raises(UsageError, match=words) as raised:
        own_rows(environment(configuration=lambda: str(tmp_path)))
    assert str(path) in str(raised.value)


def test_a_check_uses_them_and_says_so(tmp_path: Path) -> None:
    written(tmp_path, ROWS)
    (tmp_path / "x.jpg").write_bytes(b"\xff\xd8\xff\xd9")
    picture = str(tmp_path / "x.jpg")
    ran = verifyimg(
        *("check", picture, "--format", "json", "--no-pixels", "--no-archive"),
        configuration=lambda: str(tmp_path),
    )
    (report,) = json.loads(ran.out)["reports"]
    (own,) = report["knowledge"]["own"]
    assert (own["table"], own["rows"]) == ("device_releases", 1)
    assert str(tmp_path) not in json.dumps(report["knowledge"])
