from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import verifyimg


def written(folder: Path, text: str, name: str = "claims.csv") -> str:
    """The path of that claims file."""
    (folder / "a.jpg").touch()
    path = folder / name
    path.write_text(text)
    return str(path)


def test_files_without_errors_end_with_0(tmp_path: Path) -> None:
    paths = [written(tmp_path, "file\na.jpg\n", name) for name in ("one.csv", "two.csv")]
    ran = verifyimg("claims", "lint", *paths, cwd=str(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "".join(f"{path}: 1 row, no errors\n" for path in paths)


def test_every_error_of_every_file_is_told(tmp_path: Path) -> None:
    one = written(tmp_path, "file,claimed_date\na.jpg,soon\na.jpg,06/09/2023\n", "one.csv")
    two = written(tmp_path, "fil\na.jpg\n", "two.csv")
    good = written(tmp_path, "file\na.jpg\n")
    ran = verifyimg("claims", "lint", one, two, good, cwd=str(tmp_path))
    assert ran.code == 2
    assert [line.split(": ")[1] for line in ran.lines] == [
        f"{one}, line 2",
        f"{one}, line 3",
        f"{two}, line 1",
    ]
    assert ran.out.startswith(good)


def test_a_warning_is_no_error(tmp_path: Path) -> None:
    ran = verifyimg("claims", "lint", written(tmp_path, "file\n*.png\n"), cwd=str(tmp_path))
    assert ran.code == 0
    assert "fits no file on disk" in ran.err


@pytest.mark.parametrize("arguments", [(), ("absent.csv",)])
def test_what_is_not_there_is_an_error(arguments: tuple[str, ...]) -> None:
    assert verifyimg("claims", "lint", *arguments).code == 2
