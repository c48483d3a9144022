from __future__ import annotations

import json
from pathlib import Path

from tests.support.command_line import environment, verifyimg
from verifyimg.cli._own_rows import own_folder, own_rows
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


def test_the_folder_is_read(tmp_path: Path) -> None:
    written(tmp_path, ROWS)
    (table,) = own_rows(environment(configuration=lambda: str(tmp_path))).tables
    assert (table.name, table.rows) == ("device_releases", 1)


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
