from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.support.evidence import evidence, made
from verifyimg.clues.passages import passages
from verifyimg.model.clue import Clue, Meaning, Storage
from verifyimg.model.image import HandlingStep
from verifyimg.model.window import Window


def told(
    meaning: Meaning, text: str, storage: Storage = "exif_text", key: str = "IFD0:Software"
) -> Clue:
    return Clue(
        meaning=meaning,
        about="file",
        clock=None,
        storage=storage,
        text=text,
        strength="weak",
        tags=(made(key, text),),
    )


def in_year(clue: Clue, year: int) -> Clue:
    day = datetime(year, 5, 17, tzinfo=UTC)
    return replace(clue, window=Window(earliest=day, latest=day, local=day.replace(tzinfo=None)))


CAMERA = told("device", "Canon EOS 5D", key="IFD0:Model")
EDITOR = told("edited", "GIMP 2.10")
FACEBOOK = told("platform", "Facebook or Instagram", "iptc")
WHATSAPP = told("platform", "WhatsApp", "file_name")


def chain(*clues: Clue, comment: str = "") -> list[tuple[str, str]]:
    tags = {"File:Comment": comment} if comment else {}
    steps: tuple[HandlingStep, ...] = passages(clues, evidence(tags))
    return [(step.kind, step.name) for step in steps]


def test_a_file_that_tells_nothing_has_no_steps() -> None:
    assert chain() == []


def test_the_order_is_camera_editor_encoder_platform_messenger() -> None:
    found = chain(WHATSAPP, FACEBOOK, EDITOR, CAMERA, comment="CREATOR: gd-jpeg v1.0")
    assert [kind for kind, _ in found] == [
        *("camera", "editor", "encoder"),
        *("platform", "messenger"),
    ]


def test_editors_stand_in_the_order_of_their_times() -> None:
    late, early = in_year(EDITOR, 2023), in_year(told("edited", "Lightroom"), 2020)
    assert [name for _, name in chain(late, early)] == ["Lightroom", "GIMP 2.10"]


def test_a_size_that_many_platforms_share_is_no_step() -> None:
    assert chain(told("platform", "Telegram", "container")) == []


def test_a_history_as_a_whole_is_no_program() -> None:
    history = told("edited", "an edit history of 3 steps", "xmp", "XMP-xmpMM:HistoryAction")
    assert chain(history) == []


def test_a_step_is_told_once() -> None:
    assert chain(EDITOR, EDITOR) == [("editor", "GIMP 2.10")]


def test_a_comment_of_a_person_is_no_encoder() -> None:
    assert chain(comment="Coppuccino") == []
