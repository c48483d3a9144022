from __future__ import annotations

import pytest

from tests.support.bytes_source import Bytes, problems_of
from tests.support.gif_bytes import psd
from verifyimg.containers.psd import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem


def located(data: bytes) -> list[Block | Problem]:
    return list(locate(Bytes(data), DEFAULT))


def contents(data: bytes) -> dict[str, bytes]:
    return {one.kind: one.read(99) for one in located(data) if isinstance(one, Block)}


@pytest.mark.parametrize("version", [1, 2])
def test_every_section_is_found_where_it_stands(version: int) -> None:
    data = psd(b"resources", layers=b"layers", version=version)
    found = contents(data)
    assert found.pop("PSD header") == data[:26]
    expected = {"Photoshop": b"resources", "PSD layers": b"layers", "PSD picture": b"\0\0ab"}
    assert (found, problems_of(located(data))) == (expected, [])


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (psd()[:25], "inside its header"),
        (psd()[:28], "inside its colours"),
        (psd(b"resources")[:38], "inside its resources"),
        (psd(b"r", layers=b"layers")[:42], "inside its layers"),
        (psd(picture=b""), "before the picture"),
    ],
)
def test_a_file_cut_off_says_where(data: bytes, where: str) -> None:
    what = f"the file ends {where}; it is truncated, fetch it again"
    assert problems_of(located(data)) == [("damaged", what)]


def test_what_there_is_of_a_section_is_given() -> None:
    assert contents(psd(b"resources")[:38])["Photoshop"] == b"reso"


def test_only_a_file_without_a_whole_header_is_not_examined() -> None:
    (first,), last = located(psd()[:9]), located(psd()[:30])[-1]
    assert isinstance(first, Problem) and isinstance(last, Problem)
    assert (first.fatal, last.fatal) == (True, False)
