from __future__ import annotations

import hashlib
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from verifyimg.errors import (
    EmptyFile,
    InputError,
    MissingFile,
    NotAFile,
    TooLarge,
    TooLong,
    Unreadable,
)
from verifyimg.limits import Limits
from verifyimg.sources.path import PathSource

DATA = bytes(range(256)) * 8


@pytest.fixture
def photo(tmp_path: Path) -> str:
    path = tmp_path / "photo.jpg"
    path.write_bytes(DATA)
    return str(path)


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_bytes_come_from_any_place(photo: str) -> None:
    with PathSource(photo) as source:
        assert source.size == len(DATA)
        assert source.read_at(0, 4) == DATA[:4]
        assert source.read_at(2040, 100) == DATA[2040:]
        assert source.read_at(0, 1 << 60) == DATA


@pytest.mark.parametrize(("offset", "length"), [(9999, 4), (-1, 4), (0, 0), (0, -5), (2048, 1)])
def test_a_place_outside_the_file_has_no_bytes(photo: str, offset: int, length: int) -> None:
    with PathSource(photo) as source:
        assert source.read_at(offset, length) == b""


def test_the_path_stays_as_it_was_given(photo: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(photo).parent)
    with PathSource("./photo.jpg") as source:
        assert source.path == "./photo.jpg"


def test_the_hash_is_of_all_bytes(photo: str) -> None:
    with PathSource(photo) as source:
        assert source.sha256() == hashlib.sha256(DATA).hexdigest()


def test_the_file_is_neither_changed_nor_touched(photo: str) -> None:
    before = Path(photo).stat()
    with PathSource(photo) as source:
        source.sha256()
    after = Path(photo).stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert Path(photo).read_bytes() == DATA


def test_a_link_to_a_file_is_followed(photo: str, tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(photo)
    with PathSource(str(tmp_path / "link.jpg")) as source:
        assert source.size == len(DATA)


@pytest.mark.parametrize("name", ["absent.jpg", "photo.jpg/inside", "nul\0.jpg", ""])
def test_a_name_that_stands_for_nothing_is_a_missing_file(
    photo: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(photo).parent)
    with pytest.raises(MissingFile):
        PathSource(name)


def test_a_link_to_nothing_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(tmp_path / "absent.jpg")
    with pytest.raises(MissingFile):
        PathSource(str(tmp_path / "link.jpg"))


def test_a_link_to_itself_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(tmp_path / "link.jpg")
    with pytest.raises(Unreadable):
        PathSource(str(tmp_path / "link.jpg"))


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    with pytest.raises(EmptyFile, match=r"empty\.jpg: the file is empty"):
        PathSource(str(tmp_path / "empty.jpg"))


def test_a_file_over_the_limit_is_refused(photo: str) -> None:
    with pytest.raises(TooLarge, match="2048 bytes is more than the limit of 2047"):
        PathSource(photo, limits=Limits(file_bytes=2047))
    with PathSource(photo, limits=Limits(file_bytes=2048)) as source:
        assert source.size == 2048


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(NotAFile, match="a folder"):
        PathSource(str(tmp_path))


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(NotAFile, match="a pipe"):
        PathSource(str(tmp_path / "pipe.jpg"))


@pytest.mark.parametrize("name", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused(name: str) -> None:
    with pytest.raises(NotAFile, match="a device"):
        PathSource(name)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.jpg")
        with pytest.raises(NotAFile, match="a socket"):
            PathSource("s.jpg")


def test_a_file_that_became_a_pipe_meanwhile_is_refused_too(
    photo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    seen = Path(photo).stat()
    monkeypatch.setattr(os, "stat", lambda *_args, **_more: seen)
    with pytest.raises(NotAFile):
        PathSource(str(tmp_path / "pipe"))


def test_a_file_without_permission_is_unreadable(
    photo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(Unreadable, match=r"cannot be read \(permission denied\)"):
        PathSource(photo)


def test_a_disk_that_fails_later_is_an_error_of_the_input(
    photo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> bytes:
        raise OSError(5, "Input/output error")

    with PathSource(photo) as source:
        monkeypatch.setattr(os, "pread", broken)
        with pytest.raises(Unreadable, match="input/output error"):
            source.sha256()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts descriptors in /proc")
def test_no_descriptor_stays_open(photo: str, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    before = descriptors()
    with PathSource(photo) as source:
        assert descriptors() == before + 1
    source.close()
    for name in ("empty.jpg", "absent.jpg", "."):
        with pytest.raises(InputError):
            PathSource(str(tmp_path / name))
    assert descriptors() == before


def test_the_time_of_the_copy_is_that_of_the_file_system(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"data")
    os.utime(photo, (0, 1_589_706_201.9))
    with PathSource(str(photo)) as source:
        assert source.modified_at == datetime(2020, 5, 17, 9, 3, 21, tzinfo=UTC)


def test_its_descriptor_reads_and_cannot_write(photo: str) -> None:
    with PathSource(photo) as source:
        assert os.pread(source.descriptor, 99, 0) == source.read_at(0, 99)
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.write(source.descriptor, b"x")


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(TooLong):
        PathSource(str(tmp_path / ("n" * 300)))
