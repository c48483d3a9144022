"""SARIF 2.1.0: one log with one run, its results written as they come.

OASIS Standard, Static Analysis Results Interchange Format 2.1.0 (Errata 01), section 3.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from verifyimg.model.finding import Finding
from verifyimg.model.image import ImageFile
from verifyimg.model.report import Report
from verifyimg.reports.excerpt import excerpt
from verifyimg.reports.json.values import JsonObject, JsonValue, moment, sound
from verifyimg.reports.kept import Kept
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.sarif.places import BASE
from verifyimg.reports.sarif.results import results_json
from verifyimg.reports.sarif.rules import rule_json
from verifyimg.reports.sarif.run import (
    artifact_json,
    aside_json,
    baseline_json,
    descriptors,
    notification,
    notifications,
)
from verifyimg.reports.tally import outcomes_of

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
MOST_REASONS = 8
"""Reasons of one rule for not running that are told; the JSON has each with its file."""


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """The log, a piece a file; of a run that is interrupted too, which says so."""
    log = _Log(occasion)
    yield log.opening()
    for report in reports:
        yield log.results(report)
    yield from log.closing()


@dataclass
class _Log:
    """What is kept of every file until the log is closed: a few lines of text for each."""

    occasion: Occasion
    written: int = 0
    complete: bool = True
    artifacts: Kept = field(default_factory=lambda: Kept(between=",\n"))
    told: Kept = field(default_factory=lambda: Kept(between=",\n"))
    reasons: dict[str, dict[str, None]] = field(default_factory=dict)
    rules: dict[str, int] = field(default_factory=dict)

    def opening(self) -> str:
        cards = self.occasion.rules()
        self.rules = {card.code: number for number, card in enumerate(cards)}
        tool = self.occasion.tool
        driver: JsonObject = {
            "name": tool.name,
            "version": tool.version,
            "semanticVersion": tool.version,
            "language": "en",
            "rules": [rule_json(card) for card in cards],
            "notifications": descriptors(),
            "properties": {"knowledge": tool.knowledge},
        }
        folder: JsonObject = {"description": {"text": "the folder that verifyimg was run in"}}
        return (
            f'{{\n"$schema": {_text(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
            f'"tool": {_text({"driver": driver})},\n'
            f'"automationDetails": {_text({"id": f"{tool.name}/check/"})},\n'
            f'"originalUriBaseIds": {_text({BASE: folder})},\n'
            f'"results": ['
        )

    def results(self, report: Report) -> str:
        index = len(self.artifacts)
        self.artifacts.add(_text(artifact_json(report)))
        for told in notifications(report, index):
            self.told.add(_text(told))
        self.complete = self.complete and not report.failed
        for outcome in outcomes_of(report, "not_applicable"):
            known = self.reasons.setdefault(outcome.code, {})
            if len(known) < MOST_REASONS:
                known[excerpt(outcome.reason, 200)] = None
        return self._written(report.findings, report.image, index)

    def closing(self) -> Iterator[str]:
        properties: JsonObject = {
            "rulesNotRun": [
                {"rule": code, "reasons": list(texts)} for code, texts in self.reasons.items()
            ],
            **baseline_json(self.occasion.aside().baseline),
        }
        yield f'{self._written(self.occasion.group())}\n],\n"artifacts": [\n'
        yield from self.artifacts.pieces()
        yield f'\n],\n"invocations": [{self._invocation()}'
        yield from self.told.pieces()
        yield f'\n]}}],\n"properties": {_text(properties)}\n}}]\n}}\n'

    def _invocation(self) -> str:
        interrupted = self.occasion.interrupted()
        for one in aside_json(self.occasion.aside()):
            self.told.add(_text(one))
        if interrupted:
            text = "interrupted: files that are not named here were not looked at"
            self.told.add(_text(notification("interrupted", "error", text)))
        whole = _text(self.complete and not interrupted)
        ending = _text(self.occasion.ending())
        start = _text(moment(self.occasion.examined_at))
        return (
            f'{{"executionSuccessful": {whole}, "startTimeUtc": {start}, '
            f'"exitCodeDescription": {ending},\n"toolExecutionNotifications": [\n'
        )

    def _written(
        self, findings: Iterable[Finding], image: ImageFile | None = None, index: int = -1
    ) -> str:
        baselined = self.occasion.baselined
        pieces = []
        for result in results_json(findings, self.rules, image, index, baselined=baselined):
            pieces.append(f"{',' if self.written else ''}\n{_text(result)}")
            self.written += 1
        return "".join(pieces)


def _text(value: JsonValue) -> str:
    return json.dumps(sound(value), ensure_ascii=True, allow_nan=False)
