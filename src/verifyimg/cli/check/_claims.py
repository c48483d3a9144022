"""The claim about each input: one for all from the options, or one each from a claims file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING

from verifyimg.cli._examine import Hash
from verifyimg.cli._request import ONE_CLAIM, CheckRequest
from verifyimg.model.claim import Claim
from verifyimg.model.noun import ledger, noun
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.walk import Input, Skipped
from verifyimg.wording import count

if TYPE_CHECKING:
    from verifyimg.claims.file import ClaimsFile
    from verifyimg.claims.rows import Row
    from verifyimg.cli._configured import Places

SUFFIX = ".claim.toml"
ANNOUNCED = 10
"""Claims beside pictures that are announced one by one; the others are counted."""


@noun
class OneClaim:
    """The same claim about every input."""

    claim: Claim

    def claim_for(self, _path: str, _sha256: Hash) -> Claim:
        """The claim, whatever the input."""
        return self.claim

    def closing(self) -> Iterator[str]:
        """Nothing is left to be said."""
        return iter(())


@noun
class ManyClaims:
    """A claims file, and which of the inputs have asked for their claim."""

    table: ClaimsFile
    used: frozenset[Row]
    """The rows that speak of an input by its path or name."""
    hashes: set[str] = field(default_factory=set)
    """SHA-256 of the inputs so far, where a row names one."""

    def claim_for(self, path: str, sha256: Hash) -> Claim:
        """The claim of the row for that input; raises `ClaimsFileError` if there are two."""
        return self.table.claim_for(path, lambda: self._noted(sha256()))

    def closing(self) -> Iterator[str]:
        """Lines about rows that no input used."""
        unused = self.table.unused(self.used, self.hashes)
        yield from unused.warnings
        if unused.not_given:
            rows = count(unused.not_given, "row")
            yield f"{self.table.path}: {rows} about files that were not given"

    def _noted(self, digest: str) -> str:
        self.hashes.add(digest)
        return digest


@ledger
class ClaimsBeside:
    """Claims in files beside the pictures, for inputs that nothing stronger speaks of.

    Such a file may be planted among the evidence; that it speaks is always said.
    """

    stronger: OneClaim | ManyClaims
    tell: Callable[[str], None]
    places: Places | None = None
    used: int = 0
    passed_by: int = 0

    def claim_for(self, path: str, sha256: Hash) -> Claim:
        """The claim; raises `ClaimBesideUnreadable` where only such a file could tell it."""
        claim = self.stronger.claim_for(path, sha256)
        if path == STANDARD_INPUT or not os.path.lexists(path + SUFFIX):
            return claim
        if claim != Claim():
            self.passed_by += 1
            return claim
        from verifyimg.claims.beside import claim_beside

        beside = claim_beside(path, places=self.places)
        if beside is None:
            return claim
        self.used += 1
        if self.used <= ANNOUNCED:
            self.tell(f"{path}: its claim is taken from the file beside it, {path}{SUFFIX}")
        return beside

    def closing(self) -> Iterator[str]:
        """Lines about the files that spoke, and those that were not heard."""
        yield from self.stronger.closing()
        if self.used > ANNOUNCED:
            yield f"{count(self.used, 'claim')} taken from files beside the pictures"
        if self.passed_by:
            files = count(self.passed_by, "file")
            yield f"{files} with a claim beside a picture not used: what was given is stronger"


def claims_of(
    request: CheckRequest,
    inputs: Iterable[Input | Skipped],
    tell: Callable[[str], None] = lambda _line: None,
) -> tuple[ClaimsBeside, Iterable[Input | Skipped]]:
    """The claims, and the inputs again; only a claims file needs to know all of them.

    Claims on the command line are stronger than a claims file, and that is stronger than a
    file beside the picture. Raises a `UsageError` for a claim, or a claims file, that cannot
    be understood. `tell` puts a line on standard error.
    """
    places = request.policy.places
    if request.claims is None:
        one = OneClaim(claim=_one_claim(request))
        return ClaimsBeside(stronger=one, tell=tell, places=places), inputs
    from verifyimg.claims.file import read_claims

    table = read_claims(request.claims, places=places)
    entries = list(inputs)
    used = table.check_against(entry.path for entry in entries if isinstance(entry, Input))
    many = ManyClaims(table=table, used=used)
    return ClaimsBeside(stronger=many, tell=tell, places=places), entries


def _one_claim(request: CheckRequest) -> Claim:
    given = {name: getattr(request, name) for name in ONE_CLAIM}
    if all(text is None for text in given.values()) and not request.claimed_original:
        return Claim()
    from verifyimg.claims.options import claim_from_options

    return claim_from_options(
        **given, claimed_original=request.claimed_original, places=request.policy.places
    )
