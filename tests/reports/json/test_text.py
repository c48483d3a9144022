from __future__ import annotations

import json

import pytest

from verifyimg.reports.json.text import indented, render_json

SAMPLES = (
    {},
    {"a": []},
    {"a": {}},
    {"a": [1, 2.5, -0.0, 1e300, None, True, False, 'é\n\u2028"\\', "\U0001f600"]},
    {"a": [{"b": [[], [1]]}, {"c": {"d": "e"}}]},
    {"é": "key"},
)


@pytest.mark.parametrize("value", SAMPLES, ids=repr)
def test_the_text_is_that_of_the_standard_library(value: dict[str, object]) -> None:
    assert render_json(value) == json.dumps(value, indent=2) + "\n"  # type: ignore[arg-type]


def test_a_number_that_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        render_json({"a": float("nan")})


def test_a_deeper_lead_indents_all_lines_behind_the_first() -> None:
    assert indented({"a": 1}, "\n    ") == '{\n      "a": 1\n    }'
