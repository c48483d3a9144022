"""The members of folders that a run did not look at: counted by reason, the first few named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from verifyimg.limits import DEFAULT
from verifyimg.model.aside import NO_IMAGE, Aside, LeftOut
from verifyimg.model.noun import ledger
from verifyimg.sources.walk import Input, Skipped


@ledger
class PassedBy:
    """What was met so far; memory does not grow with the number of files."""

    skipped: int = 0
    """Members that are nothing to examine; without those that nobody asked for."""
    odd: int = 0
    """Pipes, devices and the like among them."""
    met: dict[str, LeftOut] = field(default_factory=dict)
    """By reason."""

    def inputs(
        self, entries: Iterable[Input | Skipped], tell: Callable[[str], None]
    ) -> Iterator[Input]:
        """What is to be examined; of the rest is taken note, and the first odd ones are told."""
        for entry in entries:
            if isinstance(entry, Input):
                yield entry
            else:
                self._note(entry, tell)

    @property
    def total(self) -> int:
        """Members of every kind."""
        return sum(one.count for one in self.met.values())

    def aside(self) -> Aside:
        """What there is to say of them."""
        return Aside(left_out=tuple(self.met.values()))

    def closing(self) -> Iterator[str]:
        """Lines about what nobody looked at because nobody asked for it."""
        from verifyimg.reports.aside_text import left_out_line

        return (left_out_line(one) for one in self.met.values() if one.chosen)

    def _note(self, member: Skipped, tell: Callable[[str], None]) -> None:
        self._count(member, member.why or NO_IMAGE)
        if member.chosen:
            return
        self.skipped += 1
        self.odd += bool(member.why)
        if member.why and self.odd <= DEFAULT.told_left_out:
            tell(f"{member.path}: passed by: {member.why}")

    def _count(self, member: Skipped, reason: str) -> None:
        known = self.met.get(reason)
        paths, count = (known.paths, known.count) if known else ((), 0)
        named = (*paths, member.path) if len(paths) < DEFAULT.told_left_out else paths
        self.met[reason] = LeftOut(
            reason=reason, count=count + 1, paths=named, chosen=member.chosen
        )
