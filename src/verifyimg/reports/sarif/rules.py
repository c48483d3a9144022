"""SARIF's rules: reportingDescriptors with the page of each rule as its help (3.49)."""

from __future__ import annotations

import re

from verifyimg.model.words import Severity
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.rule_card import RuleCard

LEVELS: dict[Severity, str] = {
    "conflict": "error",
    "concern": "warning",
    "note": "note",
    "info": "none",
}
"""By severity. SARIF calls a result that is no shortcoming `informational`, of level `none`."""

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")


def rule_json(card: RuleCard) -> JsonObject:
    """A rule with its help as text and as Markdown; no address is made up for it."""
    return {
        "id": card.code,
        "name": card.name,
        "shortDescription": {"text": card.title},
        "fullDescription": {"text": " ".join(_section(card, "What it looks at").split())},
        "help": {"text": _text(card), "markdown": _markdown(card)},
        "defaultConfiguration": {"level": LEVELS[card.severity]},
        "properties": {
            "tags": [card.family],
            "severity": card.severity,
            "status": card.status,
            "since": card.since,
        },
    }


def _section(card: RuleCard, heading: str) -> str:
    return card.sections.get(heading) or card.title


def _text(card: RuleCard) -> str:
    sections = (f"{heading}\n\n{text}" for heading, text in card.sections.items())
    return "\n\n".join((card.title, *sections))


def _markdown(card: RuleCard) -> str:
    sections = (f"## {heading}\n\n{_escaped(text)}" for heading, text in card.sections.items())
    return "\n\n".join((f"# {_escaped(card.title)}", *sections))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
