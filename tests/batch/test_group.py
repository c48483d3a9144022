from __future__ import annotations

import errno
from dataclasses import replace

import pytest

from tests.support.reports import gknb
from verifyimg.batch.group import TOO_FEW, Group
from verifyimg.batch.spool import Spool
from verifyimg.checks.run_set import set_rules
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report

LOOK = Fingerprint(name="pdq", version="1", hash="0f" * 32, quality=100)


def named(path: str) -> Report:
    """The founding case under another name."""
    report = gknb()
    image = replace(report.image, path=path, sha256=f"{len(path):064x}")
    return replace(report, image=image, fingerprints=(LOOK,))


def test_one_file_is_no_set() -> None:
    group = Group()
    group.add(named("a.jpg"))
    over = group.looked_over()
    assert over.findings == ()
    assert {outcome.reason for outcome in over.outcomes} == {TOO_FEW}


def test_what_could_not_be_examined_is_no_part_of_a_set() -> None:
    broken = Problem(reader="x", kind="damaged", message="broken", fatal=True)
    group = Group()
    group.add(named("a.jpg"))
    group.add(replace(named("b.jpg"), problems=(broken,)))
    assert group.looked_over().count == 0


def test_every_rule_about_sets_has_one_outcome() -> None:
    group = Group()
    for path in ("a.jpg", "bb.jpg", "ccc.jpg"):
        group.add(named(path))
    over = group.looked_over()
    assert over.count == 3
    assert [one.code for one in over.outcomes] == sorted(rule.code for rule in set_rules())
    assert {one.code for one in over.findings} >= {"GRP001", "GRP006"}


def test_clusters_name_devices_and_pictures() -> None:
    group = Group()
    for path in ("a.jpg", "bb.jpg"):
        group.add(named(path))
    clusters = {one.kind: one for one in group.looked_over().clusters}
    assert clusters["device"].files == clusters["picture"].files == ("a.jpg", "bb.jpg")
    assert clusters["device"].earliest == "2020-05-17T14:03:21"


def test_a_full_disk_is_told_and_is_not_nothing_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Spool, "add", full)
    group = Group()
    for path in ("a.jpg", "bb.jpg"):
        group.add(named(path))
    over = group.looked_over()
    assert "no space left on device" in over.trouble
    assert {outcome.outcome for outcome in over.outcomes} == {"failed"}
