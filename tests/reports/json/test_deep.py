from __future__ import annotations

from jsonschema import Draft202012Validator

from tests.support.report_parts import tag
from verifyimg.model.deep import Deep, ForeignTag
from verifyimg.model.disagreement import Disagreement
from verifyimg.reports.json.deep import deep_json
from verifyimg.reports.schema.v1 import schema_of


def test_where_it_was_not_asked_there_is_nothing() -> None:
    assert deep_json(None) is None


def test_the_version_what_only_it_reads_and_what_differs_are_there() -> None:
    only = ForeignTag(group="Canon", name="New", values=(7, "a", None))
    differs = Disagreement(tag=tag("IFD0:Make", "a"), reader="ExifTool", other="b")
    body = deep_json(Deep(version="13.0", only=(only,), differs=(differs,)))
    assert body == {
        "tool": "ExifTool",
        "version": "13.0",
        "only": [{"group": "Canon", "name": "New", "values": [7, "a", None]}],
        "differs": [{"tag": "IFD0:Make", "own": "a", "other": "b"}],
    }
    assert Draft202012Validator(schema_of("deep")).is_valid(body)
