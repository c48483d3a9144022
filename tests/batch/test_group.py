from __future__ import annotations

import errno
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.part_search import photo
from tests.support.reports import gknb
from verifyimg.batch.group import TOO_FEW, Group
from verifyimg.batch.spool import Spool
from verifyimg.checks.run_set import set_rules
from verifyimg.limits import DEFAULT
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


def pictured(path: Path, **changes: object) -> Report:
    """A report about a picture that lies there."""
    report = named(str(path))
    look = replace(LOOK, hash=sha256(path.read_bytes()).hexdigest())
    image = replace(report.image, **changes)  # type: ignore[arg-type]
    return replace(report, image=image, fingerprints=(look,))


def test_parts_of_one_another_are_found_without_an_archive(tmp_path: Path) -> None:
    group = Group()
    for name, picture in (("a", photo(1)), ("bb", photo(2)), ("ccc", photo(1).crop(CROP))):
        picture.save(tmp_path / f"{name}.jpg", quality=90)
        group.add(pictured(tmp_path / f"{name}.jpg"))
    over = group.looked_over()
    (cluster,) = [one for one in over.clusters if one.kind == "picture"]
    assert cluster.files == (f"{tmp_path}/a.jpg", f"{tmp_path}/ccc.jpg")
    assert cluster.found == ("features", "features") and over.unlooked == ""
    (finding,) = [one for one in over.findings if one.code == "GRP006"]
    assert finding.strength == "moderate" and "or a part of one" in finding.message


CROP = (60, 40, 420, 320)


def test_of_too_many_pictures_parts_are_not_looked_for_and_that_is_told(tmp_path: Path) -> None:
    group = Group(replace(DEFAULT, set_parts=1))
    for name in ("a", "bb"):
        photo(len(name)).save(tmp_path / f"{name}.jpg")
        group.add(pictured(tmp_path / f"{name}.jpg"))
    assert "at most, and there are 2" in group.looked_over().unlooked


def test_the_same_file_is_found_also_where_no_pixel_was_looked_at() -> None:
    group = Group()
    for path in ("a.jpg", "b.jpg"):
        group.add(replace(named(path), fingerprints=()))
    over = group.looked_over()
    (cluster,) = [one for one in over.clusters if one.kind == "picture"]
    assert cluster.found == ("bytes", "bytes") and over.unlooked == ""


def test_equal_pixels_that_show_too_little_are_of_many_pictures() -> None:
    group = Group()
    for path in ("a.jpg", "bb.jpg"):
        report = replace(named(path), fingerprints=())
        group.add(replace(report, image=replace(report.image, pixel_sha256="0" * 64)))
    assert [one.kind for one in group.looked_over().clusters] == ["device"]
