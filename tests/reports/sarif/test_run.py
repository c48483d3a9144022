"""What SARIF says of files and of the run."""

from __future__ import annotations

from typing import Any

from tests.support.odd_reports import damaged, failed
from tests.support.report_parts import SHA256
from tests.support.reports import gknb
from verifyimg.reports.sarif.run import NOTIFICATIONS, artifact_json, descriptors, notifications


def test_a_file_has_its_hash_its_length_and_its_verdict() -> None:
    artifact: Any = artifact_json(gknb())

    assert artifact["hashes"] == {"sha-256": SHA256}
    assert (artifact["length"], artifact["mimeType"]) == (2_204_113, "image/jpeg")
    assert artifact["properties"]["verdict"] == "contradicted"
    assert artifact["properties"]["aspects"]["place"]["verdict"] == "undetermined"


def test_what_is_not_known_of_a_file_is_left_out() -> None:
    artifact: Any = artifact_json(failed())

    assert {"hashes", "length", "mimeType"} & set(artifact) == set()
    assert artifact["properties"]["examined"] is False


def test_a_loss_is_a_warning_and_what_cannot_be_read_by_us_a_note() -> None:
    told: Any = notifications(damaged(), 4)

    assert [one["level"] for one in told] == ["warning", "warning", "warning", "note", "warning"]
    assert told[0]["properties"] == {"reader": "exif", "kind": "damaged", "offset": 30}
    assert told[-1]["associatedRule"] == {"id": "STR021"}


def test_every_notification_points_at_its_description() -> None:
    told: Any = [*notifications(damaged(), 0), *notifications(failed(), 1)]
    known: Any = descriptors()

    for one in told:
        assert known[one["descriptor"]["index"]]["id"] == one["descriptor"]["id"]
    assert [one["id"] for one in known] == list(NOTIFICATIONS)
