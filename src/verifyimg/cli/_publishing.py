"""Reports as they are written: as they are, or safe to publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from verifyimg.model.aside import Aside
from verifyimg.model.finding import Finding
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report


class Publishing:
    """What goes to a renderer, under `--redact` without what tells of persons and spots."""

    def __init__(self, *, redact: bool) -> None:
        """Nothing is imported where nothing is to be redacted."""
        self._redact = redact

    def reports(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Each report as soon as it is there."""
        if not self._redact:
            yield from reports
            return
        from verifyimg.redaction.redactor import redacted

        for report in reports:
            yield redacted(report)

    def findings(
        self, found: Callable[[], tuple[Finding, ...]]
    ) -> Callable[[], tuple[Finding, ...]]:
        """Findings about files as a set; what their evidence holds is searched for in them."""
        if not self._redact:
            return found
        from verifyimg.redaction.redactor import redacted_findings

        return lambda: redacted_findings(found())

    def aside(self, said: Callable[[], Aside]) -> Callable[[], Aside]:
        """What there is to say beside the reports."""
        if not self._redact:
            return said
        from verifyimg.redaction.beside import redacted_aside

        return lambda: redacted_aside(said())

    def over(self, looked: Callable[[], Overlook]) -> Callable[[], Overlook]:
        """All that is said about files as a set."""
        if not self._redact:
            return looked
        from verifyimg.redaction.redactor import redacted_overlook

        return lambda: redacted_overlook(looked())
