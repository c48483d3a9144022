"""One or two files of a camera lie far from all its others by their date.

What it looks at
The camera's dates of five files or more of one camera. They are cut into runs where more than 30
days lie between two neighbours. Where one run has nearly all files, what lies further from it
than ten times its length, and 180 days or more, is named.

Why it matters
A set that was taken on one occasion has dates that run on. A file that stands apart is the first
that should be asked about.

Innocent explanations
- one file from another day or another card, put beside the others
- a clock that was unset for one picture
- a file that was scanned or saved by another program

Next steps
- ask where that file comes from
- hold its counters against those of the others (DEV013, DEV014)

Example
Eleven files of 29 August 2023 to 2 September 2023 and one of 17 May 2020.

References
Berkeley Protocol on Digital Open Source Investigations (2022): a set is examined as a set.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks.witnesses import TAKEN, body, dated, names, witnesses
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="note", against="set", aspect="time", scope="set", order="device")

_FEWEST = 5
_BREAK = timedelta(days=30)
_FAR = timedelta(days=180)
_TIMES = 10
_RUNS = 4
"""Runs of a set that still has a main one and what lies apart from it."""
_APART = 2


@noun
class _Run:
    first: Traces
    last: Traces
    count: int
    few: tuple[Traces, ...]


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for what lies apart from the one run that has nearly all files."""
    runs: list[_Run] = []
    for one in group.files:
        if one.taken is None or not one.taken_trusted:
            continue
        apart = one.since(runs[-1].last) if runs else None
        if apart is not None and apart <= _BREAK:
            runs[-1] = _longer(runs[-1], one)
        else:
            runs.append(_Run(first=one, last=one, count=1, few=(one,)))
        if len(runs) > _RUNS:
            return
    if sum(run.count for run in runs) < _FEWEST:
        yield NotApplicable(reason=f"no camera has {_FEWEST} files with a date")
        return
    main = max(runs, key=lambda run: run.count)
    strange = [run for run in runs if run is not main]
    if strange and all(run.count <= _APART and _is_far(run, main) for run in strange):
        yield _draft(main, strange)


def _longer(run: _Run, one: Traces) -> _Run:
    return _Run(first=run.first, last=one, count=run.count + 1, few=(*run.few, one)[:_APART])


def _is_far(run: _Run, main: _Run) -> bool:
    long = main.last.since(main.first)
    before, after = main.first.since(run.last), run.first.since(main.last)
    apart = max((gap for gap in (before, after) if gap is not None), default=None)
    return None not in (long, apart) and apart >= max(_FAR, _TIMES * long)  # type: ignore[operator]


def _draft(main: _Run, strange: list[_Run]) -> Draft:
    files = [one for run in strange for one in run.few]
    told = wording.listed([f"{names([one])} ({dated(one.taken)})" for one in files])
    span = f"{dated(main.first.taken)} to {dated(main.last.taken)}"
    return Draft(
        message=(
            f"{body(main.first)}: {wording.count(main.count, 'file')} are dated {span}; far from "
            f"them lies {told}."
        ),
        strength="moderate",
        files=witnesses((*files, main.first, main.last), *TAKEN),
    )
