"""What renderers are told of the run that they print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from verifyimg import __version__
from verifyimg.cli._environment import WIDTH, Environment
from verifyimg.cli._provenance import provenance
from verifyimg.cli._rule_cards import rule_cards
from verifyimg.model.aside import Aside
from verifyimg.model.overlook import Overlook
from verifyimg.model.words import SEVERITIES
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
    interrupted: Callable[[], bool] = lambda: False,
    over: Callable[[], Overlook] = Overlook,
    aside: Callable[[], Aside] = Aside,
    baselined: bool = False,
    verbose: bool = False,
    fail_on: str = "never",
) -> Occasion:
    """The occasion of one run; a file gets neither colour nor the terminal's width.

    `fail_on` is a severity or `never`.
    """
    return Occasion(
        tool=Tool(version=__version__, knowledge=KNOWLEDGE, provenance=provenance),
        examined_at=now,
        skipped=skipped,
        ending=ending,
        interrupted=interrupted,
        rules=rule_cards,
        group=lambda: over().findings,
        over=over,
        aside=aside,
        baselined=baselined,
        fail_on=next((severity for severity in SEVERITIES if severity == fail_on), None),
        width=WIDTH if to_file else env.width,
        verbose=verbose,
        ascii_only=env.ascii_only and not to_file,
        colour=env.colour and not to_file,
    )
