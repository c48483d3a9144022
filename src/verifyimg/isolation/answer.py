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

Answer = Picture | Miniature | View | Raster | float | Problem

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
        return _of_picture(answer)
    if isinstance(answer, Miniature):
        sides = {"width": answer.width, "height": answer.height}
        return Message(fields={"is": "miniature", **sides}, body=answer.pixels)
    if isinstance(answer, View):
        sides = {"width": answer.width, "height": answer.height}
        return Message(fields={"is": "view", **sides}, body=answer.rgb)
    if isinstance(answer, Raster):
        sides = {"width": answer.width, "height": answer.height}
        return Message(fields={"is": "grey view", **sides}, body=answer.grey)
    return Message(fields={"is": "fineness", "lost": answer})


def _of_picture(picture: Picture) -> Message:
    raster, grey, patches = picture.raster, picture.grey, picture.patches
    fields = {
        "is": "picture",
        "width": picture.width,
        "height": picture.height,
        "sha256": picture.pixel_sha256,
        "across": raster.width,
        "down": raster.height,
        "grey": grey is not None,
        "count": patches.count if patches else 0,
        "view": [picture.view.width, picture.view.height] if picture.view else None,
    }
    large = (grey.pixels if grey else b"", patches.grey if patches else b"")
    view = picture.view.grey if picture.view else b""
    return Message(fields=fields, body=b"".join((raster.grey, *large, view)))


def answer_of(message: Message, question: Question) -> Answer:
    """What was answered to that question; raises `Broken` where it cannot be an answer to it."""
    found = message.fields
    if found.get("is") == "problem":
        return _problem(found)
    if found.get("is") != question.what:
        raise Broken
    if question.what == "picture":
        return _picture(found, message.body, question)
    if question.what == "miniature":
        return _miniature(found, message.body, question.mode)
    if question.what == "view":
        return _view(found, message.body, question.limits.shown_side)
    if question.what == "grey view":
        return _grey_view(found, message.body, question.limits.shown_side)
    return _lost(found.get("lost"))


def _picture(found: dict[str, object], body: bytes, question: Question) -> Picture:
    across, down = _side(found, "across", _MOST_RASTER), _side(found, "down", _MOST_RASTER)
    grey, count = found.get("grey"), _count(found.get("count"), question)
    if type(grey) is not bool or (grey and not question.grey):
        raise Broken
    behind_raster = across * down
    behind_grey = behind_raster + grey * SIDE * SIDE
    behind_patches = behind_grey + count * PATCH_SIDE * PATCH_SIDE
    if len(body) < behind_patches:
        raise Broken
    return Picture(
        width=_side(found, "width"),
        height=_side(found, "height"),
        pixel_sha256=_hash(found.get("sha256")),
        raster=Raster(width=across, height=down, grey=body[:behind_raster]),
        grey=_miniature(found, body[behind_raster:behind_grey], "L") if grey else None,
        patches=_patches(found, body[behind_grey:behind_patches], count) if count else None,
        view=_shown(found.get("view"), body[behind_patches:], question),
    )


def _shown(sides: object, body: bytes, question: Question) -> Raster | None:
    """The view that came with a picture, where it was asked for."""
    if sides is None and not body:
        return None
    if not question.shown or not isinstance(sides, list) or len(sides) != 2:
        raise Broken
    told = {"width": sides[0], "height": sides[1]}
    return _grey_view(told, body, question.limits.shown_side)


def _hash(sha256: object) -> str | None:
    if sha256 is None or (isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
        return sha256
    raise Broken


def _count(count: object, question: Question) -> int:
    """Of squares, where those were asked for."""
    most = question.limits.patches if question.fewest else 0
    if type(count) is not int or not 0 <= count <= most:
        raise Broken
    return count


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


def _grey_view(found: dict[str, object], body: bytes, most: int) -> Raster:
    width, height = _side(found, "width", most), _side(found, "height", most)
    if len(body) != width * height:
        raise Broken
    return Raster(width=width, height=height, grey=body)


def _patches(found: dict[str, object], body: bytes, count: int) -> Patches:
    width, height = _side(found, "width"), _side(found, "height")
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
