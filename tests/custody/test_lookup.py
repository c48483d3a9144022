from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from verifyimg.custody.lookup import Lookup
from verifyimg.custody.stored import Stored


def digest(path: str) -> str | None:
    return sha256(Path(path).read_bytes()).hexdigest()


def stored(path: str, data: bytes = b"abc") -> Stored:
    image = {"path": path, "size_bytes": len(data), "sha256": sha256(data).hexdigest()}
    return Stored(body={"image": image}, tool={}, examined_at="")


def look(folder: Path | None) -> Lookup:
    return Lookup(folder=None if folder is None else str(folder), digest=digest)


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    assert look(None).find(stored(str(tmp_path / "a.jpg"))) is None
    assert look(tmp_path).find(stored("a.jpg")) is None
    assert look(tmp_path).find(stored("a\0.jpg")) is None


def test_the_path_of_the_report_comes_first(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"abc")
    found = look(None).find(stored(str(tmp_path / "a.jpg")))
    assert found is not None and not found.by_hash


def test_among_files_of_one_name_the_same_bytes_are_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"other")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "b.jpg").write_bytes(b"abc")
    found = look(tmp_path).find(stored("a.jpg"))
    assert found is not None and found.by_hash and found.path.endswith("inside/b.jpg")


def test_a_file_of_that_name_with_other_bytes_is_what_is_left_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"other")
    found = look(tmp_path).find(stored("cases/a.jpg"))
    assert found is not None and found.path.endswith("/a.jpg") and not found.by_hash
