from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import old_raw_bytes as raws
from tests.support.bytes_source import Bytes, problems_of, read_bytes
from tests.support.samples import FOUNDING_DATE
from verifyimg.containers.mrw import locate
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block


def test_a_sound_file_has_its_blocks_and_no_problem() -> None:
    found = list(locate(Bytes(raws.mrw()), DEFAULT))
    assert problems_of(found) == []
    kinds = [(one.kind, one.label) for one in found if isinstance(one, Block)]
    assert kinds == [("MRW sizes", "PRD"), ("EXIF", "TTW"), ("MRW settings", "RIF")]


def test_the_block_of_exif_is_read_in_its_place() -> None:
    tags = {tag.key: tag for tag in read_bytes(raws.mrw()).tags}
    date = tags["ExifIFD:DateTimeOriginal"]
    assert date.value == FOUNDING_DATE
    assert raws.mrw()[date.offset or 0 :].startswith(FOUNDING_DATE.encode())


BROKEN = [
    pytest.param(raws.mrw()[:60], "the file ends inside its blocks of settings", id="cut off"),
    pytest.param(b"\0MRM\0\0\0\x0cXPRD\0\0\0\0\1\1\1\1", "a row of blocks breaks off", id="a row"),
    pytest.param(
        b"\0MRM\0\0\0\x0c\0PRD\0\0\0\xff\1\1\1\1", "a block is larger than all", id="too large"
    ),
]


@pytest.mark.parametrize(("data", "message"), BROKEN)
def test_what_breaks_off_is_damaged(data: bytes, message: str) -> None:
    kind, said = problems_of(locate(Bytes(data), DEFAULT))[0]
    assert kind == "damaged" and said.startswith(message)


def test_more_blocks_than_the_limit_are_refused() -> None:
    data = raws.mrw(blocks=[(b"RIF", b"")] * 20)
    problems = problems_of(locate(Bytes(data), replace(DEFAULT, blocks=10)))
    assert problems == [("refused", "more than 10 blocks; the rest was not read")]
