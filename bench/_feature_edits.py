"""What happens to a picture that travels: cut, framed, captioned, shown by a program, filmed.

All layouts are drawn here. "crop 30 %" takes 30 % of the area away, in the shape of the picture
and at a place by chance.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from random import Random

import numpy as np
from _recall_edits import ATTACKS as WHOLE
from PIL import Image, ImageDraw, ImageFilter, ImageFont, ImageOps

SAVED = 85
WORDS = (
    "the road near village after yesterday morning people say nobody knows who took this look at "
    "share before it is gone again market bridge north convoy fire flood station again today"
).split()

Edit = Callable[[Image.Image, Random, Sequence[Image.Image]], Image.Image]
"""Takes a picture, dice, and other pictures for a collage."""


def jpeg(picture: Image.Image, quality: int = SAVED) -> bytes:
    """The file that somebody finds."""
    stream = io.BytesIO()
    picture.convert("RGB").save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def cropped(picture: Image.Image, share: float, dice: Random) -> Image.Image:
    """With that share of the area cut off."""
    width, height = (max(24, round(side * (1 - share) ** 0.5)) for side in picture.size)
    left, top = dice.randint(0, picture.width - width), dice.randint(0, picture.height - height)
    return picture.crop((left, top, left + width, top + height))


def _crop(share: float) -> Edit:
    return lambda picture, dice, _: cropped(picture, share, dice)


def _tilt(degrees: float) -> Edit:
    def tilted(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
        angle = degrees * dice.choice((-1, 1))
        return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(0, 0, 0))

    return tilted


def _letterbox(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    wide, high = (picture.width, picture.height * 16 // 9) if dice.random() < 0.5 else (0, 0)
    size = (wide, high) if wide else (picture.width * 16 // 9, picture.height)
    return ImageOps.pad(picture, size, Image.Resampling.BICUBIC, color=(0, 0, 0))


def _border(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    colour = dice.choice(("white", "black", (200, 30, 30), (240, 230, 200)))
    return ImageOps.expand(picture, round(0.1 * min(picture.size)), colour)


def sentence(dice: Random, words: int) -> str:
    """Words by chance."""
    return " ".join(dice.choice(WORDS) for _ in range(words)).capitalize()


def _letters(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(max(8, size))


def caption(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    """A bar of text over the lowest sixth."""
    made = picture.copy()
    high = made.height // 6
    draw = ImageDraw.Draw(made)
    draw.rectangle((0, made.height - high, made.width, made.height), fill=dice.choice(COLOURS))
    font = _letters(high * 0.35)
    draw.text((high * 0.2, made.height - high * 0.7), sentence(dice, 9), "white", font)
    return made


def logo(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    """A station's mark in a corner, a fifth of the shorter side."""
    made = picture.copy()
    size = min(made.size) // 5
    left = dice.choice((size // 5, made.width - size - size // 5))
    made.paste(_mark(size), (left, size // 5))
    return made


def _mark(size: int) -> Image.Image:
    mark = Image.new("RGB", (size, size), (20, 60, 160))
    draw = ImageDraw.Draw(mark)
    draw.ellipse((size * 0.1, size * 0.1, size * 0.9, size * 0.9), fill=(240, 240, 255))
    draw.polygon([(size * 0.3, size * 0.7), (size * 0.5, size * 0.2), (size * 0.7, size * 0.7)],
                 fill=(220, 30, 30))  # fmt: skip
    draw.text((size * 0.2, size * 0.72), "TV 24", (20, 60, 160), _letters(size * 0.2))
    return mark


COLOURS = ((20, 20, 20), (160, 20, 20), (20, 40, 120), (40, 90, 40))


APPS = 6


def app_screen(picture: Image.Image, dice: Random, app: int) -> Image.Image:
    """A phone's screen (1080 x 2340) on which one of `APPS` programs shows the picture."""
    dark = app % 2 == 1
    ground, ink = ((18, 18, 20), (235, 235, 235)) if dark else ((255, 255, 255), (20, 20, 20))
    made = Image.new("RGB", (1080, 2340), ground)
    draw = ImageDraw.Draw(made)
    _status_bar(draw, dice, ink)
    look = Random(app)
    accent = tuple(look.randrange(40, 220) for _ in range(3))
    draw.rectangle((0, 90, 1080, 230), fill=accent)
    draw.text((40, 130), ("Chirp", "Gramly", "Feedbook", "Telechat", "Wattsup", "Vid")[app],
              "white", _letters(64))  # fmt: skip
    for place in range(3):
        _icon(draw, look, (760 + place * 110, 120), 80, (255, 255, 255))
    draw.ellipse((40, 260, 140, 360), fill=tuple(look.randrange(256) for _ in range(3)))
    draw.text((170, 270), sentence(dice, 2), ink, _letters(44))
    draw.text((170, 320), f"{dice.randint(1, 23)} h", (128, 128, 128), _letters(36))
    margin = (0, 0, 40, 60, 0, 20)[app]
    width = 1080 - 2 * margin
    shown = ImageOps.contain(picture, (width, 1400), Image.Resampling.BICUBIC)
    made.paste(shown, (margin + (width - shown.width) // 2, 400))
    low = 400 + shown.height + 20
    for place in range(5):
        _icon(draw, look, (60 + place * 200, low), 70, ink)
    for line in range(3):
        words = sentence(dice, dice.randint(3, 7))
        draw.text((60, low + 110 + line * 60), words, ink, _letters(42))
    draw.rectangle((0, 2200, 1080, 2340), fill=accent if app % 3 else ground)
    for place in range(5):
        _icon(draw, look, (70 + place * 215, 2225), 80, (255, 255, 255) if app % 3 else ink)
    return made


def _status_bar(draw: ImageDraw.ImageDraw, dice: Random, ink: tuple[int, int, int]) -> None:
    clock = f"{dice.randint(0, 23):02}:{dice.randint(0, 59):02}"
    draw.text((50, 25), clock, ink, _letters(40))
    for bar in range(4):
        draw.rectangle((850 + bar * 16, 60 - bar * 8, 860 + bar * 16, 65), fill=ink)
    draw.rounded_rectangle((940, 32, 1010, 65), 8, outline=ink, width=4)
    draw.rectangle((946, 38, 946 + dice.randint(10, 58), 59), fill=ink)


def _icon(
    draw: ImageDraw.ImageDraw, look: Random, at: tuple[int, int], size: int, ink: tuple[int, ...]
) -> None:
    (x, y), kind = at, look.randrange(4)
    box = (x, y, x + size, y + size)
    if kind == 0:
        draw.ellipse(box, outline=ink, width=8)
    elif kind == 1:
        draw.rounded_rectangle(box, 14, outline=ink, width=8)
    elif kind == 2:
        draw.polygon(
            [(x, y + size), (x + size // 2, y), (x + size, y + size)], outline=ink, width=8
        )
    else:
        draw.line((x, y, x + size, y + size), fill=ink, width=8)
        draw.line((x + size, y, x, y + size), fill=ink, width=8)
    draw.line((x + size // 4, y + size // 2, x + size * 3 // 4, y + size // 2), fill=ink, width=6)


def _screen(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    return app_screen(picture, dice, dice.randrange(APPS))


def _collage(picture: Image.Image, dice: Random, others: Sequence[Image.Image]) -> Image.Image:
    side = 700
    made = Image.new("RGB", (2 * side + 30, 2 * side + 30), "white")
    shown = [picture, *others[:3]]
    dice.shuffle(shown)
    for place, one in enumerate(shown):
        inner = ImageOps.fit(one, (side, side), Image.Resampling.BICUBIC)
        made.paste(inner, (10 + place % 2 * (side + 10), 10 + place // 2 * (side + 10)))
    return made


def _screen_photo(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    """A photograph of a screen: seen askew, a moire, uneven light, noise, a blur."""
    shown = ImageOps.contain(picture, (1200, 1200), Image.Resampling.BICUBIC)
    wide, high = (round(side * 1.3) for side in shown.size)
    page = Image.new("RGB", (wide, high), (12, 12, 14))
    page.paste(shown, ((wide - shown.width) // 2, (high - shown.height) // 2))
    corners = [(0, 0), (0, high), (wide, high), (wide, 0)]
    moved = [(x + dice.uniform(-0.06, 0.06) * wide, y + dice.uniform(-0.06, 0.06) * high)
             for x, y in corners]  # fmt: skip
    page = page.transform((wide, high), Image.Transform.PERSPECTIVE, _perspective(corners, moved),
                          Image.Resampling.BICUBIC)  # fmt: skip
    grey = np.asarray(page, np.float32)
    y, x = np.mgrid[:high, :wide].astype(np.float32)
    angle, period = dice.uniform(0, 3.1), dice.uniform(4, 7)
    waves = 1 + 0.06 * np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period)
    light = 0.85 + 0.3 * (x / wide * dice.random() + y / high * dice.random())
    noise = np.random.default_rng(dice.randrange(1 << 30)).normal(0, 6, grey.shape)
    made = np.clip(grey * (waves * light)[:, :, None] + noise + 8, 0, 255).astype(np.uint8)
    return Image.fromarray(made).filter(ImageFilter.GaussianBlur(1))


def _perspective(
    source: Sequence[tuple[float, float]], target: Sequence[tuple[float, float]]
) -> list[float]:
    rows, values = [], []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return [float(one) for one in np.linalg.solve(np.array(rows), np.array(values))]


def _messenger(picture: Image.Image) -> Image.Image:
    small = picture.copy()
    small.thumbnail((1280, 1280), Image.Resampling.BICUBIC)
    return Image.open(io.BytesIO(jpeg(small, 70))).convert("RGB")


def _shot_cut_sent(picture: Image.Image, dice: Random, _: Sequence[Image.Image]) -> Image.Image:
    screen = app_screen(picture, dice, dice.randrange(APPS))
    top, low = dice.randint(90, 380), dice.randint(2000, 2340)
    return _messenger(screen.crop((dice.randint(0, 60), top, 1080 - dice.randint(0, 60), low)))


def _mirror_cut_caption(
    picture: Image.Image, dice: Random, others: Sequence[Image.Image]
) -> Image.Image:
    return caption(cropped(ImageOps.mirror(picture), 0.2, dice), dice, others)


PARTS: dict[str, tuple[Edit, int]] = {
    **{f"crop {n} %": (_crop(n / 100), SAVED) for n in (5, 10, 20, 30, 50, 70)},
    **{f"tilted by {n}": (_tilt(n), SAVED) for n in (2, 5, 10)},
    "letterbox": (_letterbox, SAVED),
    "border": (_border, SAVED),
    "phone screenshot": (_screen, 90),
    "caption": (caption, SAVED),
    "logo": (logo, SAVED),
    "collage": (_collage, SAVED),
    "photo of a screen": (_screen_photo, SAVED),
    "shot, cut, sent": (_shot_cut_sent, SAVED),
    "mirror, cut, caption": (_mirror_cut_caption, 40),
}
"""By class: what is done, and the JPEG quality of the result."""

CLASSES = (*PARTS, *WHOLE)
"""Those of `bench_recall.py` too."""


def copy_of(kind: str, picture: Image.Image, dice: Random, others: Sequence[Image.Image]) -> bytes:
    """The file that somebody finds; of a class of the whole picture, one of its edits by chance."""
    if kind in PARTS:
        edit, quality = PARTS[kind]
        return jpeg(edit(picture, dice, others), quality)
    return dice.choice(WHOLE[kind])(picture)
