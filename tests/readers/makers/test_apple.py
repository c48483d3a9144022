from __future__ import annotations

import plistlib

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import SLONG, Entry, entry, raw, text
from verifyimg.model.tag import Value

HEAD = b"Apple iOS\0\0\1MM"
RUN_TIME = {"flags": 1, "value": 39_772_089_846_958, "timescale": 1_000_000_000, "epoch": 0}


def values(*entries: Entry) -> dict[str, Value]:
    note = note_in(bare(entries, head=HEAD, order=">", from_itself=True), make="Apple", order=">")
    found = told(note)
    assert found.problems == []
    return found.values


def plist(found: dict[str, object]) -> Entry:
    return raw(0x0003, plistlib.dumps(found, fmt=plistlib.FMT_BINARY))


def test_the_running_time_is_told_in_its_parts() -> None:
    assert values(plist(dict(RUN_TIME))) == {
        "Apple:RunTimeFlags": 1,
        "Apple:RunTimeValue": 39_772_089_846_958,
        "Apple:RunTimeScale": 1_000_000_000,
        "Apple:RunTimeEpoch": 0,
    }


def test_the_names_of_picture_and_burst_are_read() -> None:
    identifier = "E1B0C1D2-0000-4000-8000-123456789ABC"
    found = values(
        entry(0x0001, SLONG, 14),
        text(0x000B, identifier),
        text(0x0011, identifier),
        text(0x0015, identifier),
    )
    assert found == {
        "Apple:MakerNoteVersion": 14,
        "Apple:BurstUUID": identifier,
        "Apple:ContentIdentifier": identifier,
        "Apple:ImageUniqueID": identifier,
    }


def test_a_list_that_is_none_or_too_long_is_no_running_time() -> None:
    assert values(raw(0x0003, b"bplist00 and then something else")) == {}
    assert values(plist(dict(RUN_TIME) | {"more": b"x" * 2000})) == {}
