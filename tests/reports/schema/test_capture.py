from __future__ import annotations

import pytest

from tests.support.subjects import bound, camera_date
from verifyimg.model.bounds import bounds_of
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.reports.json.capture import bound_json, diagnosis_json
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema import capture as schema_capture

BOUND = bounds_of([bound("not_before", "2019-02-27")], "scene").lower[0]
FOUND = ClockDiagnosis(kind="year", clue=camera_date(), against="claim", words="x")


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (schema_capture.bound(), bound_json(BOUND)),
        (schema_capture.diagnosis(), diagnosis_json(FOUND)),
    ],
)
def test_what_is_written_has_the_keys_that_are_required(
    schema: JsonObject, value: JsonObject
) -> None:
    assert schema["required"] == [*value]


def test_the_capture_holds_scene_and_file_apart() -> None:
    required = schema_capture.capture()["required"]
    assert isinstance(required, list)
    assert {"bounds", "contradiction", "file", "clock"} <= {*map(str, required)}


def test_the_knowledge_has_a_version() -> None:
    assert schema_capture.knowledge()["required"] == ["version", "own"]
