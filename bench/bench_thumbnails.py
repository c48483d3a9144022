"""The thumbnail promise: DEV026 on real photographs, as they are and with things done to them.

Every JPEG of the corpus with an embedded JPEG thumbnail is examined untouched, then with the
thumbnail of another photo in the same EXIF block, then with its picture cropped, turned, edited
or written on while the thumbnail stays.
"""

from __future__ import annotations

import io
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from _corpus import CORPUS, NOW, ROOT, Bar, Photo, jpegs, present, print_bars
from PIL import Image, ImageDraw, ImageEnhance

sys.path.insert(0, str(ROOT))

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import EXIF_MARK, SOI, segment
from verifyimg import pipeline
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding, Outcome
from verifyimg.reading import read_file

SEED = 20261120
SWAPS = 600
LEAST_SIDE = 64
"""Pixels of the shorter side below which a file is a stand-in and no photo to exchange."""
LONGEST_SIDE = 1600
"""Pictures are made smaller before they are edited, as picture desks do."""
LARGEST_SEGMENT = 65_000

EDITORS = (
    "photoshop lightroom adobe gimp picasa acd irfanview xnview snapseed paint quicktime windows "
    "photos bridge viewer master transfer uploader viewnx capture pixelmator imagemagick photo"
).split()
"""Parts of the names of programs, in ExifTool's reading, that write pictures anew."""

Edit = Callable[[Image.Image, random.Random], Image.Image]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A photo whose picture and thumbnail can both be decoded."""

    photo: Photo
    data: bytes
    exif: bytes
    """Its EXIF block, from the TIFF header."""
    places: tuple[int, int]
    """Where in that block the thumbnail's offset and length stand."""
    thumbnail: bytes
    picture: Image.Image

    @property
    def touched(self) -> str:
        """The mark of a program or platform, by ExifTool's reading; empty for none."""
        return touched_by(self.photo)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What DEV026 said of one file."""

    name: str
    outcome: Outcome
    findings: tuple[Finding, ...]

    @property
    def word(self) -> str:
        """The severity of what was found, else the outcome."""
        return self.findings[0].severity if self.findings else self.outcome.outcome

    @property
    def line(self) -> str:
        """The answer in one line."""
        return f"{self.name}: {self.word}: {self.outcome.reason}"


def touched_by(photo: Photo) -> str:
    """What in ExifTool's reading says that a program or platform wrote the file anew."""
    tags = photo.exiftool
    for key in ("IFD0:Software", "IFD0:ProcessingSoftware", "XMP-xmp:CreatorTool", "File:Comment"):
        text = str(tags.get(key, "")).casefold()
        if any(word in text for word in EDITORS):
            return f"{key} {tags[key]}"
    groups = ("Photoshop:", "Adobe:", "XMP-xmpMM:", "XMP-photoshop:", "FBMD", "IPTC:")
    return next((key for key in tags if key.startswith(groups)), "")


def main() -> int:
    """Runs every trial and prints the bars; 1 if one fails."""
    if not present():
        return 0
    samples = [one for photo in jpegs() for one in sample_of(photo)]
    small = [one for one in samples if min(one.picture.size) >= LEAST_SIDE]
    print(f"inputs: {len(samples)} JPEGs with a thumbnail in {CORPUS}; seed {SEED}")
    untouched = [answer(one.photo.name, one.data) for one in samples if not one.touched]
    agreeing = [one for one in small if answer(one.photo.name, one.data).word == "clear"]
    bars = [_silent("untouched", untouched, 0.99), _swapped(agreeing)]
    for name, edit in CROPS.items():
        bars.append(_told("not a conflict", name, agreeing, edit, ("clear", "note", "concern")))
    for name, edit in TURNS.items():
        bars.append(_told("at most a note", name, agreeing, edit, ("clear", "note")))
    for name, edit in EDITS.items():
        bars.append(_told("silent", name, agreeing, edit, ("clear",)))
    print_bars(bars)
    return 0 if all(bar.passed for bar in bars) else 1


