from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import archive_at, new
from tests.support.command_line import environment, verifyimg
from verifyimg.archive.store import Archive
from verifyimg.cli.archive._opening import archive_path, entry_numbers, stamp
from verifyimg.errors import EntryUnknown, UsageError


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    digests = ["ab" * 32, "ab" * 16 + "cd" * 16, "123456" + "0" * 58]
    return archive_at(tmp_path / "a.db", *(new(sha256=digest) for digest in digests))


@pytest.mark.parametrize("words", [["4"], ["ef" * 32], ["abc"], ["x"], [""], ["1", "9"]])
def test_an_entry_that_is_not_there_is_said_to_be_so(archive: Archive, words: list[str]) -> None:
    with pytest.raises(EntryUnknown):
        entry_numbers(archive, words)


@pytest.mark.parametrize("words", [[], ["ababab"]])
def test_what_names_none_or_two_is_wrong_usage(archive: Archive, words: list[str]) -> None:
    with pytest.raises(UsageError):
        entry_numbers(archive, words)


def test_entries_are_named_by_number_or_hash(archive: Archive) -> None:
    names = ["2", "ab" * 32, "sha256:" + "ab" * 16 + "CD", "123456000a"[:9] + "0"]
    assert entry_numbers(archive, names[:3]) == [2, 1, 2]


def test_the_users_own_archive_lies_in_the_folder_for_data(tmp_path: Path) -> None:
    env = environment(data=lambda: str(tmp_path / "data"))
    assert archive_path(env, None) == str(tmp_path / "data" / "archive.db")
    assert archive_path(env, "x.db") == "x.db"


def test_the_users_own_archive_is_made_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("ab\n")
    folder = tmp_path / "new" / "data"
    ran = verifyimg("archive", "import", str(tmp_path / "list.txt"), data=lambda: str(folder))
    assert ran.code == 0 and (folder / "archive.db").exists()


def test_times_are_to_the_second_in_utc() -> None:
    assert stamp(environment()) == "2024-01-31T12:00:00Z"
