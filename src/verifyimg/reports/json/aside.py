"""The envelope's `left_out` and `baseline`: what a run has to say beside its reports."""

from __future__ import annotations

from verifyimg.model.aside import Aside, LeftOut, LookedBack, Missed
from verifyimg.reports.json.values import JsonObject, path_keys, sound


def aside_json(aside: Aside) -> JsonObject:
    """Both keys; `baseline` is null where none was given."""
    back = aside.baseline
    told: JsonObject = {
        "left_out": [_left_out(one) for one in aside.left_out],
        "baseline": None if back is None else _baseline(back),
    }
    return {key: sound(part) for key, part in told.items()}


def _left_out(one: LeftOut) -> JsonObject:
    """`files` holds the first few of `count`."""
    files = [path_keys(path)["path"] for path in one.paths]
    return {"reason": one.reason, "count": one.count, "files": files}


def _baseline(back: LookedBack) -> JsonObject:
    return {
        "accepted": back.accepted,
        "gone": [_missed(one) for one in back.missed if not one.why],
        "not_looked_for": [{**_missed(one), "why": one.why} for one in back.missed if one.why],
        "not_given": back.not_given,
    }


def _missed(one: Missed) -> JsonObject:
    known = one.acceptance
    return {
        "code": one.code,
        "aspect": one.aspect,
        **path_keys(one.path),
        "sha256": one.sha256,
        "accepted": {"by": known.by, "on": known.on, "reason": known.reason},
    }