def sample_of(photo: Photo) -> Iterator[Sample]:
    """The photo, if it is one with a thumbnail that can be exchanged."""
    data = photo.path.read_bytes()
    reading = read_file(Bytes(data), DEFAULT)
    blocks = [block for block in reading.blocks if block.kind == "EXIF"]
    tags = {tag.key: tag for tag in reading.tags}
    offset, length = tags.get("IFD1:ThumbnailOffset"), tags.get("IFD1:ThumbnailLength")
    image = tags.get("IFD1:ThumbnailImage")
    if not blocks or not (offset and length and image) or not isinstance(image.value, int):
        return
    start = image.offset or 0
    thumbnail = data[start : start + image.value]
    try:
        Image.open(io.BytesIO(thumbnail)).load()
        picture = Image.open(io.BytesIO(data)).convert("RGB")
    except (OSError, SyntaxError, KeyError):
        return
    block = blocks[0]
    yield Sample(
        photo=photo,
        data=data,
        exif=block.read(block.length),
        places=((offset.offset or 0) - block.offset, (length.offset or 0) - block.offset),
        thumbnail=thumbnail,
        picture=picture,
    )


def answer(name: str, data: bytes) -> Answer:
    """What DEV026 says of a file of these bytes."""
    report = pipeline.examine(_Named(data), claim=Claim(), now=NOW)
    outcome = next(one for one in report.outcomes if one.code == "DEV026")
    findings = tuple(one for one in report.findings if one.code == "DEV026")
    return Answer(name=name, outcome=outcome, findings=findings)


class _Named(Bytes):
    path = "photo.jpg"

    def sha256(self) -> str:
        return "0" * 64


def exchanged(sample: Sample, thumbnail: bytes) -> bytes | None:
    """The file with another thumbnail at the end of its EXIF block; None if that is too long."""
    block = bytearray(sample.exif)
    order = "little" if block[:2] == b"II" else "big"
    for place, number in zip(sample.places, (len(block), len(thumbnail)), strict=True):
        block[place : place + 4] = number.to_bytes(4, order)  # type: ignore[arg-type]
    if len(block) + len(thumbnail) > LARGEST_SEGMENT:
        return None
    return _with_exif(_coded(_smaller(sample.picture)), bytes(block) + thumbnail)


def _swapped(samples: Sequence[Sample]) -> Bar:
    rng = random.Random(SEED)
    answers: list[Answer] = []
    while len(answers) < SWAPS:
        one, other = rng.sample(samples, 2)
        data = exchanged(one, other.thumbnail)
        if data is not None and not _same_picture(one, other):
            answers.append(answer(f"{one.photo.name} with that of {other.photo.name}", data))
    words = Counter(one.word for one in answers)
    found = sum(words[word] for word in ("conflict", "concern", "note"))
    return Bar(
        name="another photo's thumbnail",
        promise=">= 97 % found",
        measured=f"{found / len(answers):.1%} ({words['conflict'] / len(answers):.1%} conflict)",
        count=len(answers),
        passed=found >= 0.97 * len(answers),
        exceptions=tuple(one.line for one in answers if one.word != "conflict"),
    )


def _same_picture(one: Sample, other: Sample) -> bool:
    """Whether two files of the corpus carry one picture: such a pair is no exchange."""
    first, second = (_grey(sample.thumbnail) for sample in (one, other))
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) < 6 * len(first)


def _grey(thumbnail: bytes) -> bytes:
    return Image.open(io.BytesIO(thumbnail)).convert("L").resize((16, 16)).tobytes()


def _silent(name: str, answers: Sequence[Answer], least: float) -> Bar:
    silent = [one for one in answers if not one.findings]
    words = Counter(one.word for one in answers)
    return Bar(
        name=name,
        promise=f">= {least:.0%} silent",
        measured=f"{len(silent) / len(answers):.1%} ({words['not_applicable']} not comparable)",
        count=len(answers),
        passed=len(silent) >= least * len(answers),
        exceptions=tuple(
            f"{one.line}{_argument(one.name)}" for one in answers if one.word != "clear"
        ),
    )


