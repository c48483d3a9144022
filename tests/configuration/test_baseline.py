from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from verifyimg.configuration.baseline import SCHEMA, Entry, baseline_text, read_baseline
from verifyimg.errors import BaselineUnreadable
from verifyimg.limits import Limits
from verifyimg.model.policy import Acceptance

ROW: dict[str, object] = {
    "code": "TIM010",
    "aspect": "time",
    "sha256": "ab" * 32,
    "path": "a.jpg",
    "by": "A. B.",
    "on": "2024-01-31",
    "reason": "looked at it",
}
ENTRY = Entry(
    code="TIM010",
    aspect="time",
    sha256="ab" * 32,
    path="a.jpg",
    acceptance=Acceptance(by="A. B.", on="2024-01-31", reason="looked at it"),
)


def written(folder: Path, document: object) -> str:
    """The path of that document."""
    path = folder / "baseline.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return str(path)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path, baseline_text((ENTRY,)))
    assert read_baseline(path) == (ENTRY,)
    assert baseline_text(read_baseline(path)) == Path(path).read_text()


def test_a_baseline_may_be_empty(tmp_path: Path) -> None:
    assert read_baseline(written(tmp_path, baseline_text(()))) == ()


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("", "this is not JSON"),
        ("[" * 100_000, "this is not JSON"),
        ([], "this is no baseline"),
        ({"schema": "verifyimg/1", "reports": []}, "this is no baseline"),
        ({"schema": SCHEMA}, 'it has no list "accepted"'),
        ({"schema": SCHEMA, "accepted": [1]}, "entry 1: it is no object"),
        ({"schema": SCHEMA, "accepted": [ROW, {**ROW, "why": "x"}]}, 'entry 2: there is no key "w'),
        ({"schema": SCHEMA, "accepted": [{**ROW, "by": " "}]}, "entry 1: by is missing"),
        ({"schema": SCHEMA, "accepted": [{**ROW, "reason": None}]}, "entry 1: reason is missing"),
        ({"schema": SCHEMA, "accepted": [{**ROW, "code": "tim010"}]}, "not the code of a rule"),
        ({"schema": SCHEMA, "accepted": [{**ROW, "aspect": "x"}]}, "aspect is none of time"),
        ({"schema": SCHEMA, "accepted": [{**ROW, "sha256": "AB" * 32}]}, "not 64 hexadecimal"),
        ({"schema": SCHEMA, "accepted": [{**ROW, "on": "yesterday"}]}, "not a day such as"),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, document: object, said: str) -> None:
    with pytest.raises(BaselineUnreadable) as refused:
        read_baseline(written(tmp_path, document))
    assert said in str(refused.value)


def test_what_cannot_be_read_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "long").write_text(" " * 100)
    for path in (tmp_path, tmp_path / "absent", tmp_path / "pipe", tmp_path / "long"):
        with pytest.raises(BaselineUnreadable):
            read_baseline(str(path), Limits(baseline_bytes=50))
