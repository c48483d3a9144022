"""Two files to be compared: rendered pictures as files, and examined ones made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PIL import Image

from tests.support.report_parts import NOW, image, verdict
from tests.support.scenes import encoded, scene
from tests.support.sights import File
from verifyimg.juxtaposing import juxtapose
from verifyimg.model.claim import Claim
from verifyimg.model.encoding import JpegEncoding
from verifyimg.model.footprint import Footprint
from verifyimg.model.image import Handling, ImageFile
from verifyimg.model.kinship import Examined, Kinship, Overlap, Parts, Sameness
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.report import Capture, Report


def detailed(seed: int = 1, width: int = 1200, height: int = 800) -> Image.Image:
    """A scene with detail down to the pixel, as photographs have it."""
    grain = Image.effect_noise((width, height), 60).convert("RGB")
    return Image.blend(scene(seed, width, height), grain, 0.25)


def file(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """The picture as a file."""
    return encoded(picture, kind, **options)


def compared(first: bytes, second: bytes, *, pixels: bool = True) -> Kinship:
    """Two files in memory, compared."""
    one, other = File(first, path="a.jpg"), File(second, path="b.jpg")
    return juxtapose(one, other, now=NOW, pixels=pixels)


def image_file(**changes: Any) -> ImageFile:
    """An ordinary photograph's file, changed."""
    return replace(image(), **changes)


def report(**changes: Any) -> Report:
    """An examined file that says nothing."""
    plain = {
        "image": image(),
        "claim": Claim(),
        "examined_at": NOW,
        "verdict": verdict(),
        "capture": Capture(),
        "handling": Handling(state="unknown", reasons=("no camera data",), maker_note=False),
    }
    return Report(**{**plain, **changes})


def picture(width: int = 1200, height: int = 800, digest: str = "aa") -> Picture:
    """A picture of that size, decoded."""
    raster = Raster(width=2, height=1, grey=b"\0\xff")
    return Picture(width=width, height=height, pixel_sha256=digest, raster=raster)


def examined(width: int = 1200, height: int = 800, **changes: Any) -> Examined:
    """An examined picture of that size."""
    plain = {"report": report(), "picture": picture(width, height)}
    return Examined(**{**plain, **changes})


def same(**changes: Any) -> Sameness:
    """Two files that show one picture."""
    plain = {
        "same": True,
        "looked": True,
        "how": "pdq",
        "distance": 2,
        "turn": "upright",
        "turn_explained": True,
        "shares": (1.0, 1.0),
        "sentence": "A and B show the same picture.",
    }
    return Sameness(**{**plain, **changes})


def overlay(**changes: Any) -> Overlap:
    """An overlay of two whole pictures."""
    plain = {
        "alike": True,
        "turn": "upright",
        "tilt": 0,
        "shares": (1.0, 1.0),
        "even": (False, False),
        "score": 0.95,
    }
    return Overlap(**{**plain, **changes})


def parts(**changes: Any) -> Parts:
    """All of A found in B, of which it is less than a half."""
    corners = ((0.0, 0.0), (2.0, 0.0), (2.0, 1.25), (0.0, 1.25))
    plain = {
        "same": True,
        "laid": Footprint(corners=corners),
        "shares": (1.0, 0.4),
        "aside": (0.0, 0.0),
        "strength": "strong",
    }
    return Parts(**{**plain, **changes})


def coded(quality: int | None) -> JpegEncoding:
    """The coding of a JPEG of that quality."""
    return JpegEncoding(
        process=0,
        precision=8,
        components=(),
        tables=(),
        huffman="standard",
        scans=1,
        restart_interval=0,
        markers=(),
        quality=quality,
        exact=True,
    )