def _told(
    promise: str, name: str, samples: Sequence[Sample], edit: Edit, words: tuple[str, ...]
) -> Bar:
    rng = random.Random(SEED)
    answers = [
        answer(one.photo.name, _with_exif(_coded(edit(_smaller(one.picture), rng)), one.exif))
        for one in samples
    ]
    wanted = (*words, "not_applicable")
    good = sum(one.word in wanted for one in answers)
    found = Counter(one.word for one in answers)
    return Bar(
        name=name,
        promise=f">= 95 % {promise}",
        measured=", ".join(f"{count} {word}" for word, count in found.most_common()),
        count=len(answers),
        passed=good >= 0.95 * len(answers),
        exceptions=tuple(one.line for one in answers if one.word not in wanted),
    )


def _argument(name: str) -> str:
    return next((f" [{why}]" for part, why in ARGUED.items() if part in name), "")


def _smaller(picture: Image.Image) -> Image.Image:
    copy = picture.copy()
    copy.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return copy


def _coded(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.convert("RGB").save(stream, "JPEG", quality=88)
    return stream.getvalue()


def _with_exif(data: bytes, exif: bytes) -> bytes:
    return SOI + segment(0xE1, EXIF_MARK + exif) + data[2:]


def _part(share: float) -> Edit:
    """So much of both sides is cut off, somewhere at the four edges."""

    def edit(picture: Image.Image, rng: random.Random) -> Image.Image:
        width, height = picture.size
        left, top = share * rng.random() * width, share * rng.random() * height
        wide, high = (1 - share) * width, (1 - share) * height
        return picture.crop((round(left), round(top), round(left + wide), round(top + high)))

    return edit


def _side(share: float) -> Edit:
    """So much is cut off at one side."""

    def edit(picture: Image.Image, rng: random.Random) -> Image.Image:
        width, height = picture.size
        edges = [0, 0, width, height]
        side = rng.randrange(4)
        cut = round(share * (width, height)[side % 2])
        edges[side] += cut if side < 2 else -cut
        return picture.crop((edges[0], edges[1], edges[2], edges[3]))

    return edit


def _straightened(picture: Image.Image, rng: random.Random) -> Image.Image:
    width, height = picture.size
    turned = picture.rotate(rng.uniform(-6, 6), Image.Resampling.BICUBIC)
    box = (0.08 * width, 0.08 * height, 0.92 * width, 0.92 * height)
    return turned.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))


def _turned(how: Image.Transpose) -> Edit:
    return lambda picture, _: picture.transpose(how)


def _written_on(picture: Image.Image, _: random.Random) -> Image.Image:
    width, height = picture.size
    place, size = (0.05 * width, 0.7 * height), max(8, width // 9)
    ImageDraw.Draw(picture).text(place, "BREAKING NEWS", fill="white", font_size=size)
    return picture


CROPS: dict[str, Edit] = {
    **{f"crop of {share:.0%}": _part(share) for share in (0.1, 0.2, 0.3, 0.5)},
    **{f"{share:.0%} off one side": _side(share) for share in (0.1, 0.2, 0.3, 0.5)},
    "straightened and cropped": _straightened,
}
TURNS: dict[str, Edit] = {
    "turned by 90 degrees": _turned(Image.Transpose.ROTATE_90),
    "turned by 180 degrees": _turned(Image.Transpose.ROTATE_180),
    "turned by 270 degrees": _turned(Image.Transpose.ROTATE_270),
    "mirrored": _turned(Image.Transpose.FLIP_LEFT_RIGHT),
}
EDITS: dict[str, Edit] = {
    "brightness x 1.4": lambda picture, _: ImageEnhance.Brightness(picture).enhance(1.4),
    "brightness x 0.5": lambda picture, _: ImageEnhance.Brightness(picture).enhance(0.5),
    "contrast x 1.7": lambda picture, _: ImageEnhance.Contrast(picture).enhance(1.7),
    "colour x 2": lambda picture, _: ImageEnhance.Color(picture).enhance(2.0),
    "black and white": lambda picture, _: picture.convert("L"),
    "a line of text": _written_on,
}

ARGUED = {
    "exiv2-": "the sample's picture was exchanged for a logo by those who published it: found",
    "sharpshot": "straightened in perspective and cropped by a scanning app: it was changed",
}
"""By a part of the name: why an untouched file of the corpus is no false alarm."""

if __name__ == "__main__":
    sys.exit(main())
