from __future__ import annotations

from dataclasses import replace

from tests.model.test_trace import SEEN
from tests.support.report_parts import NOW, TAKEN, TOOL
from tests.support.two_files import image_file
from verifyimg.model.trace import Trace
from verifyimg.reports.json.trace import traces_json


def test_every_picture_has_its_appearances_and_its_own_dates() -> None:
    undated = replace(SEEN, window=None, first_seen=None)
    trace = Trace(image=image_file(), dated=(TAKEN, SEEN), undated=(undated,), sentences=("x",))
    failed = Trace(image=image_file(), failed=True)
    told = traces_json([trace, failed], tool=TOOL, examined_at=NOW, skipped=2)
    first, second = told["reports"]  # type: ignore[misc]
    assert list(first) == list(second)
    assert [one["first_seen"] for one in first["appearances"]] == ["2020-05-18", None]
    assert [one["orders"] for one in first["appearances"]] == [True, False]
    assert first["appearances"][0]["earliest"].endswith("Z") and len(first["dates"]) == 1
    assert told["summary"]["failed"] == 1  # type: ignore[index,call-overload]
