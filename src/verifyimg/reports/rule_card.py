"""A rule as reports present it: its words, without what it does."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.words import Severity


@noun
class RuleCard:
    """One rule and its page."""

    code: str
    name: str
    family: str
    severity: Severity
    """The most that it can say."""
    status: str
    since: str
    title: str
    """One sentence that names the condition."""
    sections: dict[str, str]
    """The text of its page by heading, in the order of the page."""
