from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO

from tests.support.command_line import NOW, environment
from verifyimg.cli._progress import Progress, Standing


class Clock:
    """A time that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def watched(*, live: bool) -> tuple[Progress, Clock, BytesIO]:
    clock, stderr = Clock(), BytesIO()
    env = environment(now=clock, stderr=stderr)
    return Progress(env, lambda: 1000, live=live), clock, stderr


def standing(met: int) -> Standing:
    return Standing(met=met, reported=met, contradicted=3)


def test_a_short_run_says_nothing() -> None:
    for live in (True, False):
        progress, _, stderr = watched(live=live)
        progress.tell(standing(10))
        progress.end()
        assert stderr.getvalue() == b""


def test_a_log_gets_a_line_a_minute() -> None:
    progress, clock, stderr = watched(live=False)
    for second in range(0, 121, 10):
        clock.now = NOW + timedelta(seconds=second)
        progress.tell(standing(second * 2))
    assert stderr.getvalue().decode().splitlines() == [
        "verifyimg: 120 of about 1,000 files, 2.0 a second, 7 min left, 3 contradicted",
        "verifyimg: 240 of about 1,000 files, 2.0 a second, 6 min left, 3 contradicted",
    ]


def test_a_terminal_has_one_line_that_changes_and_goes() -> None:
    progress, clock, stderr = watched(live=True)
    clock.now = NOW + timedelta(seconds=2)
    progress.tell(standing(100))
    progress.environment().complain("a line")
    progress.end()
    drawn = stderr.getvalue()
    line = b"100 of about 1,000 files, 50.0 a second, 18 s left, 3 contradicted"
    clear = b"\r\x1b[K"
    assert drawn == clear + line + clear + b"verifyimg: a line\n" + line + clear


def test_the_line_fits_the_terminal() -> None:
    stderr, clock = BytesIO(), Clock()
    env = environment(now=clock, stderr=stderr, width=40)
    progress = Progress(env, lambda: 10**9, live=True)
    clock.now = NOW + timedelta(hours=30)
    progress.tell(standing(10**8))
    assert len(stderr.getvalue().removeprefix(b"\r\x1b[K")) == 39


def test_more_than_was_counted_is_no_time_below_zero() -> None:
    progress, clock, stderr = watched(live=False)
    clock.now = NOW + timedelta(hours=2)
    progress.tell(standing(3000))
    assert b"3,000 of about 3,000 files" in stderr.getvalue()
    assert b" 0 s left" in stderr.getvalue()
