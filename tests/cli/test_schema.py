from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from tests.support.command_line import verifyimg


def test_the_schema_is_a_schema() -> None:
    ran = verifyimg("schema")
    assert (ran.code, ran.err) == (0, "")
    Draft202012Validator.check_schema(json.loads(ran.out))
    assert verifyimg("schema").out == ran.out
