"""Landscapes: a valley with ranges of mountains, and a lake below them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random

from PIL import Image, ImageFilter, ImageOps

from tools.fixture_photos.paint import (
    Colour,
    Point,
    Size,
    Stops,
    clouds,
    dice,
    gradient,
    mottled,
    outline,
    photographed,
    shade,
    tinted,
)


@dataclass(frozen=True, kw_only=True)
class Light:
    """The colours of a time of day."""

    sky: Stops
    cloud: Colour
    far: Colour
    near: Colour
    snow: Colour
    ground: Stops


NOON = Light(
    sky=[(0, (74, 122, 188)), (0.3, (132, 172, 216)), (0.6, (204, 220, 232))],
    cloud=(246, 247, 250),
    far=(142, 160, 184),
    near=(96, 98, 80),
    snow=(236, 240, 246),
    ground=[(0, (124, 126, 84)), (0.5, (122, 122, 72)), (1, (74, 84, 44))],
)
EVENING = Light(
    sky=[(0, (62, 84, 132)), (0.3, (158, 142, 152)), (0.55, (246, 196, 140))],
    cloud=(252, 214, 176),
    far=(132, 120, 140),
    near=(74, 64, 58),
    snow=(250, 214, 190),
    ground=[(0, (112, 92, 66)), (0.5, (86, 76, 54)), (1, (44, 42, 32))],
)


def valley(size: Size, seed: str, light: Light = NOON) -> Image.Image:
    """Ranges of mountains, fields, a river that winds towards the viewer."""
    chance = dice(seed)
    image = _sky(size, chance, light)
    _ranges(image, chance, light)
    horizon = size[1] * 0.56
    _plain(image, chance, light, horizon)
    _fields(image, chance, horizon)
    _river(image, chance, horizon)
    _bushes(image, chance, horizon)
    return photographed(image, chance)


def lake(size: Size, seed: str, light: Light = NOON) -> Image.Image:
    """Mountains above still water, a stony shore in front."""
    chance = dice(seed)
    image = _sky(size, chance, light)
    _ranges(image, chance, light)
    shore = round(size[1] * 0.55)
    above = image.crop((0, 2 * shore - size[1], size[0], shore))
    mirror = ImageOps.flip(above).filter(ImageFilter.BoxBlur((3, 9)))
    water = Image.blend(mirror, Image.new("RGB", mirror.size, (38, 66, 82)), 0.38)
    ripples = clouds(mirror.size, chance, cell=(260, 10), octaves=3)
    image.paste(mottled(water, ripples, 0.16), (0, shore))
    _bank(image, chance, shore)
    _stones(image, chance)
    return photographed(image, chance)


def ridge(chance: Random, width: int, base: float, height: float, rough: float) -> list[Point]:
    """A skyline by halving: each midpoint is moved by chance, half as far each time."""
    line, spread = [chance.uniform(-1, 1), chance.uniform(-1, 1)], 1.0
    for _ in range(8):
        halves = [(one + two) / 2 + chance.uniform(-spread, spread) for one, two in pairwise(line)]
        line = [value for pair in zip(line, [*halves, 0.0], strict=True) for value in pair][:-1]
        spread *= rough
    step = width / (len(line) - 1)
    low, high = min(line), max(line)
    return [
        (index * step, base - height * (value - low) / (high - low))
        for index, value in enumerate(line)
    ]


def _sky(size: Size, chance: Random, light: Light) -> Image.Image:
    image = gradient(size, light.sky)
    cover = clouds(size, chance, cell=(760, 210), octaves=5)
    cover = cover.point(lambda value: min(max((value - 120) * 2.1, 0), 215))
    image.paste(light.cloud, mask=cover)
    return image


def _ranges(image: Image.Image, chance: Random, light: Light) -> None:
    width, height = image.size
    for layer, part in enumerate((0.0, 0.34, 0.67, 1.0)):
        base = height * (0.44 + 0.045 * layer)
        tall = height * (0.27 - 0.052 * layer)
        line = ridge(chance, width, base, tall, 0.52 + 0.01 * layer)
        shape = outline(image.size, [*line, (width, height), (0, height)])
        image.paste(_rock(image.size, chance, light, part), mask=shape)
        if layer < 2:
            _snow(image, chance, line, light.snow, deep=tall * (0.42 - 0.2 * layer))


def _rock(size: Size, chance: Random, light: Light, part: float) -> Image.Image:
    far, near = light.far, light.near
    red, green, blue = (round(one + (two - one) * part) for one, two in zip(far, near, strict=True))
    folds = clouds(size, chance, cell=(190, 120), octaves=6)
    slopes = folds.filter(ImageFilter.Kernel((3, 3), (-2, -1, 0, -1, 4, 1, 0, 1, 2), 4, 0))
    flat = Image.new("RGB", size, (red, green, blue))
    return mottled(mottled(flat, folds, 0.09 + 0.18 * part), slopes, 0.1 + 0.34 * part)


def _snow(
    image: Image.Image, chance: Random, line: list[Point], snow: Colour, *, deep: float
) -> None:
    top = min(y for _, y in line)
    cap = [(x, max(y, top + deep * chance.uniform(0.7, 1.6))) for x, y in reversed(line)]
    shape = outline(image.size, [*line, *cap], soft=1.5)
    patches = clouds(image.size, chance, cell=(46, 60), octaves=4)
    patches = patches.point(lambda value: min(max((value - 76) * 4, 0), 255))
    blank = Image.new("L", image.size)
    blank.paste(patches, mask=shape)
    image.paste(snow, mask=blank)


def _plain(image: Image.Image, chance: Random, light: Light, horizon: float) -> None:
    width, height = image.size
    below = (width, height - round(horizon))
    ground = gradient(below, light.ground)
    ground = mottled(ground, clouds(below, chance, cell=(520, 60), octaves=5), 0.34)
    grass = clouds(below, chance, cell=(7, 15), octaves=2)
    near = gradient(below, [(0, (0, 0, 0)), (0.35, (40, 40, 40)), (1, (255, 255, 255))])
    image.paste(ground, (0, round(horizon)))
    image.paste(mottled(ground, grass, 0.4), (0, round(horizon)), near.convert("L"))


def _fields(image: Image.Image, chance: Random, horizon: float) -> None:
    width, height = image.size
    for _ in range(26):
        depth = chance.uniform(0.02, 0.3)
        left = chance.uniform(-0.1, 1.0) * width
        across, down = width * chance.uniform(0.05, 0.2), height * depth * 0.17
        lean = chance.uniform(-40, 40)
        top = horizon + depth * height * 0.6
        corners = [
            (left, top),
            (left + across, top + chance.uniform(-2, 2)),
            (left + across + lean, top + down),
            (left + lean, top + down),
        ]
        colour = chance.choice([(168, 150, 84), (98, 124, 60), (136, 134, 74), (150, 126, 82)])
        mask = outline(image.size, corners, soft=1.2).point(lambda value: value * 0.6)
        image.paste(colour, mask=mask)


def _river(image: Image.Image, chance: Random, horizon: float) -> None:
    width, height = image.size
    left: list[Point] = []
    right: list[Point] = []
    middle, drift = width * chance.uniform(0.45, 0.6), 0.0
    for step in range(41):
        depth = (step / 40) ** 1.9
        drift = drift * 0.86 + chance.uniform(-1, 1) * 0.16
        middle += drift * width * 0.06 * (0.25 + depth)
        half = 2 + width * 0.075 * depth
        level = horizon + 4 + (height - horizon) * depth
        left.append((middle - half, level))
        right.append((middle + half * 1.15, level))
    bank = outline(image.size, [*left, *reversed(right)], soft=9)
    image.paste((164, 156, 132), mask=bank.point(lambda value: value * 0.75))
    stream = outline(image.size, [*left, *reversed(right)], soft=1)
    water = gradient(
        image.size, [(0.5, (186, 204, 214)), (0.75, (120, 150, 158)), (1, (84, 112, 116))]
    )
    image.paste(mottled(water, clouds(image.size, chance, cell=(120, 12)), 0.22), mask=stream)


def _bushes(image: Image.Image, chance: Random, horizon: float) -> None:
    width, height = image.size
    places = sorted(chance.uniform(0.004, 0.5) ** 1.4 for _ in range(150))
    leaves = tinted(clouds(image.size, chance, cell=(9, 9), octaves=2), (26, 36, 18), (96, 112, 56))
    for depth in places:
        level, big = horizon + 3 + (height - horizon) * depth, 3 + 90 * depth
        middle = chance.uniform(0, width)
        if abs(middle - width / 2) < width * 0.22 * (depth + 0.15):
            continue
        blobs = [
            (middle + chance.uniform(-big, big) * 0.7, level - big * chance.uniform(0.2, 1.1))
            for _ in range(9)
        ]
        mask = Image.new("L", image.size)
        for x, y in blobs:
            half = big * chance.uniform(0.3, 0.5)
            mask.paste(255, (round(x - half), round(y - half), round(x + half), round(y + half)))
        _plant(image, leaves, mask, (middle, level, big))


def _plant(
    image: Image.Image, leaves: Image.Image, mask: Image.Image, at: tuple[float, float, float]
) -> None:
    middle, level, big = at
    box = [
        round(value) for value in (middle - 3 * big, level - 3 * big, middle + 3 * big, level + big)
    ]
    box = [max(box[0], 0), max(box[1], 0), min(box[2], image.width), min(box[3], image.height)]
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    area = (box[0], box[1], box[2], box[3])
    soft = mask.crop(area).filter(ImageFilter.GaussianBlur(big * 0.16 + 0.5))
    sharp = soft.point(lambda value: min(max((value - 90) * 4, 0), 255))
    part = image.crop(area)
    shade(
        part,
        sharp.transform(sharp.size, Image.Transform.AFFINE, (1, 0, -big * 0.3, 0, 1, -big * 0.2)),
        0.35,
    )
    part.paste(leaves.crop(area), mask=sharp)
    image.paste(part, area)


def _bank(image: Image.Image, chance: Random, shore: int) -> None:
    width = image.width
    line = ridge(chance, width, shore + 7, 14, 0.6)
    shape = outline(image.size, [*line, (width, shore + 10), (0, shore + 10)], soft=0.6)
    trees = clouds(image.size, chance, cell=(14, 26), octaves=3)
    image.paste(tinted(trees, (22, 30, 22), (84, 92, 58)), mask=shape)


def _stones(image: Image.Image, chance: Random) -> None:
    width, height = image.size
    line = ridge(chance, width, height * 0.93, height * 0.09, 0.45)
    beach = outline(image.size, [*line, (width, height), (0, height)], soft=1.5)
    pebbles = clouds(image.size, chance, cell=(26, 15), octaves=3)
    lit = pebbles.filter(ImageFilter.EMBOSS)
    image.paste(mottled(tinted(pebbles, (64, 60, 54), (176, 168, 152)), lit, 0.5), mask=beach)
