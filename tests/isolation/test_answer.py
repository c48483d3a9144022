"""What a process that was taken over can say is held to what a decoder can say."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.support.decoding import question
from verifyimg.isolation.answer import LONGEST, Answer, answer_of, message_of
from verifyimg.isolation.question import What
from verifyimg.isolation.wire import Broken, Message
from verifyimg.model.compression import PATCH_SIDE, Patches
from verifyimg.model.illustration import View
from verifyimg.model.miniature import Miniature
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import Problem

SHA = "0123456789abcdef" * 4
PICTURE = Picture(
    width=4000, height=3000, pixel_sha256=SHA, raster=Raster(width=2, height=2, grey=b"abcd")
)
SMALL = Miniature(width=4000, height=3000, mode="L", pixels=bytes(512 * 512))
GREY = Raster(width=3, height=2, grey=b"uvwxyz")
VIEW = View(width=3, height=2, rgb=bytes(18))
PATCHES = Patches(width=4000, height=3000, count=2, grey=bytes(2 * PATCH_SIDE**2))
PROBLEM = Problem(reader="pixels", kind="damaged", message="it breaks off", offset=7)


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (PICTURE, "picture"),
        (SMALL, "miniature"),
        (2.5, "fineness"),
        (VIEW, "view"),
        (GREY, "grey view"),
        (PROBLEM, "picture"),
    ],
)
def test_an_answer_comes_back_as_it_was(answer: Answer, what: What) -> None:
    message = message_of(answer)
    told = Message(fields=json.loads(json.dumps(message.fields)), body=message.body)
    assert answer_of(told, question(what=what)) == answer


def test_a_long_problem_is_cut() -> None:
    long = message_of(replace(PROBLEM, message="x" * 9_999))
    assert answer_of(long, question()) == replace(PROBLEM, message="x" * LONGEST)


@pytest.mark.parametrize(
    "changes",
    [
        {"is": "miniature"},
        {"is": None},
        {"width": 0},
        {"width": -1},
        {"width": True},
        {"width": "4000"},
        {"width": 1.5},
        {"height": 1 << 40},
        {"across": 3},
        {"across": 100_000, "down": 0},
        {"sha256": SHA.upper()},
        {"sha256": SHA + "\n"},
        {"sha256": 7},
    ],
)
def test_a_picture_that_cannot_be_is_broken(changes: dict[str, object]) -> None:
    message = message_of(PICTURE)
    with pytest.raises(Broken):
        answer_of(replace(message, fields={**message.fields, **changes}), question())


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({"grey": SMALL}, {"grey": True}),
        ({"patches": PATCHES}, {"fewest": 2}),
        ({"grey": SMALL, "patches": PATCHES}, {"grey": True, "fewest": 2}),
        ({"view": GREY}, {"shown": True}),
        ({"grey": SMALL, "view": GREY}, {"grey": True, "shown": True}),
    ],
)
def test_a_picture_comes_with_what_was_asked_for(
    more: dict[str, object], asked: dict[str, object]
) -> None:
    full = replace(PICTURE, **more)  # type: ignore[arg-type]
    assert answer_of(message_of(full), question(**asked)) == full
    assert answer_of(message_of(PICTURE), question(**asked)) == PICTURE
    with pytest.raises(Broken):
        answer_of(message_of(full), question())


@pytest.mark.parametrize("sides", [[3, 1], [3, 2, 1], [6], "32", [3, -2], [6.0, 1], None, [641, 1]])
def test_a_view_beside_a_picture_is_as_large_as_it_says(sides: object) -> None:
    message = message_of(replace(PICTURE, view=GREY))
    wrong = Message(fields={**message.fields, "view": sides}, body=message.body)
    with pytest.raises(Broken):
        answer_of(wrong, question(shown=True))


def test_a_jpeg_comes_without_a_hash() -> None:
    coded = replace(PICTURE, pixel_sha256=None)
    assert answer_of(message_of(coded), question()) == coded


@pytest.mark.parametrize("length", [-1, 1])
def test_a_picture_with_half_a_miniature_is_broken(length: int) -> None:
    message = message_of(PICTURE)
    body = message.body + bytes(512 * 512 + length)
    with pytest.raises(Broken):
        answer_of(replace(message, body=body), question(grey=True))


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "fatal"},
        {"message": ""},
        {"message": "x" * (LONGEST + 1)},
        {"message": ["a"]},
        {"offset": -1},
        {"offset": False},
        {"offset": "7"},
    ],
)
def test_a_problem_that_cannot_be_is_broken(changes: dict[str, object]) -> None:
    message = message_of(PROBLEM)
    with pytest.raises(Broken):
        answer_of(replace(message, fields={**message.fields, **changes}), question())


@pytest.mark.parametrize("mode", ["RGB"])
def test_a_miniature_of_another_mode_is_broken(mode: str) -> None:
    with pytest.raises(Broken):
        answer_of(message_of(SMALL), question(what="miniature", mode=mode))


@pytest.mark.parametrize("lost", [float("nan"), float("inf"), -1.0, 3, "3", None])
def test_a_loss_that_is_no_loss_is_broken(lost: object) -> None:
    with pytest.raises(Broken):
        answer_of(Message(fields={"is": "fineness", "lost": lost}), question(what="fineness"))


@pytest.mark.parametrize("body", [bytes(17), bytes(19), b""])
def test_a_view_of_another_length_is_broken(body: bytes) -> None:
    with pytest.raises(Broken):
        answer_of(Message(fields=message_of(VIEW).fields, body=body), question(what="view"))


def test_a_view_that_is_larger_than_was_asked_for_is_broken() -> None:
    wide = replace(VIEW, width=641, height=1, rgb=bytes(641 * 3))
    with pytest.raises(Broken):
        answer_of(message_of(wide), question(what="view"))


@pytest.mark.parametrize(
    "changes", [{"count": -1}, {"count": 1 << 20}, {"count": True}, {"count": 3}, {"grey": 1}]
)
def test_patches_are_as_many_as_allowed_and_whole(changes: dict[str, object]) -> None:
    message = message_of(replace(PICTURE, patches=PATCHES))
    wrong = Message(fields={**message.fields, **changes}, body=message.body)
    with pytest.raises(Broken):
        answer_of(wrong, question(fewest=2))
