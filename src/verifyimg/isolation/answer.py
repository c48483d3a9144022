"""What the process that decodes may answer; nothing of it is believed before it was looked at.

A picture can have taken that process over: whatever it says is checked for type and range here,
and can say no more than a decoder could: sizes, pixels, a hash, a number, or a Problem.
"""

from __future__ import annotations

import math
import re

from verifyimg.isolation.question import Question
from verifyimg.isolation.wire import Broken, Message
from verifyimg.model.compression import PATCH_SIDE, Patches
from verifyimg.model.illustration import View
from verifyimg.model.miniature import SIDE, Miniature, Mode
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import PIXELS, PROBLEM_KINDS, Problem, ProblemKind

Answer = Picture | Miniature | View | Patches | float | Problem

LONGEST = 600
"""Characters of a Problem's message."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOST_SIDE = 1 << 31
_MOST_RASTER = 1_024
_CHANNELS: dict[Mode, int] = {"L": 1, "RGB": 3}


def message_of(answer: Answer) -> Message:
    """As a message."""
    if isinstance(answer, Problem):
        fields = {"kind": answer.kind, "message": answer.message[:LONGEST]}
        return Message(fields={"is": "problem", "offset": answer.offset, **fields})
    if isinstance(answer, Picture):
        raster = answer.raster
        found = {"width": answer.width, "height": answer.height, "sha256": answer.pixel_sha256}
        sides = {"across": raster.width, "down": raster.height}
        grey = answer.grey.pixels if answer.grey else b""
        return Message(fields={"is": "picture", **found, **sides}, body=raster.grey + grey)
    if isinstance(answer, Miniature):
        sides = {"width": answer.width, "height": answer.height}
        return Message(fields={"is": "miniature", **sides}, body=answer.pixels)
    if isinstance(answer, View):
        sides = {"width": answer.width, "height": answer.height}
        return Message(fields={"is": "view", **sides}, body=answer.rgb)
    if isinstance(answer, Patches):
        sides = {"width": answer.width, "height": answer.height, "count": answer.count}
        return Message(fields={"is": "patches", **sides}, body=answer.grey)
    return Message(fields={"is": "fineness", "lost": answer})


def answer_of(message: Message, question: Question) -> Answer:
    """What was answered to that question; raises `Broken` where it cannot be an answer to it."""
    found = message.fields
    if found.get("is") == "problem":
        return _problem(found)
    if found.get("is") != question.what:
        raise Broken
    if question.what == "picture":
        return _picture(found, message.body, grey=question.grey)
    if question.what == "miniature":
        return _miniature(found, message.body, question.mode)
    if question.what == "view":
        return _view(found, message.body, question.limits.shown_side)
    if question.what == "patches":
        return _patches(found, message.body, question.limits.patches)
    return _lost(found.get("lost"))


def _picture(found: dict[str, object], body: bytes, *, grey: bool) -> Picture:
    across, down = _side(found, "across", _MOST_RASTER), _side(found, "down", _MOST_RASTER)
    sha256, small = found.get("sha256"), body[across * down :]
    if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
        raise Broken
    if len(body) < across * down or (small and not grey):
        raise Broken
    return Picture(
        width=_side(found, "width"),
        height=_side(found, "height"),
        pixel_sha256=sha256,
        raster=Raster(width=across, height=down, grey=body[: across * down]),
        grey=_miniature(found, small, "L") if small else None,
    )


def _miniature(found: dict[str, object], body: bytes, mode: Mode) -> Miniature:
    if len(body) != SIDE * SIDE * _CHANNELS[mode]:
        raise Broken
    width, height = _side(found, "width"), _side(found, "height")
    return Miniature(width=width, height=height, mode=mode, pixels=body)


def _view(found: dict[str, object], body: bytes, most: int) -> View:
    width, height = _side(found, "width", most), _side(found, "height", most)
    if len(body) != width * height * 3:
        raise Broken
    return View(width=width, height=height, rgb=body)


def _patches(found: dict[str, object], body: bytes, most: int) -> Patches:
    count, width, height = found.get("count"), _side(found, "width"), _side(found, "height")
    if type(count) is not int or not 0 <= count <= most:
        raise Broken
    if len(body) != count * PATCH_SIDE * PATCH_SIDE:
        raise Broken
    return Patches(width=width, height=height, count=count, grey=body)


def _lost(lost: object) -> float:
    if not isinstance(lost, float) or not math.isfinite(lost) or lost < 0:
        raise Broken
    return lost


def _problem(found: dict[str, object]) -> Problem:
    message, offset = found.get("message"), found.get("offset")
    if not isinstance(message, str) or not 0 < len(message) <= LONGEST:
        raise Broken
    if offset is not None and (type(offset) is not int or offset < 0):
        raise Broken
    return Problem(reader=PIXELS, kind=_kind(found.get("kind")), message=message, offset=offset)


def _kind(word: object) -> ProblemKind:
    for kind in PROBLEM_KINDS:
        if kind == word:
            return kind
    raise Broken


def _side(found: dict[str, object], name: str, most: int = _MOST_SIDE) -> int:
    side = found.get(name)
    if type(side) is not int or not 0 < side <= most:
        raise Broken
    return side
