"""Copies of photographs made, and looked up by the program itself."""

# ruff: noqa: SLF001 - the same bench as `bench_recall.py`, asked other questions

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import bench_recall as whole
import numpy as np
from _feature_edits import copy_of
from _feature_scale import loaded
from _feature_variants import PEOPLED, VARIANTS, variant_of
from _recall_tally import Answer, Member
from PIL import Image

SEED = 20_261_120
BESIDE = 3
"""Other photographs in a collage."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Photographs to be attacked, and what is needed for that."""

    archive: Path
    pool: Sequence[Member]
    """Neighbours in collages come from here."""
    classes: Sequence[str]


def asked(job: Asked, members: Sequence[Member]) -> dict[str, Any]:
    """All copies of some photographs, looked up by one run of the program: by their SHA-256."""
    Image.MAX_IMAGE_PIXELS = None
    with TemporaryDirectory() as scratch:
        beside = {one.sha256: _made(job, one, Path(scratch)) for one in members}
        done = whole._verifyimg("find", scratch, "--json", "--quiet", "--archive", str(job.archive))
        reports = {Path(one["image"]["path"]): one for one in json.loads(done.stdout)["reports"]}
        return {
            one.sha256: {
                kind: _told(reports[path], path, beside[one.sha256] if kind in PEOPLED else [])
                for kind, path in _paths(job, one, Path(scratch))
            }
            for one in members
        }


def _paths(job: Asked, member: Member, scratch: Path) -> Iterator[tuple[str, Path]]:
    folder = scratch / member.sha256
    for place, kind in enumerate(job.classes):
        yield kind, folder / f"{place:02}.jpg"


def _made(job: Asked, member: Member, scratch: Path) -> list[str]:
    """Writes the copies; the digests of those that stand beside it in collages."""
    dice = Random(f"{SEED} {member.sha256}")
    others = [one for one in dice.sample(list(job.pool), BESIDE + 1) if one != member][:BESIDE]
    picture, beside = loaded(member.path), [loaded(one.path) for one in others]
    (scratch / member.sha256).mkdir()
    for kind, path in _paths(job, member, scratch):
        make = variant_of if kind in VARIANTS else copy_of
        path.write_bytes(make(kind, picture, Random(f"{SEED} {member.sha256} {kind}"), beside))
    return [one.sha256 for one in others]


def _told(report: Mapping[str, Any], copy: Path, beside: Sequence[str]) -> dict[str, Any]:
    found = report["matches"]
    return {
        "same": {one["entry"]["sha256"]: one["how"] for one in found if one["same_picture"]},
        "elements": sum(not one["same_picture"] for one in found),
        "beside": beside,
        "phash": whole._phash(copy).tolist(),
    }


def answers(
    told: Mapping[str, Any], members: Sequence[Member], alike: Any, *, features: bool = True
) -> list[Answer]:
    """As the tally takes them; with or without what was found by its features.

    The neighbours in a collage, and their twins, are found rightly and left out.
    """
    places = {one.sha256: place for place, one in enumerate(members)}
    made = []
    for digest, kinds in told.items():
        for kind, one in kinds.items():
            rows = (alike[places[other]] for other in one["beside"])
            right = {members[twin].sha256 for row in rows for twin in np.flatnonzero(row)}
            found = {d for d, how in one["same"].items() if features or how != "features"}
            phash = np.array(one["phash"], np.uint8)
            kept = frozenset(found - (right - {digest}))
            made.append(Answer(kind=kind, member=places[digest], found=kept, phash=phash))
    return made
