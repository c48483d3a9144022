"""One input into its report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from verifyimg.batch.examining import examined
from verifyimg.batch.work import Work
from verifyimg.cli._select import selected
from verifyimg.errors import InputError
from verifyimg.model.claim import Claim
from verifyimg.model.noun import noun
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import close, failed
from verifyimg.sources import open_source
from verifyimg.sources.source import Source
from verifyimg.sources.walk import Input

if TYPE_CHECKING:
    from verifyimg.archive.memory import Memory
    from verifyimg.batch.keeping import Keeper

Hash = Callable[[], str]
"""The SHA-256 of an input, computed when it is called; empty if it could not be opened."""
ClaimFor = Callable[[str, Hash], Claim]
"""The claim about the input of that path."""


Also = Callable[[Source, Report], None]
"""What is done with an input while it is still open, once its report is there."""


def nothing_more(_source: Source, _report: Report) -> None:
    """What is done with an input that is only examined."""


def nothing_claimed(_path: str, _sha256: Hash) -> Claim:
    """The claim about an input of which nothing was said."""
    return Claim()


@noun
class Examination:
    """What is the same for every input of one run."""

    now: datetime
    settings: Settings = Settings()
    stdin: BinaryIO
    claim_for: ClaimFor = nothing_claimed
    also: Also = nothing_more
    memory: Memory | None = None
    """The archives to look into."""
    program: str = ""
    """What made the results that are kept."""
    keeper: Keeper | None = None
    """Who keeps results from run to run."""
    illustrated: bool = False
    """Whether the format shows pictures."""
    only_read: bool = False
    """Whether nothing but the metadata is asked for."""

    def examined(self, entry: Input) -> Report:
        """The report of one input; raises the `InputError` that keeps it from being opened."""
        if entry.error is not None:
            raise entry.error
        with open_source(entry.path, stdin=self.stdin, listed=entry.listed) as source:
            claim = self.claim_for(entry.path, source.sha256)
            report = examined(source, claim, self.work, memory=self.memory, keeper=self.keeper)
            self.also(source, report)
        return selected(report)

    @property
    def work(self) -> Work:
        """The same, for the room of many files."""
        return Work(
            now=self.now,
            settings=self.settings,
            illustrated=self.illustrated,
            only_read=self.only_read,
            program=self.program,
        )

    def close(self) -> None:
        """Ends what the examinations have left running; they may go on afterwards."""
        close(self.settings)

    def failed(self, entry: Input, error: InputError) -> Report:
        """The report of an input that could not be examined."""
        return failed(
            entry.path,
            claim=self._claim_of_failed(entry),
            now=self.now,
            error=error,
            settings=self.settings,
        )

    def _claim_of_failed(self, entry: Input) -> Claim:
        """None where the claim itself is what cannot be understood."""
        try:
            return self.claim_for(entry.path, str)
        except InputError:
            return Claim()
