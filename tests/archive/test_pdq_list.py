from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import archive_at, new
from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import Remarks
from verifyimg.archive.pdq_list import is_heading, list_lines, read_hash

HASH = "0f" + "ab" * 31


@pytest.mark.parametrize("line", ["x", "", ",label", "ab" * 33, f"{HASH}{HASH}", f"label,{HASH}"])
def test_what_does_not_begin_with_a_hash_is_refused(line: str) -> None:
    with pytest.raises(Inadmissible):
        read_hash(line)


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        (HASH, ()),
        (HASH.upper(), ()),
        (HASH[1:], ()),
        (f"0x{HASH}", ()),
        (f"{HASH},a label", ("a label",)),
        (f'"{HASH}","a label"', ("a label",)),
        (f"{HASH},one, two", ("one, two",)),
        (f"{HASH},", ()),
    ],
)
def test_the_forms_of_others_are_read(line: str, labels: tuple[str, ...]) -> None:
    entry = read_hash(line)
    assert entry.facts.pdq == bytes.fromhex(HASH)
    assert entry.remarks.labels == labels


def test_the_lines_of_metas_hasher_carry_quality_and_name() -> None:
    facts = read_hash(f"{HASH},100,folder/b.jpg").facts
    assert (facts.pdq_quality, facts.name) == (100, "folder/b.jpg")


def test_a_heading_is_told_from_a_hash() -> None:
    assert is_heading("hash,label") and is_heading('"PDQ"') and not is_heading(HASH)


def test_what_others_cannot_match_by_is_not_listed_for_them(tmp_path: Path) -> None:
    dim, unknown = new("b.jpg", pdq_quality=49), new("c.jpg", pdq_quality=None)
    with archive_at(tmp_path / "a.db", new(pdq_quality=50), dim, unknown) as archive:
        assert [line.strip() for line in list_lines(archive)] == [
            pdq.hex() for name in ("a.jpg", "c.jpg") if (pdq := new(name).facts.pdq)
        ]


def test_a_list_that_was_exported_can_be_read(tmp_path: Path) -> None:
    remarks = Remarks(labels=("one", "two\nlines"))
    bare = new("b.jpg", pdq=None)
    with archive_at(tmp_path / "a.db", new(remarks=remarks), bare, new("c.jpg")) as archive:
        lines = list(list_lines(archive))
    assert len(lines) == 2 and lines[0].endswith(",one; two lines\n")
    assert [read_hash(line.strip()).facts.pdq for line in lines] == [
        new(name).facts.pdq for name in ("a.jpg", "c.jpg")
    ]
