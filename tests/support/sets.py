"""Sets of files made by hand, and one rule looking over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from tests.support.evidence import made
from verifyimg.batch.spool import Spool
from verifyimg.checks.identity import serial_of
from verifyimg.checks.registry import find
from verifyimg.checks.run_set import SetAnswer, run_over
from verifyimg.limits import DEFAULT
from verifyimg.model.place import Position
from verifyimg.model.tag import Value
from verifyimg.model.traces import Traces

CANON = "Canon EOS 5D Mark II"
SERIAL: dict[str, Value] = {"ExifIFD:SerialNumber": "0420105522"}
OTHER_SERIAL: dict[str, Value] = {"ExifIFD:SerialNumber": "660102539"}
LOOKS = ("0f" * 32, "f0" * 32, "00ff" * 16, "ff00" * 16, "a5" * 32)
"""Fingerprints that are far from each other."""

Files = Sequence[Traces]


def traces(
    name: str,
    taken: str | None = None,
    fields: Mapping[str, Value] | None = None,
    *,
    zone: int | None = None,
    device: str = CANON,
    at: tuple[float, float] | None = None,
    looks: str | None = None,
    **more: object,
) -> Traces:
    """One file; `taken` as `2020-05-17 14:03:21`, `zone` in minutes, `at` in degrees."""
    tags = tuple(made(key, value) for key, value in (fields or {}).items())
    return Traces(
        number=0,
        path=name,
        sha256=f"{hash(name) & (1 << 256) - 1:064x}",
        pdq=looks,
        pdq_quality=100 if looks else 0,
        device=device,
        serial=serial_of(tags),
        taken=datetime.fromisoformat(taken) if taken else None,
        zone_minutes=zone,
        position=Position(latitude=at[0], longitude=at[1]) if at else None,
        tags=tags,
        **more,
    )  # type: ignore[arg-type]


def looked_over(code: str, files: Files, *, alike: Sequence[int] = ()) -> SetAnswer:
    """The answer of one rule on these files; `alike`: the places of those that look the same."""
    registered = find(code)
    assert registered is not None
    spool = Spool(1 << 20)
    for number, one in enumerate(files):
        spool.add(_numbered(one, number))
    for number in alike:
        spool.look_alike(number, "0")
    answer = run_over(registered, spool.groups, DEFAULT)
    spool.close()
    return answer


def quiet(code: str, files: Files) -> tuple[int, str]:
    """How many findings, and what the outcome is."""
    answer = looked_over(code, files)
    return len(answer.findings), answer.outcome.outcome


def told(code: str, files: Files, *, alike: Sequence[int] = ()) -> tuple[str, str, str]:
    """Severity, strength and message of the one finding on these files, which is about the set."""
    (finding,) = looked_over(code, files, alike=alike).findings
    assert finding.against == "set"
    assert finding.files
    return finding.severity, finding.strength, finding.message


def _numbered(one: Traces, number: int) -> Traces:
    return Traces(**{**vars(one), "number": number})
