from __future__ import annotations

import pytest

from tests.support.reports import gknb
from verifyimg.batch.codec import encoded
from verifyimg.batch.frame import found_in, frame_of
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.parcel import packed
from verifyimg.batch.tracing import traces_of
from verifyimg.batch.work import Result, Row, Task
from verifyimg.model.gist import Written
from verifyimg.reports.tally import gist_of

RESULT = Result(report=gknb(), said="so")
ROW = Row(
    written=Written(text='{"a": "\u00e9\\n\udcff"}\n', gist=gist_of(gknb())),
    traces=traces_of(gknb(), 0),
    trouble="none",
)


@pytest.mark.parametrize("found", [RESULT, ROW], ids=["result", "row"])
def test_what_was_found_comes_back_as_it_was(found: Result | Row) -> None:
    assert found_in(frame_of(found)) == found


def test_the_text_of_a_row_stands_in_its_message_as_it_is() -> None:
    assert ROW.written.text.encode("utf-8", "surrogatepass") in frame_of(ROW)


HEAD = encoded(RESULT).encode("ascii")


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"[]",
        packed([]),
        packed([b"{}"]),
        packed([HEAD, b""]),
        packed([HEAD, b"", b""]),
        packed([encoded(ROW).encode("ascii")]),
        packed([encoded(ROW).encode("ascii"), b"\xff"]),
        packed([encoded(Task(number=0, path="a")).encode("ascii")]),
    ],
)
def test_what_is_no_message_is_garbage(frame: bytes) -> None:
    with pytest.raises(Garbage):
        found_in(frame)
