from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, new, sighting
from verifyimg.archive.exchange import export_lines
from verifyimg.archive.importing import Imported, import_file
from verifyimg.errors import ImportRefused

MANY = [
    new(f"{number}.jpg", sighting=sighting("2020", source=f"{number}")) for number in range(700)
]


def exported(folder: Path) -> Path:
    path = folder / "export.jsonl"
    with archive_at(folder / "from.db", *MANY) as archive:
        path.write_text("".join(export_lines(archive)))
    return path


def test_an_export_comes_back_as_it_was(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with archive_at(tmp_path / "to.db") as archive:
        done = import_file(archive, str(path), author=AUTHOR)
        assert done == Imported(added=700)
        told = list(archive.entries(archive.ids()))
    assert [entry.facts for entry in told] == [one.facts for one in MANY]
    assert [entry.first.source for entry in told] == [one.sighting.source for one in MANY]


def test_a_strangers_word_is_known_as_such(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with archive_at(tmp_path / "to.db") as archive:
        import_file(archive, str(path), author=AUTHOR)
        assert archive.entry(1).first.added_by == "import export.jsonl"


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    path = exported(tmp_path)
    with archive_at(tmp_path / "to.db") as archive:
        steps: list[Imported] = []
        import_file(archive, str(path), author=AUTHOR)
        import_file(archive, str(path), author=AUTHOR, progress=steps.append)
        assert steps == [Imported(unchanged=500), Imported(unchanged=700)]


def test_one_bad_line_keeps_the_whole_file_out(tmp_path: Path) -> None:
    path = exported(tmp_path)
    path.write_text(path.read_text() + '{"schema": "verifyimg-archive/1"}\n')
    with archive_at(tmp_path / "to.db") as archive:
        with pytest.raises(ImportRefused, match="line 701: there is neither"):
            import_file(archive, str(path), author=AUTHOR)
        assert list(archive.ids()) == []


def test_a_list_of_hashes_is_told_from_lines_of_json(tmp_path: Path) -> None:
    path = tmp_path / "hashes.csv"
    path.write_text(f"hash,label\n{'ab' * 32},one\n{'ab' * 32},two\n1f\n")
    with archive_at(tmp_path / "to.db") as archive:
        assert import_file(archive, str(path), author=AUTHOR) == Imported(added=2, merged=1)
        assert archive.entry(1).remarks.labels == ("one", "two")
        assert archive.entry(2).facts.pdq == bytes(31) + b"\x1f"


@pytest.mark.parametrize("content", ["hello\n", "{}\n", '[{"sha256": 1}]\n', "\x89PNG\n"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other"
    path.write_text(content)
    with archive_at(tmp_path / "to.db") as archive, pytest.raises(ImportRefused, match="line 1"):
        import_file(archive, str(path), author=AUTHOR)


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with archive_at(tmp_path / "to.db") as archive:
        assert import_file(archive, str(tmp_path / "empty"), author=AUTHOR) == Imported()
