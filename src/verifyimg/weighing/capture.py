"""What the file says about when and where the scene was, at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.bounds import bounds_of
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.clue import Clue
from verifyimg.model.report import Capture


def capture_of(clues: Sequence[Clue], clock: Sequence[ClockDiagnosis] = ()) -> Capture:
    """The camera's own date, and the tightest trusted bounds about scene and file."""
    return Capture(
        declared=_declared(clues),
        not_before=_latest([c for c in clues if c.meaning == "not_before"], "scene"),
        not_after=_earliest([c for c in clues if c.meaning == "not_after"], "scene"),
        file_not_before=_latest([c for c in clues if c.meaning == "not_before"], "file"),
        file_not_after=_earliest([c for c in clues if c.meaning == "not_after"], "file"),
        place=next((c for c in clues if c.meaning == "place" and c.position), None),
        scene=bounds_of(clues, "scene"),
        file=bounds_of(clues, "file"),
        clock=tuple(clock),
    )


def timeline_of(clues: Sequence[Clue]) -> tuple[Clue, ...]:
    """The clues that have a window, by its earliest moment."""
    timed = [(clue.window.earliest, index, clue) for index, clue in enumerate(clues) if clue.window]
    return tuple(clue for _, _, clue in sorted(timed, key=lambda item: item[:2]))


def _declared(clues: Sequence[Clue]) -> Clue | None:
    dates = [c for c in clues if c.clock == "camera" and c.meaning == "captured" and c.window]
    dates = [c for c in dates if c.storage != "file_name"]
    return next(iter(dates), None)


def _latest(clues: Sequence[Clue], about: str) -> Clue | None:
    usable = [(c.window.earliest, c) for c in clues if c.trusted and c.about == about and c.window]
    return max(usable, key=lambda pair: pair[0])[1] if usable else None


def _earliest(clues: Sequence[Clue], about: str) -> Clue | None:
    usable = [(c.window.latest, c) for c in clues if c.trusted and c.about == about and c.window]
    return min(usable, key=lambda pair: pair[0])[1] if usable else None
