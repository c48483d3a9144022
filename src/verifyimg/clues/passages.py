"""The chain of handling: who had the file in hand, in order, as far as the file supports it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.clues.evidence import Evidence
from verifyimg.limits import DEFAULT
from verifyimg.model.clue import Clue
from verifyimg.model.image import HandlingStep, StepKind
from verifyimg.model.window import EARLIEST

_MESSENGERS = frozenset(
    {
        *("WhatsApp", "Telegram", "Signal", "Viber", "WeChat", "LINE", "Messenger", "iMessage"),
        *("Facebook Messenger", "KakaoTalk", "Threema", "imo"),
    }
)
"""Platforms through which pictures go from person to person."""
_TOLD = ("file_name", "iptc")
"""Where a platform tells its own name; a size that many share tells none."""
_HISTORY = "XMP-xmpMM:HistoryAction"
_ENCODERS = ("creator: gd-jpeg", "lavc", "compressed by", "optimized by")
_COMMENT = "File:Comment"


def passages(clues: Sequence[Clue], evidence: Evidence) -> tuple[HandlingStep, ...]:
    """Each once; no more than `limits.programs` of them."""
    found = [
        *_cameras(clues),
        *sorted(_editors(clues), key=_time),
        *_encoders(evidence),
        *sorted(_platforms(clues), key=lambda step: step.kind == "messenger"),
    ]
    first: dict[tuple[StepKind, str], HandlingStep] = {}
    for step in found:
        first.setdefault((step.kind, step.name), step)
    return tuple(first.values())[: DEFAULT.programs]


def _cameras(clues: Sequence[Clue]) -> Iterator[HandlingStep]:
    dates = (one for one in clues if one.meaning == "captured" and one.clock == "camera")
    date = next((one for one in dates if one.trusted), None)
    for clue in clues:
        if clue.meaning == "device":
            yield HandlingStep(
                kind="camera",
                name=clue.text,
                when=date.window if date else None,
                tags=(*clue.tags, *(date.tags[:1] if date else ())),
            )
            return


def _editors(clues: Sequence[Clue]) -> Iterator[HandlingStep]:
    """The programs by name; the history as a whole is told by its steps."""
    for clue in clues:
        if clue.meaning == "edited" and not any(tag.key == _HISTORY for tag in clue.tags):
            yield HandlingStep(kind="editor", name=clue.text, when=clue.window, tags=clue.tags)


def _encoders(evidence: Evidence) -> Iterator[HandlingStep]:
    text = evidence.text(_COMMENT)
    if text.casefold().startswith(_ENCODERS):
        yield HandlingStep(kind="encoder", name=text, when=None, tags=evidence.present(_COMMENT))


def _platforms(clues: Sequence[Clue]) -> Iterator[HandlingStep]:
    for clue in clues:
        if clue.meaning == "platform" and clue.storage in _TOLD:
            kind: StepKind = "messenger" if clue.text in _MESSENGERS else "platform"
            yield HandlingStep(kind=kind, name=clue.text, when=None, tags=clue.tags)


def _time(step: HandlingStep) -> tuple[bool, float]:
    """Those without a time first: what is undated stands nearest to the camera."""
    window = step.when
    since = (window.earliest - EARLIEST).total_seconds() if window else 0.0
    return window is not None, since
