from __future__ import annotations

import hashlib

from tests.fingerprints.contract import FingerprintContract
from verifyimg.fingerprints.sha256 import Sha256
from verifyimg.model.fingerprint import Sight


class TestSha256(FingerprintContract):
    kind = Sha256()
    bits = 256

    def test_the_examples_are_those_of_nothing_and_abc(self) -> None:
        hashes = [hashlib.sha256(data).hexdigest() for data in (b"", b"abc")]
        assert [*self.kind.examples] == hashes

    def test_two_files_are_the_same_or_not(self) -> None:
        one = self.kind.examples[0]
        assert self.kind.distance(one, f"{one[:-1]}4") == 256

    def test_it_is_that_of_the_file(self) -> None:
        assert self.kind.of(Sight(sha256="ab" * 32)).hash == "ab" * 32
