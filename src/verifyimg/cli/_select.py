"""Which findings are reported: `--select` and `--ignore`; the verdict does not depend on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verifyimg.checks.registry import RegisteredRule, find, rules
from verifyimg.errors import UnknownRule
from verifyimg.model.finding import Finding
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report, Settings
from verifyimg.spelling import nearest


def rule_codes(lists: Iterable[str]) -> tuple[str, ...]:
    """The rule codes of comma-separated lists of codes or names, sorted, each once.

    Raises `UnknownRule`, with the nearest code or name there is.
    """
    words = (word.strip() for words in lists for word in words.split(","))
    return tuple(sorted({known_rule(word).code for word in words if word}))


def known_rule(word: str) -> RegisteredRule:
    """The rule of that code or name; raises `UnknownRule`."""
    registered = find(word)
    if registered is None:
        raise UnknownRule(code=word, hint=_hint(word))
    return registered


def selected(report: Report) -> Report:
    """The report with the findings that its own settings ask for; all else stays."""
    return replace(report, findings=_asked_for(report.findings, report.settings))


def chosen(over: Overlook, settings: Settings) -> Overlook:
    """The same for what is said about a set."""
    return replace(over, findings=_asked_for(over.findings, settings))


def _asked_for(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    select, ignore = settings.select, settings.ignore
    return tuple(
        finding
        for finding in findings
        if (not select or finding.code in select) and finding.code not in ignore
    )


def _hint(word: str) -> str:
    near = nearest(word, (name for rule in rules() for name in (rule.code, rule.name)))
    return f"; did you mean {near}?" if near else ""
