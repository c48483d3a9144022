from __future__ import annotations

import json
from dataclasses import replace

from tests.support.report_parts import NOW, TAKEN, TOOL, tag
from tests.support.two_files import coded, examined, parts, same
from verifyimg.comparing.differences import differences_of
from verifyimg.model.footprint import Footprint
from verifyimg.model.kinship import Kinship, Measures, Older, Sign
from verifyimg.reports.json.compare import kinship_json
from verifyimg.reports.json.text import render_json

SIGN = Sign(kind="pixels", favours="b", text="B \udcff")
KINSHIP = Kinship(
    a=examined(encoding=coded(92)),
    b=examined(several=3),
    sameness=same(shares=(0.5, 1.0)),
    older=Older(which="b", strength="weak", sentence="B is probably closer.", reasons=(SIGN,)),
    differences=differences_of([tag("IFD0:Make", "Canon")], [tag("IFD0:Make", "NIKON")]),
)


def told() -> dict[str, object]:
    body = kinship_json(KINSHIP, tool=TOOL, examined_at=NOW, dates=((TAKEN,), ()))
    loaded: dict[str, object] = json.loads(render_json(body))
    return loaded


def test_the_envelope_holds_both_images_and_one_comparison() -> None:
    envelope = told()
    first, second = envelope["reports"]  # type: ignore[misc]
    assert list(first) == ["image", "encoding", "pictures", "handling", "dates", "problems"]
    assert (first["encoding"]["quality"], second["encoding"], second["pictures"]) == (92, None, 3)
    assert first["image"]["width"] == 1200 and first["image"]["pixel_sha256"] == "aa"
    assert len(first["dates"]) == 1 and second["dates"] == []
    assert envelope["summary"]["examined"] == 2  # type: ignore[index]


def test_the_comparison_has_its_keys() -> None:
    comparison = told()["comparison"]
    assert isinstance(comparison, dict)
    assert (comparison["same_picture"], comparison["how"], comparison["distance"]) == (
        True,
        "pdq",
        2,
    )
    assert comparison["transform"] == "upright" and comparison["coverage"] == {"a": 0.5, "b": 1.0}
    assert comparison["differences"][0]["changed"] == [
        {"tag": "IFD0:Make", "a": "Canon", "b": "NIKON"}
    ]
    older = comparison["older"]
    assert (older["which"], older["strength"]) == ("b", "weak")
    assert older["reasons"] == [{"kind": "pixels", "favours": "b", "text": "B \\udcff"}]


def test_where_b_lies_in_a_is_told_for_both() -> None:
    laid = Footprint(corners=((0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (0.0, 0.5)))
    measures = Measures(parts=parts(laid=laid))
    known = replace(KINSHIP, laid=laid, alignment="B shows 25 % of A.", measures=measures)
    comparison = kinship_json(known, tool=TOOL, examined_at=NOW, dates=((), ()))["comparison"]
    assert isinstance(comparison, dict)
    assert comparison["alignment"] == "B shows 25 % of A."
    assert comparison["overlap"]["a"]["pixels"]["right"] == 600  # type: ignore[index, call-overload]
    assert comparison["parts"]["strength"] == "strong"  # type: ignore[index, call-overload]


def test_that_nobody_looked_for_parts_is_told() -> None:
    known = replace(KINSHIP, measures=Measures(unlooked="no OpenCV"))
    comparison = kinship_json(known, tool=TOOL, examined_at=NOW, dates=((), ()))["comparison"]
    assert isinstance(comparison, dict) and comparison["overlap"] is None
    assert comparison["parts"]["unlooked"] == "no OpenCV"  # type: ignore[index, call-overload]
