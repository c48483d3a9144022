from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.archive.first_seen import read_first_seen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20",
        "2020-13",
        "2020-00",
        "2020-02-30",
        "2020-5-17",
        "2020-05-17T25:00",
        "2020-05-17T14",
        "2020-05-17 14:03",
        "2020-05-17T14:03+15:00",
        "2020-05-17T14:03+00:60",
        "2020Z",
        "1825",
        "9999",
        "0000",
        "٢٠٢٠",
        "2020-05-17\n",
        "last May",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_first_seen(text) is None


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2020", "year", "2019-12-31T10:00:00", "2021-01-01T11:59:59"),
        ("2020-12", "month", "2020-11-30T10:00:00", "2021-01-01T11:59:59"),
        ("2020-05-17", "day", "2020-05-16T10:00:00", "2020-05-18T11:59:59"),
        ("2020-05-17T14:03", "minute", "2020-05-17T00:03:00", "2020-05-18T02:03:59"),
        ("2020-05-17T14:03Z", "minute", "2020-05-17T14:03:00", "2020-05-17T14:03:59"),
        ("2020-05-17T14:03:07+05:00", "second", "2020-05-17T09:03:07", "2020-05-17T09:03:07"),
        ("2020-05-17T14:03:07-03:30", "second", "2020-05-17T17:33:07", "2020-05-17T17:33:07"),
    ],
)
def test_a_date_spans_what_it_leaves_open(
    text: str, precision: str, earliest: str, latest: str
) -> None:
    found = read_first_seen(text)
    assert found is not None and found.text == text and found.precision == precision
    assert found.window.earliest == datetime.fromisoformat(earliest).replace(tzinfo=UTC)
    assert found.window.latest == datetime.fromisoformat(latest).replace(tzinfo=UTC)


def test_the_order_is_that_of_time() -> None:
    texts = ["1850", "1969-12-31", "2019", "2020-05-17", "2020-05-18T00:00Z"]
    found = [read_first_seen(text) for text in texts]
    orders = [one.order for one in found if one]
    assert len(orders) == len(texts) and orders == sorted(orders)


@given(st.text(alphabet="0123456789-T:Z+", max_size=26))
def test_no_text_is_too_strange(text: str) -> None:
    found = read_first_seen(text)
    assert found is None or found.window.earliest <= found.window.latest
