"""A report in which every foreign text attacks whoever shows it, for every format."""

from __future__ import annotations

from dataclasses import replace

from tests.support.odd_reports import HOSTILE
from tests.support.report_parts import (
    NOW,
    TAKEN,
    claimed_date,
    finding,
    image,
    position,
    tag,
    typed,
    verdict,
)
from verifyimg.model.aside import Aside, LeftOut, LookedBack, Missed
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.image import Handling
from verifyimg.model.match import Match
from verifyimg.model.note import Note
from verifyimg.model.policy import Acceptance, Regraded
from verifyimg.model.problem import Problem
from verifyimg.model.report import Capture, Report

ATTACKS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "-2+3",
    "\t=1",
    "\r=1",
    "ordinary;=1+1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "](javascript:alert(1)) [click](https://evil.example/x) ![i](//evil.example/p)",
    "https://evil.example www.evil.example <https://evil.example> a@evil.example",
    "@everyone @org/team #1 org/repo#2 GH-3 !4 ~5 %6 $7 &8 ^alert#9 :tada:",
    "| a | b |\n| --- | --- |\n# head\n- [ ] task\n> quote\n```\ncode",
    "`tick` ``two`` \\` *bold* _it_ ~~gone~~ &lt;b&gt; &#64;everyone $x$ {0} {{1}}",
    "]]> </testcase></testsuite><!-- -- --> <?xml?> &amp; &bogus;",
    "\n::error file=x::injected\r\n::set-env name=PATH::x\n##[add-path]/tmp\n::stop-commands::x",
    HOSTILE,
)
"""Formulas, markup of every kind, mentions, log commands, controls and lone surrogates."""

TEN_MEGABYTES = 10 << 20


def poison(attack: str) -> Report:
    """The attack in every place that a file, a claim or an archive fills."""
    bad = replace(tag("ExifIFD:" + attack, attack), text=attack, block=attack)
    clue = replace(TAKEN, text=attack, tags=(bad,))
    match = Match(
        archive=attack,
        entry=dict.fromkeys(
            "id sha256 name first_seen basis source url credit note verdict_url".split(), attack
        ),
        how="pdq", distance=1.0, transform="upright", coverage=(1.0, 1.0), same_picture=True,
        strength="strong",
    )  # fmt: skip
    return Report(
        image=image(f"evidence/{attack}.jpg"),
        claim=Claim(
            date=claimed_date("2023-08-29", "2023-09-06", text=attack),
            device=attack, credit=attack, caption=attack, source_url=attack, notes=attack,
        ),
        examined_at=NOW,
        verdict=verdict(
            time=("contradicted", "weak", attack), device=("undetermined", "none", attack)
        ),
        capture=Capture(declared=clue, place=position(38.5, 70.7)),
        handling=Handling(state="resaved", reasons=(attack,), maker_note=False),
        findings=(
            *(finding(code, "some-condition", attack, severity=severity, clues=(clue,),
                      innocent=(attack,), next=(attack,))
              for code, severity in (("TIM010", "conflict"), ("TIM012", "concern"),
                                     ("TIM001", "info"))),
            _decided(attack),
        ),
        outcomes=(
            Outcome(code="TIM002", outcome="failed", reason=attack),
            Outcome(code="TIM003", outcome="not_applicable", reason=attack),
        ),
        timeline=(clue,),
        tags=(bad,),
        matches=(match,),
        problems=(Problem(reader=attack, kind="damaged", message=attack, offset=3),),
        clues=(clue, typed("device", attack, "IFD0:Model"), typed("credit", attack, "IFD0:Artist")),
    )  # fmt: skip


def _decided(attack: str) -> Finding:
    """A finding of which a desk has decided all that it can."""
    return replace(
        finding("TIM014", "some-condition", attack, severity="note"),
        accepted=Acceptance(by=attack, on="2024-01-31", reason=attack),
        regraded=Regraded(severity="concern", reason=attack),
        note=Note(
            code="TIM014", sha256="ab" * 32, path=attack, status="explained",
            by=attack, at=NOW, text=attack,
        ),
    )  # fmt: skip


def poison_aside(attack: str) -> Aside:
    """The attack in names of a folder and in a baseline."""
    by = Acceptance(by=attack, on="2024-01-31", reason=attack)
    missed = Missed(code="TIM010", aspect="time", path=attack, sha256=None, acceptance=by)
    return Aside(
        left_out=tuple(
            LeftOut(reason=reason, count=2, paths=(attack, f"e/{attack}"), chosen=chosen)
            for reason, chosen in (("hidden", True), ("a pipe", False))
        ),
        baseline=LookedBack(accepted=1, missed=(missed, replace(missed, why=attack)), not_given=1),
    )


def bloated() -> Report:
    """A tag of ten megabytes, and the clue that was made of it."""
    text = "<b>@x " * (TEN_MEGABYTES // 6)
    large = replace(tag("IFD0:ImageDescription", text[:1_024]), value=text, text=text)
    clue = replace(typed("caption", text, large.key), tags=(large,))
    report = poison("ordinary")
    (first, *others) = report.findings
    quoting = replace(first, clues=(clue,), evidence=(large,))
    return replace(
        report, findings=(quoting, *others), tags=(large,), clues=(clue,), image=image("large.jpg")
    )


def flooded() -> Report:
    """Sentences of ten megabytes each, which no rule writes."""
    return replace(poison("<b>@x " * (TEN_MEGABYTES // 6)), image=image("flooded.jpg"))
