"""The occasion of a printed report: everything a renderer knows beside the reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from verifyimg.model.aside import Aside
from verifyimg.model.finding import Finding
from verifyimg.model.noun import noun
from verifyimg.model.overlook import Overlook
from verifyimg.model.words import Severity
from verifyimg.reports.rule_card import RuleCard
from verifyimg.reports.tool import Tool


@noun
class Occasion:
    """One run of the program, as its output shows it."""

    tool: Tool
    examined_at: datetime
    skipped: Callable[[], int] = lambda: 0
    """Files of folders that are no images; asked after the last report."""
    ending: Callable[[], str] = lambda: ""
    """What the run ends with, in words; asked after the last report."""
    interrupted: Callable[[], bool] = lambda: False
    """Whether inputs are left that were not looked at; asked after the last report."""
    rules: Callable[[], tuple[RuleCard, ...]] = lambda: ()
    """All rules with their pages; costs the import of all of them, so ask only if printed."""
    group: Callable[[], tuple[Finding, ...]] = lambda: ()
    """The findings about the files as a set; asked after the last report."""
    over: Callable[[], Overlook] = Overlook
    """All that is said about the files as a set; asked after the last report."""
    aside: Callable[[], Aside] = Aside
    """What there is to say beside the reports; asked after the last report."""
    baselined: bool = False
    """Whether findings are held against a baseline, so that one without acceptance is new."""
    fail_on: Severity | None = "conflict"
    """What makes a file fail; None where nothing does."""
    width: int = 80
    """Of the terminal, in columns."""
    verbose: bool = False
    ascii_only: bool = False
    """Whether what we print to can show no more than ASCII."""
    colour: bool = False
