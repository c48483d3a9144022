"""The terminal report of an input that could not be examined."""

from __future__ import annotations

from verifyimg.model.report import Report
from verifyimg.reports.line import Line, mark
from verifyimg.reports.medium import Medium
from verifyimg.reports.terminal.foot import problems, redaction
from verifyimg.reports.terminal.head import title

HEADLINE = "COULD NOT BE EXAMINED"
NOTHING = "Nothing was looked at: this says nothing for or against any claim."


def failed(report: Report, medium: Medium) -> list[Line]:
    """A short block: the name, why, and what that does not mean."""
    fatal = [problem for problem in report.problems if problem.fatal]
    others = tuple(problem for problem in report.problems if not problem.fatal)
    return [
        *title(HEADLINE, report.image.path, medium, span=mark(HEADLINE, "alarm")),
        *(part for problem in fatal for part in medium.field("reason", problem.message)),
        *problems(others, medium),
        *redaction(report, medium),
        *medium.paragraph(NOTHING, indent=1),
    ]
