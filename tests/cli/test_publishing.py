from __future__ import annotations

from tests.support.report_parts import finding, tag, typed
from tests.support.reports import gknb
from verifyimg.cli._publishing import Publishing


def test_without_redaction_reports_and_findings_pass_as_they_are() -> None:
    open_ = Publishing(redact=False)
    assert list(open_.reports([gknb()])) == [gknb()]
    assert open_.findings(lambda: ())() == ()


def test_with_it_reports_and_findings_are_safe_to_publish() -> None:
    closed = Publishing(redact=True)
    (report,) = closed.reports(iter([gknb()]))
    assert report.redacted is not None
    assert report.image.path == "photo.jpg"
    owner = typed("credit", "Farida K.", "Canon:OwnerName")
    assert tag("Canon:OwnerName", "x").key == owner.tags[0].key
    found = finding("SET001", "owners-differ", "Farida K. has both.", clues=(owner,))
    assert closed.findings(lambda: (found,))()[0].message == "[name removed] has both."
