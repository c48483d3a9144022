from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.archives import archive_at, facts, new, sighting
from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.entry import Remarks
from verifyimg.archive.exchange import SCHEMA, export_lines, read_entry

GOOD = {"schema": SCHEMA, "sha256": "ab" * 32}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        "[" * 100_000,
        '{"schema": NaN}',
        json.dumps({"sha256": "ab" * 32}),
        json.dumps(GOOD | {"schema": "verifyimg-archive/2"}),
        json.dumps({"schema": SCHEMA}),
        json.dumps(GOOD | {"colour": "red"}),
        json.dumps(GOOD | {"sha256": 7}),
        json.dumps(GOOD | {"pdq": "zz"}),
        json.dumps(GOOD | {"pdq_quality": 101}),
        json.dumps(GOOD | {"width": -3}),
        json.dumps(GOOD | {"width": 1e400}),
        json.dumps(GOOD | {"verdict_url": "javascript:alert(1)"}),
        json.dumps(GOOD | {"sightings": {}}),
        json.dumps(GOOD | {"sightings": ["x"]}),
        json.dumps(GOOD | {"sightings": [{"basis": "rumour"}]}),
        json.dumps(GOOD | {"sightings": [{"who": "me"}]}),
        json.dumps(GOOD | {"sightings": [{}] * 1001}),
        json.dumps(GOOD | {"thumbnail": "not base64!"}),
        json.dumps(GOOD | {"note": "a\0b"}),
        json.dumps(GOOD | {"name": "\udcff"}),
    ],
)
def test_a_line_that_is_not_as_it_should_be_is_refused(line: str) -> None:
    with pytest.raises(Inadmissible):
        read_entry(line)


def test_what_is_exported_can_be_read_again(tmp_path: Path) -> None:
    remarks = Remarks(note="n", verdict_url="https://e.org", labels=("a", "b"))
    one = new("ü.jpg", remarks=remarks, sighting=sighting("2020", basis="message"), thumbnail=b"p")
    again = new("ü.jpg", sighting=sighting("2021", url="https://e.org/2"))
    with archive_at(tmp_path / "a.db", one, again, new("b.jpg")) as archive:
        lines = list(export_lines(archive, thumbnails=True))
    first, second = map(read_entry, lines)
    assert [told.facts for told in first] == [one.facts] * 2
    assert first[0].remarks == remarks
    dates = [told.sighting.first_seen for told in first]
    assert [date.text for date in dates if date] == ["2020", "2021"]
    assert second[0].facts == facts("b.jpg") and second[0].sighting.is_empty
    assert all(line.isascii() and line.endswith("\n") for line in lines)


def test_thumbnails_leave_only_when_they_are_asked_for(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new(thumbnail=b"png")) as archive:
        assert json.loads(next(export_lines(archive)))["thumbnail"] is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*GOOD, "labels"]), inner),
    )
)
def test_no_json_is_too_strange(value: object) -> None:
    try:
        read = read_entry(json.dumps(value))
    except Inadmissible:
        read = []
    assert all(one.facts.sha256 or one.facts.pdq for one in read)
