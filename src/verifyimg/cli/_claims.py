"""The claim about each input: one for all from the options, or one each from a claims file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from verifyimg.cli._examine import Hash
from verifyimg.cli._request import ONE_CLAIM, CheckRequest
from verifyimg.model.claim import Claim
from verifyimg.sources.walk import Input, Skipped
from verifyimg.wording import count

if TYPE_CHECKING:
    from verifyimg.claims.file import ClaimsFile


@dataclass(frozen=True, kw_only=True)
class OneClaim:
    """The same claim about every input."""

    claim: Claim

    def claim_for(self, _path: str, _sha256: Hash) -> Claim:
        """The claim, whatever the input."""
        return self.claim

    def closing(self) -> Iterator[str]:
        """Nothing is left to be said."""
        return iter(())


@dataclass(frozen=True, kw_only=True)
class ManyClaims:
    """A claims file, and which of the inputs have asked for their claim."""

    table: ClaimsFile
    inputs: tuple[str, ...]
    hashes: set[str] = field(default_factory=set)
    """SHA-256 of the inputs so far, where a row names one."""

    def claim_for(self, path: str, sha256: Hash) -> Claim:
        """The claim of the row for that input; raises `ClaimsFileError` if there are two."""
        return self.table.claim_for(path, lambda: self._noted(sha256()))

    def closing(self) -> Iterator[str]:
        """Lines about rows that no input used."""
        unused = self.table.unused(self.inputs, self.hashes)
        yield from unused.warnings
        if unused.not_given:
            rows = count(unused.not_given, "row")
            yield f"{self.table.path}: {rows} about files that were not given"

    def _noted(self, digest: str) -> str:
        self.hashes.add(digest)
        return digest


def claims_of(
    request: CheckRequest, inputs: Iterable[Input | Skipped]
) -> tuple[OneClaim | ManyClaims, Iterable[Input | Skipped]]:
    """The claims, and the inputs again; only a claims file needs to know all of them.

    Raises a `UsageError` for a claim, or a claims file, that cannot be understood.
    """
    if request.claims is None:
        return OneClaim(claim=_one_claim(request)), inputs
    from verifyimg.claims.file import read_claims

    table = read_claims(request.claims)
    entries = list(inputs)
    paths = tuple(entry.path for entry in entries if isinstance(entry, Input))
    table.check_against(paths)
    return ManyClaims(table=table, inputs=paths), entries


def _one_claim(request: CheckRequest) -> Claim:
    given = {name: getattr(request, name) for name in ONE_CLAIM}
    if all(text is None for text in given.values()) and not request.claimed_original:
        return Claim()
    from verifyimg.claims.options import claim_from_options

    return claim_from_options(**given, claimed_original=request.claimed_original)
