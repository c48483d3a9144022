from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from threading import Thread

import pytest

from verifyimg.batch.kinds import Garbage
from verifyimg.batch.wire import Frames, write_frame


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        with suppress(OSError):
            os.close(end)


def test_frames_come_out_as_they_went_in(pipe: tuple[int, int]) -> None:
    frames, texts = Frames(pipe[0], 1000), [b"a", b"", b"b" * 900]
    for text in texts:
        write_frame(pipe[1], text)
    assert [frames.wait() for _ in texts] == texts
    os.close(pipe[1])
    assert frames.wait() is None


def test_a_frame_that_is_longer_than_the_pipe_comes_whole(pipe: tuple[int, int]) -> None:
    text = b"x" * 3_000_000
    writing = Thread(target=write_frame, args=(pipe[1], text))
    writing.start()
    assert Frames(pipe[0], len(text)).wait() == text
    writing.join()


def test_one_that_is_too_long_is_not_read(pipe: tuple[int, int]) -> None:
    write_frame(pipe[1], b"too long")
    with pytest.raises(Garbage):
        Frames(pipe[0], 7).wait()


def test_half_a_frame_is_none(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"\0\0\0\5ab")
    frames = Frames(pipe[0], 10)
    assert frames.hear()
    assert frames.next() is None


def test_nobody_reads_any_more(pipe: tuple[int, int]) -> None:
    os.close(pipe[0])
    with pytest.raises(BrokenPipeError):
        write_frame(pipe[1], b"a")
