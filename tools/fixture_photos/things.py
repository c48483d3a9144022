"""Things laid out or stacked: long objects in a row on a cloth, crates before a wall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.fixture_photos.paint import (
    Box,
    Colour,
    Point,
    Size,
    around,
    clouds,
    dice,
    drawn,
    mottled,
    outline,
    photographed,
    shade,
    tinted,
    within,
)

STEEL: tuple[Colour, Colour] = ((24, 25, 28), (74, 76, 80))
WOOD: tuple[Colour, Colour] = ((82, 46, 24), (150, 94, 52))
BOARDS: tuple[Colour, Colour] = ((104, 88, 56), (172, 150, 104))


METAL: tuple[list[Point], ...] = (
    [(-0.55, 0), (0.55, 0), (0.6, 46), (-0.6, 46)],
    [(-0.9, 5), (0.9, 5), (0.9, 8), (-0.9, 8)],
    [(1.1, 18), (1.8, 18), (1.8, 44), (1.1, 44)],
    [(-1.9, 42), (2.3, 42), (2.5, 67), (-1.9, 67)],
    [(2.2, 47), (5.6, 48.5), (8.6, 56), (9.4, 62), (6.6, 62.6), (5.2, 57), (2.2, 54)],
    [(2.2, 60.5), (4.0, 60.5), (4.0, 65), (3.5, 65), (3.4, 61.2), (2.2, 61.2)],
    [(-1.2, 16), (-0.4, 13), (-0.4, 18)],
)
TIMBER: tuple[list[Point], ...] = (
    [(-1.6, 26), (2.0, 26), (2.5, 42), (-1.7, 42)],
    [(-1.6, 66.5), (1.8, 66.5), (3.4, 78), (6.4, 99), (-0.6, 100), (-1.4, 80)],
    [(2.0, 65), (5.4, 71.6), (3.8, 73), (1.4, 68)],
)


def table(size: Size, seed: str) -> Image.Image:
    """Nine long objects of wood and steel side by side on a green cloth, boxes in front."""
    chance = dice(seed)
    image = _cloth(size, chance)
    steel, wood = _surface(size, chance, STEEL), _surface(size, chance, WOOD)
    step = size[0] / 10.2
    for number in range(9):
        middle = step * (number + 1.05) + chance.uniform(-6, 6)
        _long_object(image, chance, (steel, wood), (middle, size[1] * 0.07))
    _magazines(image, chance, steel)
    _packets(image, chance)
    return photographed(image, chance)


def crates(size: Size, seed: str) -> Image.Image:
    """Wooden crates stacked before a stained wall."""
    chance = dice(seed)
    image = _wall(size, chance)
    boards = _surface(size, chance, BOARDS)
    wide, tall = size[0] / 4.6, size[1] / 4.7
    floor = size[1] * 0.88
    for row, (first, count) in enumerate(((0.16, 4), (0.5, 3), (0.9, 2))):
        for number in range(count):
            left = wide * (first + number * 1.03) + chance.uniform(-9, 9)
            bottom = floor - row * tall * 1.01
            box = round(left), round(bottom - tall), round(left + wide), round(bottom)
            _crate(image, chance, boards, box)
    return photographed(image, chance, grain=0.03)


def _cloth(size: Size, chance: Random) -> Image.Image:
    folds = clouds(size, chance, cell=(620, 380), octaves=3)
    lit = folds.filter(ImageFilter.GaussianBlur(10))
    weave = clouds(size, chance, cell=(5, 5), octaves=1)
    cloth = mottled(tinted(lit, (52, 62, 46), (104, 114, 84)), weave, 0.085)
    for _ in range(3):
        at = chance.uniform(0.1, 0.9) * size[0]
        lean = chance.uniform(-60, 60)
        crease = [(at, 0), (at + 5, 0), (at + lean + 5, size[1]), (at + lean, size[1])]
        shade(cloth, outline(size, crease, soft=5), 0.25)
    return cloth


def _surface(size: Size, chance: Random, colours: tuple[Colour, Colour]) -> Image.Image:
    return tinted(clouds(size, chance, cell=(22, 240), octaves=4), *colours)


def _placed(at: Point, lean: float, unit: float) -> Callable[[float, float], Point]:
    """From units along an object that leans a little, to pixels of the doubled mask."""

    def place(across: float, down: float) -> Point:
        x = at[0] + (across + down * lean) * unit
        y = at[1] + (down - across * lean) * unit
        return 2 * x, 2 * y

    return place


def _long_object(
    image: Image.Image, chance: Random, surfaces: tuple[Image.Image, Image.Image], at: Point
) -> None:
    """A barrel, a receiver and a wooden stock; 100 units long, muzzle up."""
    unit = image.height * 0.0068
    box = around(
        image.size, [(at[0] - 6 * unit, at[1]), (at[0] + 12 * unit, at[1] + 101 * unit)], margin=24
    )
    place = _placed((at[0] - box[0], at[1] - box[1]), chance.uniform(-0.025, 0.025), unit)
    own = tuple(surface.crop(box) for surface in surfaces)

    def paint(part: Image.Image) -> None:
        masks = [_mask(part.size, place, shapes) for shapes in (METAL, TIMBER)]
        _cast(part, ImageChops.lighter(*masks), 0.66)
        for mask, surface in zip(masks, own, strict=True):
            part.paste(_rounded(surface, mask), mask=mask)

    within(image, box, paint)


def _mask(
    size: Size, place: Callable[[float, float], Point], shapes: Sequence[list[Point]]
) -> Image.Image:
    def draw(pen: ImageDraw.ImageDraw) -> None:
        for shape in shapes:
            pen.polygon([place(*corner) for corner in shape], fill=255)

    return drawn(size, draw)


def _rounded(surface: Image.Image, mask: Image.Image) -> Image.Image:
    """The surface with light on the left edges of the mask and shadow on the right ones."""
    soft = mask.filter(ImageFilter.GaussianBlur(4))
    edge = ImageChops.subtract(soft, ImageChops.offset(soft, -5, -3), scale=2, offset=128)
    return mottled(surface, edge, -0.9)


def _cast(image: Image.Image, mask: Image.Image, amount: float) -> None:
    """The shadow of the mask, down and to the right."""
    shade(image, ImageChops.offset(mask.filter(ImageFilter.GaussianBlur(5)), 9, 7), amount)


def _small(
    image: Image.Image,
    at: Point,
    lean: float,
    surface: Image.Image,
    shapes: tuple[list[Point], list[Point]],
) -> None:
    """A small thing: its outline and a line on it, which may be empty."""
    unit = image.height * 0.0068
    box = around(image.size, [at, (at[0] + 10 * unit, at[1] + 14 * unit)], margin=30)
    place = _placed((at[0] - box[0], at[1] - box[1]), lean, unit)
    own = surface.crop(box)

    def paint(part: Image.Image) -> None:
        mask = _mask(part.size, place, [shapes[0]])
        _cast(part, mask, 0.6)
        part.paste(_rounded(own, mask), mask=mask)
        if shapes[1]:
            shade(part, _mask(part.size, place, [shapes[1]]), 0.35)

    within(image, box, paint)


def _magazines(image: Image.Image, chance: Random, steel: Image.Image) -> None:
    width, height = image.size
    for number in range(14):
        at = (width * (0.07 + number * 0.063) + chance.uniform(-4, 4), height * 0.81)
        bend = [(0.0, 0.0), (3.6, 0), (4.2, 6), (6.2, 12.5), (2.8, 13.8), (0.6, 7)]
        _small(image, at, chance.uniform(-0.12, 0.12), steel, (bend, []))


def _packets(image: Image.Image, chance: Random) -> None:
    width, height = image.size
    paper = tinted(clouds(image.size, chance, cell=(60, 60)), (128, 104, 70), (182, 156, 112))
    for number in range(8):
        at = (width * (0.09 + number * 0.108) + chance.uniform(-8, 8), height * 0.922)
        sheet, lid = ([(0.0, a), (9.0, a), (9.0, b), (0.0, b)] for a, b in ((0.0, 6.0), (2.7, 3.1)))
        _small(image, at, chance.uniform(-0.2, 0.2), paper, (sheet, lid))


def _wall(size: Size, chance: Random) -> Image.Image:
    stains = clouds(size, chance, cell=(420, 700), octaves=6)
    pores = clouds(size, chance, cell=(5, 5), octaves=2)
    image = mottled(tinted(stains, (132, 128, 120), (196, 190, 178)), pores, 0.08)
    floor = size[1] * 0.8
    ground = clouds(size, chance, cell=(300, 40), octaves=5)
    below = [(0, floor), (size[0], floor), (size[0], size[1]), (0, size[1])]
    concrete = mottled(tinted(ground, (84, 82, 78), (136, 132, 126)), pores, 0.12)
    image.paste(concrete, mask=outline(size, below, soft=2))
    damp = [(0, floor - 60), (size[0], floor - 40), (size[0], floor + 8), (0, floor + 8)]
    shade(image, outline(size, damp, soft=22), 0.35)
    return image


def _crate(image: Image.Image, chance: Random, boards: Image.Image, box: Box) -> None:
    left, top, right, bottom = box
    area = around(image.size, [(left, top), (right, bottom)], margin=50)
    own = (left - area[0], top - area[1], right - area[0], bottom - area[1])
    at = chance.randrange(boards.width - (area[2] - area[0])), chance.randrange(boards.height // 3)
    grain = boards.crop((*at, at[0] + area[2] - area[0], at[1] + area[3] - area[1]))
    within(image, area, lambda part: _planks(part, grain, own))


def _planks(image: Image.Image, grain: Image.Image, box: Box) -> None:
    left, top, right, bottom = box
    mask = outline(image.size, _rectangle(*box))
    _cast(image, mask, 0.7)
    turned = grain.transpose(Image.Transpose.ROTATE_90).resize(image.size)
    image.paste(turned, mask=mask)
    for number in range(1, 4):
        level = top + (bottom - top) * number / 4
        shade(image, outline(image.size, _rectangle(left, level - 2, right, level + 2)), 0.8)
    for part in (0.1, 0.8):
        start = left + (right - left) * part
        end = start + (right - left) * 0.1
        batten = outline(image.size, _rectangle(start, top, end, bottom))
        _cast(image, batten, 0.3)
        image.paste(mottled(grain, grain.convert("L"), 0.2), mask=batten)
        _nails(image, start, end, (top, bottom))
    shade(image, ImageChops.subtract(mask, mask.filter(ImageFilter.MinFilter(5))), 0.45)


def _rectangle(left: float, top: float, right: float, bottom: float) -> list[Point]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _nails(image: Image.Image, start: float, end: float, span: tuple[float, float]) -> None:
    top, bottom = span
    draw = ImageDraw.Draw(image)
    for number in range(8):
        level = top + (bottom - top) * (number // 2 * 2 + 1 + (number % 2 - 0.5)) / 8
        x = start + (end - start) * (0.3 if number % 2 else 0.7)
        draw.ellipse((x - 2.5, level - 2.5, x + 2.5, level + 2.5), fill=(54, 50, 46))
