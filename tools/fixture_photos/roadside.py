"""What stands beside a street: trees, parked cars, lamps."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw, ImageFilter

from tools.fixture_photos.paint import Point, clouds, drawn, outline, shade, tinted
from tools.fixture_photos.view import Eye, Hour


def tree(
    image: Image.Image, chance: Random, eye: Eye, hour: Hour, place: tuple[float, float]
) -> None:
    """A tree on the left pavement."""
    across, away = place
    foot, top = eye.at(across, 0, away), eye.at(across, 4.2, away)
    scale = (foot[1] - top[1]) / 4.2
    trunk = [(foot[0] - 0.16 * scale, foot[1]), (foot[0] + 0.16 * scale, foot[1])]
    trunk += [(top[0] + 0.09 * scale, top[1]), (top[0] - 0.09 * scale, top[1])]
    image.paste((58, 48, 38) if not hour.lamps else (20, 17, 15), mask=outline(image.size, trunk))
    crown = Image.new("L", image.size)
    draw = ImageDraw.Draw(crown)
    for _ in range(46):
        x, y = chance.gauss(0, 0.85) * scale, chance.gauss(4.9, 0.8) * scale
        half = chance.uniform(0.22, 0.6) * scale
        middle = (foot[0] + x, foot[1] - y)
        box = (middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half)
        draw.ellipse(box, fill=255)
    ragged = clouds(image.size, chance, cell=(max(4, round(scale * 0.3)),) * 2, octaves=3)
    edge = crown.filter(ImageFilter.GaussianBlur(0.12 * scale + 0.4))
    mask = Image.blend(edge, ragged, 0.4).point(lambda value: min(max((value - 120) * 6, 0), 255))
    inside = crown.filter(ImageFilter.GaussianBlur(0.3 * scale + 0.4))
    mask.paste(0, mask=inside.point(lambda value: 255 if value < 40 else 0))
    image.paste(tinted(ragged, *hour.leaves), mask=mask)


def car(
    image: Image.Image, chance: Random, eye: Eye, hour: Hour, place: tuple[float, float]
) -> None:
    """A parked car, seen from behind."""
    across, away = place
    x, ground = eye.at(across, 0, away)
    scale = image.width * 0.82 / away
    paint = chance.choice(
        ((150, 26, 28), (198, 200, 204), (30, 42, 72), (52, 54, 56), (214, 212, 204))
    )
    colour = tuple(part // 4 for part in paint) if hour.lamps else paint

    def box(left: float, low: float, right: float, high: float) -> list[float]:
        return [
            2 * (x + left * scale),
            2 * (ground - high * scale),
            2 * (x + right * scale),
            2 * (ground - low * scale),
        ]

    def fill(shapes: list[tuple[list[float], float]], ink: tuple[int, ...]) -> None:
        def draw(pen: ImageDraw.ImageDraw) -> None:
            for corners, radius in shapes:
                pen.rounded_rectangle(corners, radius * 2 * scale, fill=255)

        image.paste(ink, mask=drawn(image.size, draw))

    shadow = drawn(image.size, lambda pen: pen.ellipse(box(-1.15, -0.16, 1.15, 0.2), fill=255))
    shade(image, shadow.filter(ImageFilter.GaussianBlur(0.06 * scale + 0.3)), 0.7)
    fill([(box(-0.78, 0, -0.52, 0.5), 0.05), (box(0.52, 0, 0.78, 0.5), 0.05)], (16, 16, 18))
    fill([(box(-0.86, 0.22, 0.86, 0.95), 0.16), (box(-0.68, 0.7, 0.68, 1.45), 0.22)], colour)
    fill([(box(-0.58, 0.9, 0.58, 1.34), 0.12)], hour.glass[0])
    fill([(box(-0.8, 0.62, -0.56, 0.78), 0.05), (box(0.56, 0.62, 0.8, 0.78), 0.05)], (150, 18, 16))
    fill([(box(-0.26, 0.5, 0.26, 0.62), 0.02)], (208, 206, 196))
    fill([(box(-0.84, 0.24, 0.84, 0.36), 0.04)], (36, 36, 38))


def lamp(image: Image.Image, eye: Eye, hour: Hour, away: float) -> None:
    """A street lamp on the right, lit at night."""
    foot, top, head = (
        eye.at(across, up, away) for across, up in ((6.0, 0.0), (6.0, 6.4), (4.4, 6.6))
    )
    scale = image.width * 0.82 / away

    def draw(pen: ImageDraw.ImageDraw) -> None:
        thick = max(round(0.2 * scale), 2)
        path = [(2 * px, 2 * py) for px, py in (foot, top, head)]
        pen.line(path, fill=255, width=thick, joint="curve")

    image.paste((70, 72, 74) if not hour.lamps else (24, 22, 22), mask=drawn(image.size, draw))
    if hour.lamps:
        _glow(image, head, scale)


def _glow(image: Image.Image, head: Point, scale: float) -> None:
    for half, strength, colour in (
        (5.0 * scale, 0.34, (255, 176, 84)),
        (1.1 * scale, 0.75, (255, 214, 150)),
        (0.22 * scale, 1.0, (255, 246, 222)),
    ):
        side = max(round(2 * half), 4)
        ball = Image.radial_gradient("L").resize((side, side), Image.Resampling.BICUBIC)
        mask = ball.point(lambda value, part=strength: max(0, 180 - value) * 1.4 * part)
        image.paste(colour, (round(head[0] - half), round(head[1] - half)), mask)
    pool = drawn(
        image.size,
        lambda pen: pen.ellipse(
            [
                2 * (head[0] - 3.4 * scale),
                2 * (head[1] + 6.1 * scale),
                2 * (head[0] + 3.4 * scale),
                2 * (head[1] + 7.1 * scale),
            ],
            fill=70,
        ),
    )
    image.paste((255, 180, 96), mask=pool.filter(ImageFilter.GaussianBlur(0.5 * scale)))
