"""What happens to a picture that travels, drawn by other code than `_feature_edits.py`.

Nothing was tuned on these layouts before they were first measured: chats, pages, stories, stickers,
collages of unlike sizes, a screen with its own dots seen by a camera.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np
from _feature_edits import Edit, jpeg, sentence
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

Picture = Image.Image
BICUBIC = Image.Resampling.BICUBIC


def letters(name: str, size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A usual font where there is one."""
    try:
        return ImageFont.truetype(f"{name}.ttf", max(8, round(size)))
    except OSError:
        return ImageFont.load_default(max(8, size))


def chat(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """A phone's chat: bubbles on a patterned ground, the picture in one of them, a keyboard."""
    wide, high = 1170, 2532
    made = Image.new("RGB", (wide, high), dice.choice(((236, 229, 221), (11, 20, 26))))
    draw, pattern = ImageDraw.Draw(made), Random(0)
    for _ in range(260):
        x, y, size = pattern.randrange(wide), pattern.randrange(high), pattern.randint(20, 60)
        draw.arc((x, y, x + size, y + size), 0, pattern.randint(90, 360), (180, 175, 165), 3)
    draw.rectangle((0, 0, wide, 260), fill=(0, 128, 105))
    draw.text((160, 150), sentence(dice, 2), "white", letters("LiberationSans-Bold", 52))
    inner = ImageOps.contain(picture, (round(wide * dice.uniform(0.6, 0.78)), 1000), BICUBIC)
    left = dice.choice((40, wide - inner.width - 60))
    top = dice.randint(400, 700)
    box = (left - 12, top - 12, left + inner.width + 12, top + inner.height + 60)
    draw.rounded_rectangle(box, 30, fill=(220, 248, 198))
    mask = Image.new("L", inner.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *inner.size), 26, fill=255)
    made.paste(inner, (left, top), mask)
    font = letters("LiberationSans-Regular", 44)
    for line in range(3):
        low = box[3] + 30 + line * 130
        draw.rounded_rectangle((40, low, dice.randint(500, 1000), low + 100), 30, fill="white")
        draw.text((70, low + 24), sentence(dice, dice.randint(2, 5)), (30, 30, 30), font)
    for row, keys in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm")):
        for place, key in enumerate(keys):
            x, y = 30 + row * 40 + place * 112, 1900 + row * 160
            draw.rounded_rectangle((x, y, x + 98, y + 130), 14, fill=(250, 250, 252))
            draw.text((x + 34, y + 36), key, "black", font)
    return made


def page(picture: Picture, dice: Random, others: Sequence[Picture]) -> Picture:
    """A browser on a desk: the picture in an article, columns of text, small pictures beside it."""
    made = Image.new("RGB", (1920, 1080), "white")
    draw = ImageDraw.Draw(made)
    draw.rectangle((0, 0, 1920, 90), fill=(222, 225, 230))
    draw.rounded_rectangle((200, 48, 1500, 84), 18, fill="white")
    draw.text((230, 52), "https://news.example/" + sentence(dice, 3).replace(" ", "-"),
              (60, 60, 60), letters("DejaVuSans", 20))  # fmt: skip
    draw.text((180, 120), sentence(dice, 7), "black", letters("LiberationSerif-Bold", 44))
    inner = ImageOps.contain(picture, (dice.randint(640, 1000), 640), BICUBIC)
    made.paste(inner, (180, 200))
    body = letters("LiberationSerif-Regular", 22)
    for line in range(12):
        draw.text((180, 220 + inner.height + line * 32), sentence(dice, 12), (40, 40, 40), body)
    for place, one in enumerate(others[:3]):
        made.paste(ImageOps.fit(one, (260, 170), BICUBIC), (1400, 200 + place * 280))
        draw.text((1400, 380 + place * 280), sentence(dice, 4), "black", body)
    return made


def feed(picture: Picture, dice: Random, others: Sequence[Picture]) -> Picture:
    """A phone scrolled half way: the end of one post, the picture, the start of the next."""
    made = Image.new("RGB", (1080, 2400), dice.choice(("white", (24, 25, 26))))
    draw = ImageDraw.Draw(made)
    above, below = (ImageOps.fit(one, (1080, 700), BICUBIC) for one in others[:2])
    top = dice.randint(150, 450)
    made.paste(above, (0, top - 700))
    grey = (120, 120, 125)
    draw.text((40, top + 20), sentence(dice, 6), grey, letters("DejaVuSans", 36))
    inner = ImageOps.fit(picture, (1080, dice.choice((1080, 1350, 810))), BICUBIC)
    made.paste(inner, (0, top + 180))
    low = top + 180 + inner.height
    for place in range(4):
        draw.ellipse((40 + place * 130, low + 20, 110 + place * 130, low + 90), outline=grey,
                     width=6)  # fmt: skip
    draw.text((40, low + 110), sentence(dice, 7), grey, letters("DejaVuSans-Bold", 36))
    made.paste(below, (0, low + 300))
    draw.rectangle((0, 0, 1080, 130), fill=(255, 255, 255))
    draw.text((40, 60), "Fotogram", "black", letters("LiberationSerif-BoldItalic", 60))
    return made


