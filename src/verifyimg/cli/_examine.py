"""One input into its report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import BinaryIO

from verifyimg.cli._select import selected
from verifyimg.errors import InputError
from verifyimg.model.claim import Claim
from verifyimg.model.noun import noun
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import examine, failed
from verifyimg.sources import open_source
from verifyimg.sources.walk import Input

Hash = Callable[[], str]
"""The SHA-256 of an input, computed when it is called; empty if it could not be opened."""
ClaimFor = Callable[[str, Hash], Claim]
"""The claim about the input of that path."""


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

    def examined(self, entry: Input) -> Report:
        """The report of one input; raises the `InputError` that keeps it from being opened."""
        if entry.error is not None:
            raise entry.error
        with open_source(entry.path, stdin=self.stdin) as source:
            claim = self.claim_for(entry.path, source.sha256)
            report = examine(source, claim=claim, now=self.now, settings=self.settings)
        return selected(report)

    def failed(self, entry: Input, error: InputError) -> Report:
        """The report of an input that could not be examined."""
        return failed(
            entry.path,
            claim=self.claim_for(entry.path, str),
            now=self.now,
            error=error,
            settings=self.settings,
        )
