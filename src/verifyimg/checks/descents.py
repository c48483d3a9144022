"""Counters of a body against its dates: files that stand the other way round by each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks.witnesses import TAKEN, body, dated, name, witness
from verifyimg.model.finding import Draft
from verifyimg.model.noun import noun
from verifyimg.model.traces import Traces
from verifyimg.model.words import Severity, Strength

ZONES = timedelta(hours=26)
"""What a change of the clock's zone can make between two dates without zones."""
_MOMENT = timedelta(minutes=2)
"""What a clock that is put right can make."""


@noun
class Counted:
    """One file and its counter."""

    traces: Traces
    key: str
    """Of the tag that holds the counter."""
    count: int


@noun
class Descent:
    """Two files of one body: the later by its date is the earlier by its counter."""

    before: Counted
    """By its date."""
    after: Counted
    apart: timedelta
    """From the one date to the other; positive."""

    @property
    def beyond_zones(self) -> bool:
        """Whether no change of the clock's zone explains it."""
        known = self.before.traces.instant and self.after.traces.instant
        return self.apart > (_MOMENT if known else ZONES)


def counted(files: Iterable[Traces], keys: Iterable[str]) -> Iterator[Counted]:
    """The files with a date and a counter, all of the first one's kind.

    A date that other parts of its file contradict counts: the counter is one witness more.
    """
    wanted, kind = tuple(keys), ""
    for traces in files:
        if traces.taken is None or not (traces.taken_trusted or traces.taken_contested):
            continue
        for key in (kind,) if kind else wanted:
            number = traces.number_in(key)
            if number is not None and 0 < number < 1 << 40 and number == int(number):
                kind = key
                yield Counted(traces=traces, key=key, count=int(number))
                break


def descents(files: Iterable[Counted]) -> Iterator[Descent]:
    """Pairs out of order, of files that come in the order of their dates.

    What follows a file whose counter is too high is held against the files before it, so that one
    date out of place makes one pair.
    """
    last: Counted | None = None
    prior: Counted | None = None
    for one in files:
        if last is None or one.count >= last.count:
            prior, last = last, one
            continue
        apart = one.traces.since(last.traces)
        if apart is not None and apart > timedelta(0):
            yield Descent(before=last, after=one, apart=apart)
        if prior is None or one.count >= prior.count:
            last = one


def draft(
    descent: Descent,
    what: str,
    *,
    severity: Callable[[Descent], Severity],
    strength: Strength,
) -> Draft:
    """The finding on two files out of order; `what` names the counter."""
    first, second = descent.before, descent.after
    explained = "" if descent.beyond_zones else " A change of the clock's zone explains as much."
    return Draft(
        message=(
            f"{body(first.traces)}: by its date {name(first.traces)} "
            f"({dated(first.traces.taken)}) is {wording.gap(descent.apart)} earlier than "
            f"{name(second.traces)} ({dated(second.traces.taken)}), by the {what} later "
            f"({first.key} {first.count:,} against {second.count:,}). One of the two dates is "
            f"not that of the picture, or the counter did not run on.{explained}"
        ),
        strength=strength,
        severity=severity(descent),
        files=(
            witness(first.traces, *TAKEN, first.key),
            witness(second.traces, *TAKEN, second.key),
        ),
    )
