"""Reports of what goes wrong, and of what later rooms bring."""

from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import (
    NOW,
    OUTCOMES,
    TAKEN,
    claimed_date,
    finding,
    image,
    stripped,
    tag,
    typed,
    verdict,
)
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Outcome
from verifyimg.model.image import Handling, ImageFile
from verifyimg.model.match import Match
from verifyimg.model.problem import Problem
from verifyimg.model.report import Capture, Report


def damaged() -> Report:
    """A block that is there and cannot be read, a rule that died, a limit that was met."""
    return replace(
        stripped(),
        image=image("damaged.jpg"),
        outcomes=(
            *OUTCOMES[:2],
            Outcome(code="STR021", outcome="failed", reason="it could not read this to the end"),
        ),
        problems=(
            Problem(
                reader="exif", kind="damaged", offset=30,
                message="the EXIF block ends in the middle of its first directory",
            ),
            Problem(reader="jpeg", kind="refused", offset=70_000, message="over 5,000 segments"),
            Problem(reader="exifread", kind="damaged", message="it gave nothing back"),
            Problem(reader="jpeg", kind="unsupported", message="arithmetic coding"),
        ),
    )  # fmt: skip


def failed(path: str = "missing.jpg") -> Report:
    """An input that could not be examined."""
    reason = "no such file; check the spelling, and quote a name that holds spaces"
    problem = Problem(reader="source", kind="refused", message=reason, fatal=True)
    sentence = f"Could not look: {reason}."
    return Report(
        image=ImageFile(path=path),
        claim=Claim(date=claimed_date("2023-08-29", "2023-09-06")),
        examined_at=NOW,
        verdict=verdict(time=("undetermined", "none", sentence)),
        capture=Capture(),
        handling=Handling(state="unknown", reasons=("could not look",), maker_note=False),
        problems=(problem,),
    )


HOSTILE = "\x1b[31mred\x07\r\n[bold]b[/] \u202eevil\u2066 \x9b0m \u200b\ud83d <b>&amp;\u2028end"
"""Controls, C1, bidirectional marks, a lone surrogate, and markup of three kinds."""


def hostile() -> Report:
    """Every foreign text tries to leave its place, and is long besides."""
    text = HOSTILE + "字" * 300
    bad = tag("ExifIFD:" + HOSTILE, text)
    return Report(
        image=image("evil\n" + HOSTILE + "\udcff.jpg"),
        claim=Claim(
            date=claimed_date("2023-08-29", "2023-09-06", text=HOSTILE),
            device=text, credit=text, caption=text, source_url=text, notes=text,
        ),
        examined_at=NOW,
        verdict=verdict(
            time=("questionable", "weak", text), device=("undetermined", "none", text)
        ),
        capture=Capture(declared=replace(TAKEN, text=text, tags=(bad,))),
        handling=Handling(state="resaved", reasons=(text, text), maker_note=False),
        findings=(
            finding("TIM010", "claimed-date-differs", text, severity="concern",
                    clues=(replace(TAKEN, tags=(bad,)),), innocent=(text,), next=(text,)),
            finding("TIM001", "date-present", text, severity="info"),
        ),
        outcomes=(Outcome(code="TIM002", outcome="failed", reason=text),),
        timeline=(replace(TAKEN, text=text),),
        tags=(bad, replace(bad, value=float("nan")), replace(bad, value=float("inf"))),
        problems=(Problem(reader=HOSTILE, kind="damaged", message=text, offset=3),),
        clues=(
            typed("caption", text, "IFD0:ImageDescription"),
            typed("credit", text, "IFD0:Artist"),
        ),
    )  # fmt: skip


def matched() -> Report:
    """With an archive entry that shows the same picture."""
    keys = "id sha256 name first_seen basis source url credit note verdict_url".split()
    match = Match(
        archive="memory.db",
        entry=dict.fromkeys(keys) | {"id": "17", "name": "weapons-2020.jpg"},
        how="pdq",
        distance=4.0,
        transform="none",
        coverage=(1.0, 0.98),
        same_picture=True,
        strength="strong",
    )
    return replace(stripped(), matches=(match,))
