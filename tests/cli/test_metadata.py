from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import ROOT, spawned, verifyimg
from tests.support.fake_exiftool import VERSION, fake_exiftool
from tests.support.samples import camera_photo

GKNB = str(ROOT / "fixtures" / "gknb" / "photo.jpg")


def test_the_command_lists_tags() -> None:
    ran = verifyimg("metadata", GKNB)
    assert (ran.code, ran.err) == (0, "")
    assert "ExifIFD:DateTimeOriginal" in ran.out


@pytest.mark.parametrize("name", ["--deep.jpg", "new\nline.jpg", "$(touch a).jpg", "'; ls.jpg"])
def test_no_name_of_a_file_reaches_exiftool(tmp_path: Path, name: str) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "evidence").mkdir()
    fake_exiftool(tmp_path / "bin", {"Canon:New": 1})
    (tmp_path / "evidence" / name).write_bytes(camera_photo())
    path = f"{tmp_path}/bin:/usr/bin:/bin"
    ran = spawned("metadata", "--deep", "--", name, cwd=tmp_path / "evidence", PATH=path)
    assert (ran.code, ran.err) == (0, "")
    assert f"ExifTool {VERSION} reads 1 tag that we do not" in ran.out
    assert [one.name for one in (tmp_path / "evidence").iterdir()] == [name]
