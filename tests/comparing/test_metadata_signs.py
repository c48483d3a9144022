from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import tag, typed
from tests.support.two_files import examined, report
from verifyimg.comparing.differences import differences_of
from verifyimg.comparing.metadata_signs import metadata_signs
from verifyimg.model.image import Handling
from verifyimg.model.problem import Problem

PLAIN = examined()
CAMERA = examined(
    report=report(
        handling=Handling(state="camera_direct", reasons=("MakerNote in place",), maker_note=True)
    )
)
SAVED = examined(
    report=report(handling=Handling(state="resaved", reasons=("Photoshop",), maker_note=False))
)


def test_two_files_that_say_nothing_give_no_sign() -> None:
    assert [*metadata_signs(PLAIN, PLAIN, ())] == []


def test_what_was_not_read_is_not_missing() -> None:
    fatal = Problem(reader="x", kind="unsupported", message="not read", fatal=True)
    unread = examined(report=report(problems=(fatal,)))
    assert [*metadata_signs(CAMERA, unread, ())] == []


def test_a_file_as_the_camera_wrote_it_is_favoured_by_metadata_alone() -> None:
    (sign,) = metadata_signs(PLAIN, CAMERA, ())
    assert (sign.kind, sign.favours) == ("metadata", "b")


def test_traces_of_saving_favour_neither() -> None:
    (sign,) = metadata_signs(SAVED, PLAIN, ())
    assert sign.favours is None and "saved again" in sign.text


def test_marks_of_a_platform_favour_the_other() -> None:
    guessed = typed("platform", "Facebook", "IPTC:SpecialInstructions")
    marked = replace(guessed, strength="moderate")
    weak, sent = (examined(report=report(clues=(one,))) for one in (guessed, marked))
    assert [*metadata_signs(PLAIN, weak, ())] == []
    (sign,) = metadata_signs(PLAIN, sent, ())
    assert sign.favours == "a" and "Facebook" in sign.text


def test_lost_camera_data_may_as_well_have_been_added() -> None:
    make = tag("IFD0:Make", "Canon")
    (sign,) = metadata_signs(PLAIN, PLAIN, differences_of([], [make]))
    assert sign.favours == "b" and "added to B" in sign.text
    assert [*metadata_signs(PLAIN, PLAIN, differences_of([tag("IPTC:Credit", "x")], []))] == []
