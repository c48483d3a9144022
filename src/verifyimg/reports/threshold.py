"""Which findings reach `--fail-on`, and how many files that makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from verifyimg.model.finding import Finding
from verifyimg.model.report import Report
from verifyimg.model.words import Severity, at_least


def reaching(findings: Iterable[Finding], threshold: Severity | None) -> tuple[Finding, ...]:
    """The findings at or above the threshold, in their order; none for `--fail-on never`.

    What a baseline accepts counts no more.
    """
    if threshold is None:
        return ()
    counted = (one for one in findings if one.accepted is None)
    return tuple(one for one in counted if at_least(one.severity, threshold))


@dataclass(frozen=True, kw_only=True)
class Cases:
    """How many files passed, failed and could not be examined, as test reports count."""

    tests: int = 0
    failures: int = 0
    """Files with a finding that reaches the threshold."""
    errors: int = 0
    """Files that could not be examined; not among the failures."""

    def plus(self, report: Report, threshold: Severity | None) -> Cases:
        """The counts with one more file in them."""
        reached = bool(reaching(report.findings, threshold)) and not report.failed
        return Cases(
            tests=self.tests + 1,
            failures=self.failures + reached,
            errors=self.errors + report.failed,
        )

    def broken_off(self) -> Cases:
        """The counts with one error more, for a run that did not come to its end."""
        return Cases(tests=self.tests + 1, failures=self.failures, errors=self.errors + 1)
