"""Embedded pictures as files: nothing is overwritten, and nothing is written elsewhere."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.reports import gknb
from verifyimg.cli._extracting import PreviewFolder
from verifyimg.errors import PreviewsUnwritable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.image import Preview

JPEG = b"\xff\xd8\xff\xe0" + b"p" * 96


@dataclass
class Embedding:
    """A source that is nothing but one embedded picture after the other."""

    path: str = "photo.jpg"
    data: bytes = JPEG * 4
    modified_at: datetime | None = None

    @property
    def size(self) -> int:
        return len(self.data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self.data[offset : offset + length]

    def sha256(self) -> str:
        return ""


def preview(offset: int = 0, length: int = 100, kind: str = "thumbnail") -> Preview:
    return Preview(kind=kind, block="APP1", offset=offset, length=length, mime="text/html")


def extracted(
    folder: Path, *previews: Preview, source: Embedding | None = None, limits: Limits = DEFAULT
) -> list[str]:
    with PreviewFolder(str(folder), limits=limits) as opened:
        report = replace(gknb(), previews=previews)
        return list(opened.write(source or Embedding(), report))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_picture_is_a_file_named_for_its_file_its_kind_and_its_number(tmp_path: Path) -> None:
    said = extracted(tmp_path / "a/b", preview(), preview(100, 100, "preview"))
    assert names(tmp_path / "a/b") == ["photo.jpg-preview-2.jpg", "photo.jpg-thumbnail-1.jpg"]
    assert (tmp_path / "a/b/photo.jpg-thumbnail-1.jpg").read_bytes() == JPEG
    assert said[0] == (
        f"wrote the thumbnail at byte 0 to {tmp_path}/a/b/photo.jpg-thumbnail-1.jpg (100 bytes)"
    )


def test_a_second_run_writes_nothing_again(tmp_path: Path) -> None:
    extracted(tmp_path, preview())
    (said,) = extracted(tmp_path, preview())
    assert said.startswith("the thumbnail at byte 0 is already in ")
    assert len(names(tmp_path)) == 1


def test_another_picture_of_the_same_name_gets_the_next_number(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg-thumbnail-1.jpg").write_bytes(b"mine")
    extracted(tmp_path, preview())
    assert (tmp_path / "photo.jpg-thumbnail-1.jpg").read_bytes() == b"mine"
    assert (tmp_path / "photo.jpg-thumbnail-2.jpg").read_bytes() == JPEG


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/photo.jpg-thumbnail-1.jpg").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(tmp_path / "out/photo.jpg-thumbnail-2.jpg")
    extracted(tmp_path / "out", preview())
    assert not (tmp_path / "elsewhere").exists()
    assert (tmp_path / "out/photo.jpg-thumbnail-3.jpg").read_bytes() == JPEG


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(PreviewsUnwritable, match="it is a link; name the folder"):
        PreviewFolder(str(tmp_path / "link"))


@pytest.mark.parametrize("name", ["file", "a\0b"])
def test_what_can_be_no_folder_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PreviewsUnwritable, match="name another folder"):
        PreviewFolder(str(tmp_path / name))


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("../../etc/passwd", "passwd"),
        ("-rf", "rf"),
        ("..", "image"),
        ("a\nb\x1b[2J.jpg", "a_b__2J.jpg"),
        ("x" * 300, "x" * 100),
        ("zażółć.jpg", "zażółć.jpg"),
        ("\udcff.jpg", "_.jpg"),
    ],
)
def test_a_name_is_cleaned(tmp_path: Path, path: str, stem: str) -> None:
    extracted(tmp_path, preview(kind="../x"), source=Embedding(path=path))
    assert names(tmp_path) == [f"{stem}-x-1.jpg"]


def test_the_suffix_is_that_of_the_bytes_and_not_of_what_the_file_says(tmp_path: Path) -> None:
    extracted(tmp_path, preview(), source=Embedding(data=b"<html>" + b" " * 100))
    assert names(tmp_path) == ["photo.jpg-thumbnail-1.bin"]


def test_a_picture_that_is_cut_off_says_so(tmp_path: Path) -> None:
    cut, outside = extracted(tmp_path, preview(350, 100), preview(400, 1))
    assert cut.endswith("(50 bytes of 100, the rest is cut off)")
    assert outside == "not written: the thumbnail at byte 400 lies outside of the file"


def test_limits_hold_and_say_so(tmp_path: Path) -> None:
    few = replace(DEFAULT, previews_written=1)
    assert extracted(tmp_path / "a", preview(), preview(100), limits=few)[-1] == (
        "not written: 1 more, beyond the first 1"
    )
    small = replace(DEFAULT, previews_written_bytes=150)
    said = extracted(tmp_path / "b", preview(), preview(100), limits=small)
    assert said[-1] == "not written: what is embedded comes to more than 150 bytes"
    assert len(names(tmp_path / "b")) == 1


def test_a_file_without_pictures_says_so(tmp_path: Path) -> None:
    assert extracted(tmp_path) == ["no embedded picture was found"]


def test_a_full_disk_is_one_clear_message_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(Embedding):
        def read_at(self, offset: int, length: int) -> bytes:
            if length > 64:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().read_at(offset, length)

    with pytest.raises(PreviewsUnwritable, match="no space left on device"):
        extracted(tmp_path, preview(), source=Full())
    assert names(tmp_path) == []
