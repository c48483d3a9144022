from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.support.evidence import evidence
from tests.support.xmp_tags import with_history
from verifyimg.clues.edit_history import histories, span, steps

FIRST = ("derived", "2023:12:05 14:39:21+01:00", "Adobe Photoshop Camera Raw 16.0.1")
SECOND = ("saved", "2023:12:06 10:36:34+01:00", "Adobe Photoshop 25.1 (Windows)")


def test_a_file_without_a_history_has_no_steps() -> None:
    found = evidence({"XMP-xmp:ModifyDate": "2023:12:06 10:36:34+01:00"})
    assert list(steps(found)) == []
    assert list(histories(found)) == []


def test_the_tags_of_one_entry_stay_together_whatever_is_missing() -> None:
    found = list(steps(with_history({}, FIRST, ("saved", None, None), (None, SECOND[1], None))))
    assert [[tag.name for tag in step.tags] for step in found] == [
        ["HistoryAction", "HistoryWhen", "HistorySoftwareAgent"],
        ["HistoryAction"],
        ["HistoryWhen"],
    ]


def test_a_history_is_one_clue_with_its_saves_counted() -> None:
    (clue,) = histories(with_history({}, FIRST, SECOND))
    assert (clue.meaning, clue.about, clue.clock, clue.storage) == (
        "edited",
        "file",
        "network",
        "xmp",
    )
    assert clue.text == "an edit history of 2 steps, 1 of them saved"
    assert clue.window is not None
    assert clue.window.earliest == datetime(2023, 12, 5, 13, 39, 21, tzinfo=UTC)
    assert clue.window.latest == datetime(2023, 12, 6, 9, 36, 34, tzinfo=UTC)
    assert len(clue.tags) == 6


def test_what_others_have_told_is_not_told_again() -> None:
    found = with_history({}, FIRST, SECOND)
    (clue,) = histories(found)
    (again,) = histories(found, [replace(clue, tags=clue.tags)])
    assert (again.window, again.clock) == (None, None)
    assert again.tags == clue.tags


def test_a_history_without_times_has_no_window() -> None:
    done = list(steps(with_history({}, ("saved", None, None), ("saved", "some day", None))))
    assert span(done) is None
    assert span([]) is None


def test_one_step_is_one_reading_with_its_zone() -> None:
    window = span(list(steps(with_history({}, SECOND))))
    assert window is not None
    assert (window.local, window.zone) == (datetime(2023, 12, 6, 10, 36, 34), "+01:00")
