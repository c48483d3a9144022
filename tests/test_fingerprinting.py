from __future__ import annotations

import hashlib
import io

import pytest
from PIL import Image

from tests.support import samples
from tests.support.scenes import encoded, jpeg_of, scene
from tests.support.sights import File, photo_bytes, prints_of
from verifyimg.fingerprinting import KINDS, OWN, TIER, fingerprint
from verifyimg.limits import Limits

SCENE = scene(1, 1200, 800)


def test_every_kind_that_is_asked_for_is_there_in_that_order() -> None:
    for kinds in (TIER, OWN, KINDS):
        found = prints_of(photo_bytes(1), kinds)
        assert [one.name for one in found.fingerprints] == [kind.name for kind in kinds]
        assert found.problems == ()


def test_the_file_is_described() -> None:
    data = photo_bytes(1)
    image = prints_of(data).image
    assert image.sha256 == hashlib.sha256(data).hexdigest()
    assert (image.format, image.mime, image.width, image.height) == (
        "JPEG",
        "image/jpeg",
        1200,
        800,
    )
    assert image.pixel_sha256 == prints_of(data).fingerprints[1].hash


def test_what_is_not_asked_for_is_not_made() -> None:
    found = prints_of(photo_bytes(1), TIER)
    assert (found.image.pixel_sha256, found.sight.colour) == (None, None)


def test_metadata_change_the_file_and_nothing_else() -> None:
    plain, tagged = photo_bytes(1), io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Acme"
    SCENE.save(tagged, "JPEG", quality=90, exif=exif)
    one, other = prints_of(plain, KINDS), prints_of(tagged.getvalue(), KINDS)
    differing = [
        a.name for a, b in zip(one.fingerprints, other.fingerprints, strict=True) if a != b
    ]
    assert differing == ["sha256"]


FLAT = {
    "one colour": encoded(Image.new("RGB", (900, 700), (200, 10, 10)), "JPEG"),
    "white": encoded(Image.new("L", (900, 700), 255), "PNG"),
    "clear": encoded(Image.new("RGBA", (900, 700), (9, 9, 9, 0)), "PNG"),
    "1 x 1": encoded(Image.new("RGB", (1, 1), (1, 2, 3)), "PNG"),
    "8 x 8": encoded(SCENE.resize((8, 8)), "PNG"),
    "1 x 5000": encoded(SCENE.resize((1, 5000)), "PNG"),
}


@pytest.mark.parametrize("data", FLAT.values(), ids=FLAT)
def test_what_shows_nothing_has_exact_fingerprints_only_and_is_no_failure(data: bytes) -> None:
    found = prints_of(data, KINDS)
    assert [one.name for one in found.fingerprints] == ["sha256", "pixels"]
    assert {problem.kind for problem in found.problems} == {"absent"}
    assert [
        problem.reader for problem in found.problems
    ] == "pdq phash dhash whash colorhash".split()
    assert not found.failed


