from __future__ import annotations

import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from tests.support.report_parts import NOW, TOOL, stripped, tag
from tests.support.reports import gknb
from verifyimg.reports.json.difference import difference_json
from verifyimg.reports.json.text import render_json
from verifyimg.reports.schema.v1 import schema, schema_of
from verifyimg.reports.tags.difference import difference


def test_it_fits_the_schema_and_is_counted() -> None:
    found = difference(gknb(), stripped(), all_tags=True)
    body = json.loads(render_json(difference_json(found, tool=TOOL, examined_at=NOW)))
    flaws = list(Draft202012Validator(schema_of("difference_envelope")).iter_errors(body))
    assert flaws == []
    assert Draft202012Validator(schema()).is_valid(body)
    assert body["summary"] == {"differs": found.differing, "equal": found.equal, "left_out": 0}


def test_a_text_that_no_parser_takes_is_written_out() -> None:
    odd = replace(gknb(), tags=(tag("IFD0:Artist", "a\udcff"),))
    body = difference_json(difference(odd, gknb(), all_tags=True), tool=TOOL, examined_at=NOW)
    assert "a\\\\udcff" in json.dumps(body)
