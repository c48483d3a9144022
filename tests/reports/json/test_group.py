from __future__ import annotations

import json
from dataclasses import replace

from tests.support.report_parts import finding, tag
from verifyimg.model.finding import Outcome, Witness
from verifyimg.model.overlook import Cluster, Overlook
from verifyimg.reports.json.group import EMPTY, group_json
from verifyimg.reports.schema.group import group

OUTCOME = Outcome(code="GRP001", outcome="clear", reason="looked, nothing to report")


def test_files_that_were_not_looked_at_as_a_set_have_an_empty_group() -> None:
    assert group_json(Overlook()) == EMPTY == {"findings": [], "clusters": []}


def test_evidence_names_the_file_that_it_stands_in() -> None:
    found = replace(
        finding("GRP001", "same-device", "So."),
        files=(Witness(path="a\udcff.jpg", sha256="0" * 64, tags=(tag("IFD0:Model", "R5"),)),),
    )
    told = group_json(Overlook(count=2, findings=(found,), outcomes=(OUTCOME,)))
    (one,) = told["findings"]  # type: ignore[misc]
    assert one["evidence"][0]["tag"] == "IFD0:Model"  # type: ignore[index, call-overload]
    assert json.dumps(told).isascii()
    assert one["files"][0]["path_base64"]  # type: ignore[index, call-overload]


def test_a_cluster_has_a_hash_in_place_of_the_serial_number() -> None:
    cluster = Cluster(
        kind="device", device="R5", serial="a1b2c3d4", count=2, files=("a", "b"), earliest="",
        latest="",
    )  # fmt: skip
    told = group_json(Overlook(count=2, clusters=(cluster,), outcomes=(OUTCOME,)))
    assert told["clusters"] == [
        {
            "kind": "device", "device": "R5", "serial_hash": "a1b2c3d4", "count": 2,
            "files": ["a", "b"], "earliest": None, "latest": None, "found_by": [],
        }
    ]  # fmt: skip


def test_its_schema_asks_for_what_it_prints() -> None:
    schema = group()
    assert set(schema["properties"]) == {*EMPTY, "examined", "outcomes", "parts_unlooked"}  # type: ignore[arg-type]
