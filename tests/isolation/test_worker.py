from __future__ import annotations

import os
import resource
from collections.abc import Iterator

import pytest

from tests.support.decoding import JPEG, question, whole
from verifyimg.isolation.question import fields_of
from verifyimg.isolation.wire import Message
from verifyimg.isolation.worker import _answered, _Behind, _Noise
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem


@pytest.fixture(autouse=True)
def _as_long_as_it_takes() -> Iterator[None]:
    """The worker's limit of processor time would hold for the tests that come after."""
    before = resource.getrlimit(resource.RLIMIT_CPU)
    yield
    resource.setrlimit(resource.RLIMIT_CPU, before)


class Quiet(_Noise):
    """Says what it was given, without a descriptor of its own."""

    def __init__(self, said: str) -> None:
        self.said = said

    def take(self) -> str:
        return self.said


def asked(data: bytes = JPEG) -> Message:
    copy = os.memfd_create("picture")
    os.write(copy, data)
    return Message(fields=fields_of(question(extent=whole(data))), descriptor=copy)


def test_bytes_stand_where_they_do_in_their_file() -> None:
    copy = os.memfd_create("part")
    os.write(copy, b"3456")
    source = _Behind(copy, question(base=3))
    assert source.read_at(3, 2) == b"34"
    assert source.read_at(5, 99) == b"56"
    assert (source.read_at(2, 2), source.read_at(3, 0)) == (b"", b"")
    os.close(copy)


def test_what_a_library_says_about_a_picture_that_is_decoded_is_not_passed_on() -> None:
    assert isinstance(_answered(asked(), Quiet("a warning")), Picture)


def test_what_a_library_says_about_a_broken_one_stands_behind_the_problem() -> None:
    found = _answered(asked(JPEG[:-3_000]), Quiet("premature end"))
    assert isinstance(found, Problem)
    assert found.message.endswith("; its decoder says: premature end")


def test_noise_is_taken_line_by_line_and_made_visible() -> None:
    kept = os.dup(2)
    try:
        noise = _Noise()
        assert noise.take() == ""
        os.write(2, b"first \x1b[2J\nsecond\n")
        said = noise.take()
        os.write(2, b"x" * 9_000)
        long = noise.take()
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(noise._heard)
    assert said.startswith("first ") and said.isprintable() and "second" not in said
    assert len(long) == 160
