"""What holds for every kind of fingerprint; each kind's test is a subclass."""

from __future__ import annotations

import pytest

from tests.support.sights import sight_of_scene
from verifyimg.fingerprints.kind import Kind
from verifyimg.model.fingerprint import Fingerprint, Sight

NO_FINGERPRINTS = (
    "",
    " ",
    "xyz",
    "0x12",
    "12 34",
    "-1",
    "+1",
    "1_0",
    "٣",
    "é",
    "a" * 65,
    "other:ab",
)


class FingerprintContract:
    """Subclass it with `kind` and the bits of one fingerprint."""

    kind: Kind
    bits: int

    def made(self, seed: int = 1) -> Fingerprint:
        found = self.kind.of(sight_of_scene(seed))
        assert isinstance(found, Fingerprint), found
        return found

    def test_the_examples_are_in_their_usual_form(self) -> None:
        assert len(set(self.kind.examples)) >= 2
        assert [self.kind.read(text) for text in self.kind.examples] == [*self.kind.examples]

    def test_what_is_made_is_in_its_usual_form_and_names_algorithm_and_version(self) -> None:
        made = self.made()
        assert self.kind.read(made.hash) == made.hash
        assert len(made.hash) == len(self.kind.examples[0])
        assert (made.name, made.version) == (self.kind.name, self.kind.version)
        assert self.kind.version

    def test_the_same_picture_has_the_same_fingerprint_again(self) -> None:
        assert self.made() == self.made()

    def test_other_pictures_have_other_fingerprints(self) -> None:
        assert len({self.made(seed).hash for seed in range(1, 4)}) == 3

    def test_the_distance_is_symmetric_and_none_to_itself(self) -> None:
        for one in self.kind.examples:
            assert self.kind.distance(one, one) == 0
            for other in self.kind.examples:
                assert self.kind.distance(one, other) == self.kind.distance(other, one)
                assert (self.kind.distance(one, other) == 0) == (one == other)

    def test_no_distance_is_larger_than_all_bits(self) -> None:
        one, other = self.kind.examples[:2]
        assert 0 < self.kind.distance(one, other) <= self.bits

    def test_other_tools_forms_are_read(self) -> None:
        example = self.kind.examples[0]
        assert self.kind.read(f" {self.kind.name}:{example.upper()}\n") == example
        assert self.kind.read("1a").endswith("01a")

    @pytest.mark.parametrize("text", NO_FINGERPRINTS)
    def test_what_is_no_fingerprint_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match=f"not a {self.kind.name}"):
            self.kind.read(text)

    def test_without_what_it_needs_it_is_a_mistake_of_the_caller(self) -> None:
        with pytest.raises(ValueError, match=r"was not|there is no"):
            self.kind.of(Sight())
