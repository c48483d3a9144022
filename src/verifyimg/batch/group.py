"""The files of one run as a set: taken in one by one, looked over at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from verifyimg.batch.links import Links
from verifyimg.batch.parts import PartsOfEach, Pictured, unlooked
from verifyimg.batch.spool import Spool
from verifyimg.batch.tracing import traces_of
from verifyimg.checks.identity import short_hash
from verifyimg.checks.run_set import not_run, run_over, set_rules
from verifyimg.checks.witnesses import MOST
from verifyimg.fingerprints.near import NearPairs
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.finding import Outcome
from verifyimg.model.overlook import Cluster, Overlook
from verifyimg.model.report import Report
from verifyimg.model.traces import Order, Traces
from verifyimg.model.words import SEVERITIES

TOO_FEW = "fewer than two of the inputs could be examined"


class Group:
    """Every file that could be examined; memory grows by some 50 bytes a file."""

    def __init__(self, limits: Limits = DEFAULT) -> None:
        """Nothing is on disk before the second file."""
        self._limits = limits
        self._spool = Spool(limits.set_sorting_bytes)
        self._first: Traces | None = None
        self._near = NearPairs(most=limits.set_pairs)
        self._pictured: list[int] = []
        self._trouble = ""

    def add(self, one: Report | Traces | None) -> None:
        """Takes one more file into account, by its report or by what counts of it.

        None, and the report of what could not be examined, is no file of the set.
        """
        if one is None or self._trouble or (isinstance(one, Report) and one.failed):
            return
        waiting = [self._first] if self._first is not None and not len(self._spool) else []
        number = len(self._spool) + len(waiting)
        traces = traces_of(one, number) if isinstance(one, Report) else replace(one, number=number)
        if traces.pdq is not None:
            self._pictured.append(traces.number)
            self._near.add(traces.pdq, traces.pdq_quality)
        if self._first is None:
            self._first = traces
            return
        try:
            for file in (*waiting, traces):
                self._spool.add(file)
        except OSError as error:
            self._give_up(error)

    def looked_over(self) -> Overlook:
        """What the rules about sets say; to be asked once, at the end."""
        try:
            if self._trouble:
                return self._could_not()
            if len(self._spool) < 2:
                return self.not_looked(TOO_FEW)
            return self._looked()
        except OSError as error:
            self._give_up(error)
            return self._could_not()
        finally:
            self._spool.close()

    def not_looked(self, reason: str) -> Overlook:
        """The answer where the set is not looked at."""
        self._spool.close()
        return Overlook(outcomes=_outcomes([not_run(one, reason).outcome for one in set_rules()]))

    def _looked(self) -> Overlook:
        links, without = self._linked()
        for number, name in links.groups():
            self._spool.look_alike(number, name)
        answers = [run_over(one, self._spool.groups, self._limits) for one in set_rules()]
        findings = [finding for answer in answers for finding in answer.findings]
        findings.sort(key=lambda one: (-SEVERITIES.index(one.severity), one.code))
        clusters = islice(self._clusters(links), self._limits.set_clusters)
        return Overlook(
            count=len(self._spool),
            findings=tuple(findings),
            outcomes=_outcomes([answer.outcome for answer in answers]),
            clusters=tuple(clusters),
            unlooked=without,
            trouble="" if self._near.complete else _NOT_ALL,
        )

    def _linked(self) -> tuple[Links, str]:
        """Which files show one picture, and why parts were not looked for in all of them.

        Equal pixels that show too little for a fingerprint are of many pictures.
        """
        links, pictured = Links(), frozenset(self._pictured)
        for one, other in self._spool.pairs("bytes"):
            links.join(one, other, "bytes")
        for one, other in self._spool.pairs("pixels"):
            if one in pictured:
                links.join(one, other, "pixels")
        for low, high in self._near.pairs():
            links.join(self._pictured[low], self._pictured[high], "pdq")
        return links, self._by_parts(links)

    def _by_parts(self, links: Links) -> str:
        """Joins what shows parts of each other; the first stands for those joined already."""
        left = [number for number in self._pictured if links.first(number)]
        if len(left) < 2:
            return ""
        reason = unlooked(len(left), self._limits)
        if reason:
            return reason
        each = PartsOfEach(self._limits)
        found = [Pictured(number=number, path=self._spool[number].path) for number in left]
        for one, other in each.pairs(found):
            links.join(one, other, "features")
        return each.trouble

    def _clusters(self, links: Links) -> Iterator[Cluster]:
        kinds: tuple[tuple[str, Order], ...] = (("device", "device"), ("picture", "likeness"))
        for kind, order in kinds:
            for group in self._spool.groups(order):
                cluster = _cluster(kind, group.files, links)
                if cluster.count > 1 and (kind == "picture" or cluster.device):
                    yield cluster

    def _give_up(self, error: OSError) -> None:
        reason = (error.strerror or "no reason given").lower()
        self._trouble = f"the files could not be looked at as a set: no temporary file ({reason})"

    def _could_not(self) -> Overlook:
        answers = [not_run(one, self._trouble, failed=True) for one in set_rules()]
        return Overlook(
            outcomes=_outcomes([answer.outcome for answer in answers]), trouble=self._trouble
        )


_NOT_ALL = "the set has too many pictures that look alike: not all pairs of them were compared"


def _outcomes(outcomes: list[Outcome]) -> tuple[Outcome, ...]:
    return tuple(sorted(outcomes, key=lambda one: one.code))


def _cluster(kind: str, files: Iterator[Traces], links: Links) -> Cluster:
    first = next(files)
    count, paths, numbers = 1, [first.path], [first.number]
    earliest = latest = first.taken
    for one in files:
        count += 1
        dates = [date for date in (earliest, latest, one.taken) if date is not None]
        earliest, latest = min(dates, default=None), max(dates, default=None)
        if len(paths) < MOST:
            paths.append(one.path)
            numbers.append(one.number)
    return Cluster(
        kind=kind,
        device=first.device if kind == "device" else "",
        serial=short_hash(first.serial) if kind == "device" else "",
        count=count,
        files=tuple(paths),
        earliest=earliest.isoformat() if earliest else "",
        latest=latest.isoformat() if latest else "",
        found=tuple(links.found(one) or "pdq" for one in numbers) if kind == "picture" else (),
    )
