from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.sets import SERIAL, traces
from verifyimg.batch.spool import Spool


def test_files_come_back_as_they_were_in_groups_and_order() -> None:
    spool = Spool(1 << 20)
    files = [
        traces("late.jpg", "2020-05-18 12:00:00", SERIAL),
        traces("alone.jpg", device="Apple iPhone 12"),
        traces("early\udcff.jpg", "2020-05-17 12:00:00", SERIAL),
    ]
    for one in files:
        spool.add(one)
    (body,) = spool.groups("device")
    assert [one.path for one in body.files] == ["early\udcff.jpg", "late.jpg"]
    (again,) = spool.groups("serial")
    assert len(spool) == 3
    assert [spool[2], spool[0]] == [files[2], files[0]]
    assert again.name.startswith("body")
    spool.close()
    with pytest.raises(IndexError):
        spool[0]


def test_a_group_of_one_file_is_none() -> None:
    spool = Spool(1 << 20)
    spool.add(traces("a.jpg"))
    assert [*spool.groups("device")] == []
    spool.close()


def test_pictures_that_look_alike_are_told_to_it() -> None:
    spool = Spool(1 << 20)
    for name in "abc":
        spool.add(traces(name))
    spool.look_alike(0, "x")
    spool.look_alike(2, "x")
    assert [[one.path for one in group.files] for group in spool.groups("likeness")] == [["a", "c"]]
    spool.close()


def test_neighbours_of_a_group_are_told_without_their_rows() -> None:
    spool = Spool(1 << 20)
    for name in "abcd":
        spool.add(replace(traces(name), sha256=("1" if name != "b" else "2") * 64))
    assert [*spool.pairs("bytes")] == [(0, 2), (2, 3)]
    spool.close()
