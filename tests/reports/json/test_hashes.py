from __future__ import annotations

from datetime import UTC, datetime

from verifyimg.model.fingerprint import Fingerprint, Prints, Sight
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem
from verifyimg.reports.json.hashes import fingerprints_json, hashes_json
from verifyimg.reports.tool import Tool

PDQ = Fingerprint(name="pdq", version="1", hash="cd", quality=51)
SHA = Fingerprint(name="sha256", version="2", hash="ab")
PHASH = Fingerprint(name="phash", version="3", hash="ef")
TOOL = Tool(version="1.2.3", knowledge="2024-01-01")
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def test_a_fingerprint_has_its_hash_its_version_and_a_quality_where_there_is_one() -> None:
    assert fingerprints_json((PDQ, PHASH)) == {
        "pdq": {"hash": "cd", "quality": 51, "version": "1"},
        "phash": {"hash": "ef", "version": "3"},
    }


def test_what_stands_in_the_image_is_not_repeated() -> None:
    assert list(fingerprints_json((SHA, PDQ))) == ["pdq"]


def test_the_envelope_counts_and_judges_nothing() -> None:
    good = Prints(image=ImageFile(path="a"), sight=Sight(), fingerprints=(PDQ,))
    fatal = Problem(reader="pixels", kind="damaged", message="cut", fatal=True)
    bad = Prints(image=ImageFile(path="b\udcff"), sight=Sight(), problems=(fatal,))
    envelope = hashes_json((good, bad), tool=TOOL, examined_at=NOW, skipped=3)
    summary = envelope["summary"]
    assert isinstance(summary, dict)
    assert (summary["examined"], summary["failed"], summary["skipped"]) == (1, 1, 3)
    assert summary["contradicted"] is None
    assert len(envelope["reports"]) == 2  # type: ignore[arg-type]
    assert "\\udcff" not in str(envelope["reports"])
