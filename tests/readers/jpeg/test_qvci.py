from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from tests.support.old_raw_bytes import CLOCK_TEXT, qvci
from verifyimg.readers.jpeg.qvci import QVCI


def test_clock_and_model_are_read() -> None:
    assert read(QVCI, qvci()).values == {
        "Casio:DateTimeOriginal": CLOCK_TEXT,
        "Casio:ModelType": "QV-700",
    }


@pytest.mark.parametrize("date", [b"", b"2020/05/17", b"2020.05.17"])
def test_a_date_that_is_written_in_another_way_stays_so(date: bytes) -> None:
    assert read(QVCI, qvci(date)).values["Casio:DateTimeOriginal"] == date.decode()


def test_a_segment_that_breaks_off_is_damaged() -> None:
    assert read(QVCI, qvci()[:40]).problems == [("damaged", "Casio's segment breaks off")]