CLIPPED = jpeg_of(SCENE, 90)
UNREAD = {
    "cut in half": (CLIPPED[: len(CLIPPED) // 2], "damaged"),
    "cut in half, with an end": (CLIPPED[: len(CLIPPED) // 2] + b"\xff\xd9", "damaged"),
    "header only": (CLIPPED[:400], "damaged"),
    "200 million pixels": (samples.huge_photo(), "refused"),
    "text": (b"no picture at all, only text" * 9, "unsupported"),
    "a film": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(99), "unsupported"),
    "raw": (b"FUJIFILMCCD-RAW " + bytes(200), "unsupported"),
}


@pytest.mark.parametrize(("data", "kind"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_looked_at_has_the_hash_of_its_bytes_only_and_says_why(
    data: bytes, kind: str
) -> None:
    found = prints_of(data, KINDS)
    assert [one.name for one in found.fingerprints] == ["sha256"]
    assert [(problem.kind, problem.fatal) for problem in found.problems] == [(kind, True)]
    assert found.failed


def test_the_hash_of_the_bytes_alone_needs_no_decoding() -> None:
    found = prints_of(CLIPPED[:4000], [OWN[0]])
    assert (len(found.fingerprints), found.failed) == (1, False)


ALIKE = {
    "PNG": encoded(SCENE, "PNG"),
    "WebP": encoded(SCENE, "WEBP", quality=80),
    "TIFF": encoded(SCENE, "TIFF"),
    "GIF": encoded(SCENE, "GIF"),
    "grey": encoded(SCENE.convert("L"), "PNG"),
    "CMYK": encoded(SCENE.convert("CMYK"), "JPEG", quality=90),
    "progressive": encoded(SCENE, "JPEG", quality=80, progressive=True),
    "alpha": encoded(SCENE.convert("RGBA"), "PNG"),
}


@pytest.mark.parametrize("data", ALIKE.values(), ids=ALIKE)
def test_in_every_format_it_is_the_same_picture(data: bytes) -> None:
    found, reference = prints_of(data, TIER).named("pdq"), prints_of(CLIPPED, TIER).named("pdq")
    assert found is not None
    assert reference is not None
    assert TIER[1].distance(found.hash, reference.hash) <= 16


def test_limits_are_kept() -> None:
    large = photo_bytes(1, 2400, 1600)
    for data, limits in (
        (CLIPPED, Limits(picture_pixels=1000)),
        (large, Limits(reduced_pixels=1000)),
        (encoded(SCENE, "PNG"), Limits(picture_pixels=1000)),
    ):
        assert prints_of(data, OWN, limits).problems[0].kind == "refused"


def test_a_jpeg_too_large_to_be_decoded_in_full_has_its_pixel_hash_too() -> None:
    large = photo_bytes(1, 2400, 1600)
    found = prints_of(large, limits=Limits(picture_pixels=1_000_000))
    assert found == prints_of(large)
    assert found.image.pixel_sha256 is not None


def test_a_jpeg_whose_end_was_not_found_has_the_others() -> None:
    found = prints_of(CLIPPED, limits=Limits(segments=3))
    assert [one.name for one in found.fingerprints] == ["sha256", "pdq"]
    assert [problem.kind for problem in found.problems] == ["damaged"]
    assert found.problems[0].message.startswith("no hash of the pixels: ")
    assert not found.failed
    assert found.image.pixel_sha256 is None
    assert found.named("pdq") == prints_of(CLIPPED).named("pdq")


def test_the_version_says_what_was_hashed() -> None:
    versions = {
        name: found.version
        for name in ("JPEG", "PNG", "WEBP")
        if (found := prints_of(encoded(SCENE, name)).named("pixels"))
    }
    assert versions == {
        "JPEG": "verifyimg-jpegdata-1",
        "PNG": "verifyimg-pixels-1",
        "WEBP": "verifyimg-pixels-1",
    }


def test_the_hash_of_the_pixels_alone_is_given_only_where_they_can_be_decoded() -> None:
    damaged = CLIPPED[: len(CLIPPED) // 2] + b"\xff\xd9"
    assert prints_of(damaged, [OWN[1]]).failed
    assert [one.name for one in prints_of(CLIPPED, [OWN[1]]).fingerprints] == ["pixels"]


@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_a_view_costs_no_decoding_of_its_own_and_changes_nothing_else(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(SCENE, name)
    plain = prints_of(data)
    monkeypatch.setattr("verifyimg.fingerprinting.reduced", None)
    found = fingerprint(File(data), OWN, shown=300)
    assert found.fingerprints == plain.fingerprints
    assert found.sight.view is not None
    assert (found.sight.view.width, found.sight.view.height) == (300, 200)


def test_one_decoding_is_enough_for_the_hash_and_the_look(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("verifyimg.fingerprinting.reduced", None)
    assert prints_of(encoded(SCENE, "PNG")).named("pdq") is not None


def test_a_miniature_that_is_there_already_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = prints_of(CLIPPED, TIER)
    monkeypatch.setattr("verifyimg.fingerprinting.reduced", None)
    again = fingerprint(File(CLIPPED), TIER, grey=made.sight.grey)
    assert again == made
