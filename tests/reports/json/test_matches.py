from __future__ import annotations

from tests.support.command_line import NOW
from verifyimg.model.image import ImageFile
from verifyimg.model.match import Match
from verifyimg.reports.json.matches import Looked, matches_json
from verifyimg.reports.tool import Tool

MATCH = Match(
    archive="a.db",
    entry={"id": "1", "note": "\udcff"},
    how="pdq",
    distance=3,
    transform="mirrored",
    coverage=(1.0, 0.5),
    same_picture=True,
    strength="strong",
)


def test_every_picture_has_a_report_and_failures_are_counted() -> None:
    looked = [
        Looked(image=ImageFile(path="a.jpg"), matches=(MATCH,)),
        Looked(image=ImageFile(path="b.jpg"), failed=True),
    ]
    told = matches_json(looked, tool=Tool(version="1", knowledge=None), examined_at=NOW, skipped=4)
    first, second = told["reports"]  # type: ignore[misc]
    assert list(first) == list(second) == ["image", "matches", "problems"]
    assert first["matches"][0]["entry"]["note"] == "\\udcff"
    assert first["matches"][0]["coverage"] == {"query": 1.0, "entry": 0.5}
    summary = told["summary"]
    assert isinstance(summary, dict)
    assert (summary["examined"], summary["failed"], summary["skipped"]) == (1, 1, 4)
    assert summary["contradicted"] is None