def story(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """Upright, the picture itself behind it, enlarged and blurred; words on it."""
    made = ImageOps.fit(picture, (720, 1280), BICUBIC).filter(ImageFilter.GaussianBlur(25))
    inner = ImageOps.contain(picture, (720, 1280), BICUBIC)
    made.paste(inner, (0, (1280 - inner.height) // 2))
    draw = ImageDraw.Draw(made)
    draw.text((40, dice.randint(100, 1100)), sentence(dice, 4), "white",
              letters("DejaVuSans-Bold", 44), stroke_width=4, stroke_fill="black")  # fmt: skip
    return made


def stickers(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """Faces, an arrow, a ring of red, words by hand."""
    made = picture.copy()
    draw, side = ImageDraw.Draw(made), min(made.size)
    for _ in range(dice.randint(2, 4)):
        size = round(side * dice.uniform(0.12, 0.22))
        x, y = dice.randrange(made.width - size), dice.randrange(made.height - size)
        draw.ellipse((x, y, x + size, y + size), fill=(255, 204, 51), outline=(190, 130, 0),
                     width=max(1, size // 30))  # fmt: skip
        for eye in (0.3, 0.6):
            draw.ellipse((x + size * eye, y + size * 0.3, x + size * (eye + 0.1), y + size * 0.45),
                         fill=(60, 30, 0))  # fmt: skip
        draw.arc((x + size * 0.2, y + size * 0.3, x + size * 0.8, y + size * 0.8), 20, 160,
                 (60, 30, 0), max(1, size // 20))  # fmt: skip
    ring, thick = round(side * 0.3), max(3, side // 90)
    x, y = dice.randrange(made.width - ring), dice.randrange(made.height - ring)
    draw.ellipse((x, y, x + ring, y + ring), outline=(255, 0, 0), width=thick)
    draw.line((x - ring // 2, y - ring // 2, x, y), fill=(255, 0, 0), width=2 * thick)
    draw.text((side * 0.05, side * 0.05), sentence(dice, 3).upper(), (255, 255, 0),
              letters("LiberationSans-Bold", side * 0.06), stroke_width=2,
              stroke_fill="black")  # fmt: skip
    return made


def tiled_marks(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """A name over and over, aslant and half seen through."""
    side = min(picture.size)
    layer = Image.new("RGBA", (2 * side, 2 * side), (0, 0, 0, 0))
    draw, font = ImageDraw.Draw(layer), letters("DejaVuSans-Bold", side * 0.05)
    word = sentence(dice, 2)
    for row in range(12):
        for column in range(5):
            at = column * side * 0.45 + row % 2 * side * 0.2, row * side * 0.17
            draw.text(at, word, (255, 255, 255, 120), font)
    layer = layer.rotate(30).resize((2 * picture.width, 2 * picture.height), BICUBIC)
    layer = layer.crop((picture.width // 2, picture.height // 2,
                        picture.width // 2 + picture.width,
                        picture.height // 2 + picture.height))  # fmt: skip
    return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")


def meme(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """Small, with outlined capitals above and below."""
    made = picture.copy()
    made.thumbnail((620, 620), BICUBIC)
    draw, size = ImageDraw.Draw(made), made.width * 0.08
    font = letters("LiberationSans-Bold", size)
    for low in (made.height * 0.03, made.height * 0.95 - size):
        draw.text((made.width * 0.06, low), sentence(dice, 4).upper(), "white", font,
                  stroke_width=3, stroke_fill="black")  # fmt: skip
    return made


def broadcast(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """A frame of the news: cut to 16:9, banners below, a mark above, other colours."""
    made = ImageOps.fit(picture, (1280, 720), BICUBIC, centering=(0.5, dice.random()))
    made = ImageEnhance.Contrast(ImageEnhance.Color(made).enhance(1.3)).enhance(1.15)
    draw = ImageDraw.Draw(made)
    draw.rectangle((60, 540, 1220, 620), fill=(190, 10, 20))
    draw.text((80, 550), sentence(dice, 5).upper(), "white", letters("LiberationSans-Bold", 48))
    draw.rectangle((0, 660, 1280, 720), fill=(240, 240, 240))
    draw.text((20, 668), sentence(dice, 14), "black", letters("LiberationSans-Regular", 36))
    draw.rectangle((1080, 40, 1230, 110), fill=(255, 255, 255))
    draw.text((1095, 48), "LIVE", (190, 10, 20), letters("DejaVuSans-Bold", 46))
    return made


def tinted(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """A filter of a photo program: faded, warm or cold, dark corners, grain; a cut of a tenth."""
    x, y = (round(side * 0.05 * dice.random()) for side in picture.size)
    made = picture.crop((x, y, round(picture.width * 0.95) + x, round(picture.height * 0.95) + y))
    table = np.asarray(made, np.float32)
    warm = dice.choice((1, -1))
    table = 40 + table * 0.8 * np.array([1 + 0.12 * warm, 1.0, 1 - 0.12 * warm], np.float32)
    rows, columns = np.mgrid[-1 : 1 : table.shape[0] * 1j, -1 : 1 : table.shape[1] * 1j]
    table *= (1 - 0.35 * (rows**2 + columns**2) / 2)[:, :, None]
    grain = np.random.default_rng(dice.randrange(1 << 30)).normal(0, 5, table.shape[:2])
    return Image.fromarray(np.clip(table + grain[:, :, None], 0, 255).astype(np.uint8))


def uneven_collage(picture: Picture, dice: Random, others: Sequence[Picture]) -> Picture:
    """One large picture and two or three small ones, with gaps, in any order of places."""
    wide, high, gap = 1200, 1200, dice.choice((0, 8, 24))
    ground = dice.choice(("white", "black", (250, 220, 120)))
    made = Image.new("RGB", (wide, high), ground)
    cut = round(wide * dice.uniform(0.45, 0.65))
    rows = dice.choice((2, 3))
    boxes = [(gap, gap, cut - gap, high - gap)]
    boxes += [
        (cut, gap + row * high // rows, wide - gap, (row + 1) * high // rows - gap)
        for row in range(rows)
    ]
    shown = [*others[:rows]]
    shown.insert(dice.randrange(len(shown) + 1), picture)
    for (left, top, right, low), one in zip(boxes, shown, strict=False):
        made.paste(ImageOps.fit(one, (right - left, low - top), BICUBIC), (left, top))
    return made


def reaction(picture: Picture, dice: Random, others: Sequence[Picture]) -> Picture:
    """A frame of a film in which somebody shows the picture: half as wide, on another picture."""
    made = ImageOps.fit(others[0], (1280, 720), BICUBIC)
    inner = ImageOps.contain(picture, (dice.randint(560, 720), 520), BICUBIC)
    made.paste(inner, (dice.randint(0, 1280 - inner.width), dice.randint(0, 720 - inner.height)))
    return made


def dotted_screen(picture: Picture, dice: Random, _: Sequence[Picture]) -> Picture:
    """A screen's red, green and blue dots, seen by a camera aslant: moire, glare, a bezel."""
    shown = ImageOps.contain(picture, (640, 640), BICUBIC)
    dots = np.repeat(np.repeat(np.asarray(shown, np.float32), 3, 0), 3, 1)
    lit = np.full(dots.shape, 0.25, np.float32)
    for colour in range(3):
        lit[:, colour::3, colour] = 1.9
    lit[::3] *= 0.55
    screen = Image.fromarray(np.clip(dots * lit, 0, 255).astype(np.uint8))
    framed = ImageOps.expand(ImageOps.expand(screen, 50, (15, 15, 17)), 180, (120, 105, 90))
    wide, high = framed.size
    tilt = 0.1
    corners = (0, 0, 0, high, wide, high, wide, 0)
    quad = [one + dice.uniform(-tilt, tilt) * (wide, high)[n % 2] for n, one in enumerate(corners)]
    seen = framed.transform((1350, round(1350 * high / wide)), Image.Transform.QUAD, quad, BICUBIC)
    table = np.asarray(seen.filter(ImageFilter.GaussianBlur(0.8)), np.float32) * 1.25
    rows, columns = np.mgrid[: table.shape[0], : table.shape[1]]
    x, y = dice.uniform(0, table.shape[1]), dice.uniform(0, table.shape[0])
    glare = 90 * np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * 170.0**2))
    noise = np.random.default_rng(dice.randrange(1 << 30)).normal(0, 5, table.shape)
    table = (table + glare[:, :, None] + noise) * np.array([1.05, 1.0, 0.9])
    return Image.fromarray(np.clip(table, 0, 255).astype(np.uint8))


VARIANTS: dict[str, tuple[Edit, int]] = {
    "chat": (chat, 90),
    "page in a browser": (page, 90),
    "feed, half scrolled": (feed, 80),
    "story, blurred sides": (story, 75),
    "stickers": (stickers, 80),
    "tiled marks": (tiled_marks, 80),
    "meme": (meme, 40),
    "news frame": (broadcast, 70),
    "filter, cut": (tinted, 75),
    "uneven collage": (uneven_collage, 80),
    "shown in a film": (reaction, 70),
    "screen with dots": (dotted_screen, 75),
}
"""By class: what is done, and the JPEG quality of the result."""

PEOPLED = ("collage", "page in a browser", "feed, half scrolled", "uneven collage",
           "shown in a film")  # fmt: skip
"""Those, and of `_feature_edits.py`, in which other pictures are seen, which are found rightly."""


def variant_of(kind: str, picture: Picture, dice: Random, others: Sequence[Picture]) -> bytes:
    """The file that somebody finds."""
    edit, quality = VARIANTS[kind]
    return jpeg(edit(picture, dice, others), quality)
