"""The running time of a phone and its clock do not go together.

What it looks at
Files of one iPhone model with one version of its system: the time since the phone was started
(Apple:RunTimeValue) and the camera's dates, in order. Within one start the running time grows by
no more than the clock, since it rests while the phone sleeps; behind a new start it is no longer
than what lies between the two pictures. What fits neither is named.

Why it matters
The running time is a second clock that programs which change dates leave alone.

Innocent explanations
- two phones of one model with the same version of the system
- a clock that was set by hand, or another zone
- dates that were put right later

Next steps
- ask for all pictures of that day, and sort them by their running time
- ask whether one phone took them

Example
Two pictures ten minutes apart by their dates, the second with a running time five hours longer.

References
exiftool.org/TagNames/Apple.html (RunTime): "not when suspended".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks.descents import ZONES
from verifyimg.checks.witnesses import TAKEN, dated, name, witness
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="concern", against="set", aspect="time", scope="set", order="device")

_TOLERANCE = timedelta(seconds=2)
_VALUE, _SCALE, _SYSTEM = "Apple:RunTimeValue", "Apple:RunTimeScale", "IFD0:Software"
_LONGEST_YEARS = 20


@noun
class _Run:
    traces: Traces
    running: timedelta


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each pair of neighbours that neither one start nor two explain."""
    last: dict[str, _Run] = {}
    for one in group.files:
        running = _running(one)
        if running is None or one.taken is None or not one.taken_trusted:
            continue
        system = one.text(_SYSTEM)
        before, now = last.get(system), _Run(traces=one, running=running)
        if before is not None and _is_odd(before, now):
            yield _draft(before, now)
        if system in last or len(last) < _LONGEST_YEARS:
            last[system] = now
    if not last:
        yield NotApplicable(reason="no two of the files tell how long their phone had been running")


def _running(traces: Traces) -> timedelta | None:
    value, scale = traces.number_in(_VALUE), traces.number_in(_SCALE)
    if not value or not scale or not 0 < value / scale < _LONGEST_YEARS * 366 * 86_400:
        return None
    return timedelta(seconds=value / scale)


def _is_odd(before: _Run, now: _Run) -> bool:
    apart = now.traces.since(before.traces)
    if apart is None:
        return False
    zoned = now.traces.instant is not None
    apart += _TOLERANCE if zoned else ZONES
    started_anew = now.running <= apart
    went_on = timedelta(0) <= now.running - before.running <= apart
    return not (started_anew or went_on)


def _draft(before: _Run, now: _Run) -> Draft:
    files = (before, now)
    told = [
        f"{name(one.traces)} is of {dated(one.traces.taken)}, {wording.gap(one.running)} after the "
        "phone was started"
        for one in files
    ]
    return Draft(
        message=(
            f"{wording.listed(told)}. Neither one start nor a new one between them explains it."
        ),
        strength="moderate",
        files=tuple(witness(one.traces, *TAKEN, _VALUE, _SCALE) for one in files),
    )
