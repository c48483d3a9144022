from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import read
from tests.support.isobmff_bytes import box
from tests.support.jumbf_bytes import STORE, cbor, store, superbox
from verifyimg.limits import DEFAULT
from verifyimg.readers.jumbf import JUMBF

PRESENT = (
    "unsupported",
    "Content Credentials (C2PA) are there; this version does not validate them",
)


def test_a_superbox_that_is_no_manifest_store_has_its_label_and_no_problem() -> None:
    found = read(JUMBF, superbox("a label", box(b"own ")))
    assert found.values == {
        "JUMBF:JUMDType": "63626f7200110010800000aa00389b71",
        "JUMBF:JUMDLabel": "a label",
    }
    assert found.problems == []


def test_a_box_of_jpeg_xt_is_no_damage() -> None:
    assert read(JUMBF, box(b"RESI", b"x")).problems == []


def test_a_manifest_store_is_present_and_not_validated() -> None:
    found = read(JUMBF, store())
    assert found.problems == [PRESENT]
    assert found.values["JUMBF:JUMDType"] == STORE.hex()
    assert found.values["JUMBF:JUMDLabel"] == "c2pa"


def test_what_a_manifest_says_of_itself_is_told() -> None:
    found = read(JUMBF, store()).values
    assert {key: found[key] for key in found if not key.startswith("JUMBF")} == {
        "CBOR:ActionsAction": "c2pa.created",
        "CBOR:ActionsWhen": "2023-09-04T10:00:00Z",
        "JSON:Type": "CreativeWork",
        "JSON:AuthorType": "Person",
        "JSON:AuthorName": "Somebody",
        "CBOR:Claim_generator": "a program/1.0",
        "CBOR:Claim_Generator_InfoName": "a program",
        "CBOR:Claim_Generator_InfoVersion": "1.0",
        "CBOR:Title": "photo.jpg",
        "CBOR:Format": "image/jpeg",
    }


def test_an_assertion_of_another_kind_is_left_out() -> None:
    made = superbox("c2pa.hash.data", box(b"cbor", cbor({"alg": "sha256", "actions": "x"})))
    assert [key for key in read(JUMBF, made).values if not key.startswith("JUMBF")] == []


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"no box at all", id="no box"),
        pytest.param(store()[:-9], id="cut off"),
        pytest.param(box(b"jumb", box(b"jumd", b"short")), id="a description cut off"),
        pytest.param(superbox("c2pa.claim", box(b"cbor", b"\x61")), id="CBOR cut off"),
        pytest.param(superbox("stds.exif", box(b"json", b"{")), id="JSON cut off"),
        pytest.param(superbox("stds.exif", box(b"json", b"[" * 99_999)), id="JSON in JSON"),
    ],
)
def test_what_cannot_be_read_is_damage(data: bytes) -> None:
    assert "damaged" in {kind for kind, _ in read(JUMBF, data).problems}


def test_superboxes_too_deep_are_refused() -> None:
    made = b""
    for _ in range(20):
        made = superbox("deep", made)
    found = read(JUMBF, made)
    assert [kind for kind, _ in found.problems] == ["refused"]


def test_an_assertion_too_large_is_refused() -> None:
    made = superbox("c2pa.claim", box(b"cbor", cbor({"claim_generator": "x" * 99})))
    found = read(JUMBF, made, limits=replace(DEFAULT, value_bytes=50))
    assert [kind for kind, _ in found.problems] == ["refused"]
