"""What renderers are told of the run that they print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from verifyimg import __version__
from verifyimg.cli._environment import WIDTH, Environment
from verifyimg.pipeline import KNOWLEDGE
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.tool import Tool


def occasion(
    env: Environment,
    *,
    now: datetime,
    to_file: bool,
    skipped: Callable[[], int],
    ending: Callable[[], str] = lambda: "",
    verbose: bool = False,
) -> Occasion:
    """The occasion of one run; a file gets neither colour nor the terminal's width."""
    return Occasion(
        tool=Tool(version=__version__, knowledge=KNOWLEDGE),
        examined_at=now,
        skipped=skipped,
        ending=ending,
        width=WIDTH if to_file else env.width,
        verbose=verbose,
        ascii_only=env.ascii_only and not to_file,
        colour=env.colour and not to_file,
    )
