from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import TOOL
from tests.support.reports import gknb
from verifyimg.reports.json.custody import redaction_json, tool_json
from verifyimg.reports.tool import Provenance


def test_what_nobody_looked_up_is_null() -> None:
    told = tool_json(TOOL)
    assert (told["name"], told["version"]) == ("verifyimg", TOOL.version)
    keys = ("rules", "python", "knowledge_sha256", "libraries")
    assert [told[key] for key in keys] == [None] * 4


def test_the_provenance_stands_in_it() -> None:
    made = Provenance(
        python="3.11.2", libraries={"pillow": "12.3"}, knowledge_sha256="a", rules_sha256="b"
    )
    told = tool_json(replace(TOOL, provenance=lambda: made))
    assert (told["python"], told["libraries"]) == ("3.11.2", {"pillow": "12.3"})
    assert (told["knowledge_sha256"], told["rules"]) == ("a", "b")


def test_whether_and_what_was_taken_out() -> None:
    assert redaction_json(gknb()) == {"redacted": False, "redactions": []}
    report = replace(gknb(), redacted=("serial numbers",))
    assert redaction_json(report) == {"redacted": True, "redactions": ["serial numbers"]}
    assert redaction_json(replace(gknb(), redacted=()))["redacted"] is True
