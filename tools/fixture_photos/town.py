"""A street between rows of houses, by day or by night."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw

from tools.fixture_photos.paint import (
    Colour,
    Point,
    Size,
    around,
    clouds,
    dice,
    gradient,
    mottled,
    outline,
    photographed,
    tinted,
)
from tools.fixture_photos.roadside import car, lamp, tree
from tools.fixture_photos.view import DAY, NIGHT, Eye, Hour

__all__ = ["DAY", "NIGHT", "street"]

Place = tuple[float, float, float]
"""Metres right of the middle, and where along the street a front begins and ends."""


def street(size: Size, seed: str, hour: Hour = DAY) -> Image.Image:
    """Houses on both sides, trees, parked cars, lamps; nobody in sight."""
    chance, eye = dice(seed), Eye(size=size)
    image = gradient(size, hour.sky)
    cover = clouds(size, chance, cell=(640, 230), octaves=5)
    image.paste(hour.cloud, mask=cover.point(lambda value: min(max((value - 110) * 1.8, 0), 200)))
    _ground(image, chance, eye, hour)
    for side in (-1, 1):
        _houses(image, chance, eye, hour, side)
    for away in (66, 54, 44, 35, 27, 20.5, 15):
        tree(image, chance, eye, hour, (-6.2, away))
    for away, across in ((52, 4.1), (36, -4.0), (29, 4.1), (19, 4.1), (13.5, -4.0)):
        car(image, chance, eye, hour, (across, away))
    for away in (60, 42, 30, 21, 14):
        lamp(image, eye, hour, away)
    return photographed(image, chance, grain=0.05 if hour.lamps else 0.022)


def _ground(image: Image.Image, chance: Random, eye: Eye, hour: Hour) -> None:
    size = image.size
    rough = clouds(size, chance, cell=(30, 8), octaves=3)
    worn = clouds(size, chance, cell=(420, 60), octaves=4)
    for half, colours in ((60.0, hour.pavement), (5.2, hour.asphalt)):
        shape = outline(size, _floor(eye, -half, half, 2.2, 400))
        image.paste(mottled(mottled(tinted(worn, *colours), rough, 0.14), worn, 0.12), mask=shape)
    for kerb in (-5.25, 5.1):
        image.paste(hour.pavement[1], mask=outline(size, _floor(eye, kerb, kerb + 0.18, 2.2, 400)))
    for away in range(3, 90, 6):
        dash = outline(size, _floor(eye, -0.09, 0.09, away, away + 3), soft=0.8)
        image.paste(hour.pavement[1], mask=dash.point(lambda value: value * 0.8))


def _floor(eye: Eye, left: float, right: float, near: float, far: float) -> list[Point]:
    return [
        eye.at(left, 0, near),
        eye.at(right, 0, near),
        eye.at(right, 0, far),
        eye.at(left, 0, far),
    ]


def _houses(image: Image.Image, chance: Random, eye: Eye, hour: Hour, side: int) -> None:
    away, houses = 5.0, []
    while away < 190:
        front = chance.uniform(13, 22)
        houses.append(
            (away, away + front, chance.choice((3, 4, 4, 5, 5)), chance.choice(hour.walls))
        )
        away += front + (chance.uniform(2, 6) if chance.random() < 0.4 else 0)
    for near, far, floors, wall in reversed(houses):
        place = (side * 9.5, near, far)
        _house(image, chance, eye, hour, place, (floors, wall))


def _house(
    image: Image.Image,
    chance: Random,
    eye: Eye,
    hour: Hour,
    place: Place,
    kind: tuple[int, Colour],
) -> None:
    (across, near, far), (floors, wall) = place, kind
    tall = 3.1 * floors + 1.2
    end = [(across, 0, far), (across * 1.9, 0, far), (across * 1.9, tall, far), (across, tall, far)]
    front = [(across, 0, near), (across, 0, far), (across, tall, far), (across, tall, near)]
    dark = (wall[0] * 6 // 10, wall[1] * 6 // 10, wall[2] * 7 // 10)
    near_end = [(x, up, near) for x, up, _ in end]
    for corners, colour in ((near_end, dark), (front, _lit(wall, across))):
        _wall(image, chance, [eye.at(*corner) for corner in corners], colour)
    eaves = [(across, tall, near), (across, tall, far), (across * 0.96, tall + 0.4, far)]
    roof = [eye.at(*corner) for corner in (*eaves, (across * 0.96, tall + 0.4, near))]
    image.paste((66, 54, 50) if not hour.lamps else (16, 14, 16), mask=outline(image.size, roof))
    _windows(image, chance, eye, hour, place, floors)


def _lit(wall: Colour, across: float) -> Colour:
    part = 1.0 if across > 0 else 0.8
    return round(wall[0] * part), round(wall[1] * part), round(wall[2] * part)


def _wall(image: Image.Image, chance: Random, corners: list[Point], colour: Colour) -> None:
    box = around(image.size, corners)
    size = (box[2] - box[0], box[3] - box[1])
    moved = [(x - box[0], y - box[1]) for x, y in corners]
    stains = clouds(size, chance, cell=(90, 160), octaves=5)
    plaster = mottled(Image.new("RGB", size, colour), stains, 0.17)
    image.paste(plaster, box[:2], outline(size, moved))


def _windows(
    image: Image.Image,
    chance: Random,
    eye: Eye,
    hour: Hour,
    place: Place,
    floors: int,
) -> None:
    across, near, far = place
    draw = ImageDraw.Draw(image)
    count = max(int((far - near) / 2.6), 1)
    for floor in range(floors):
        for number in range(count):
            left = near + (number + 0.28) * (far - near) / count
            low = 0.1 if floor == 0 and number % 3 == 1 else 0.9 + 3.1 * floor
            frame = _pane(eye, across, (left - 0.12, left + 1.32), (low - 0.1, low + 1.95))
            draw.polygon(frame, fill=(228, 224, 214) if not hour.lamps else (30, 27, 26))
            glass = chance.choice(hour.glass)
            draw.polygon(_pane(eye, across, (left, left + 1.2), (low, low + 1.8)), fill=glass)
            bar = _pane(eye, across, (left + 0.56, left + 0.64), (low, low + 1.8))
            draw.polygon(bar, fill=(214, 210, 200) if not hour.lamps else (34, 30, 28))


def _pane(
    eye: Eye, across: float, along: tuple[float, float], up: tuple[float, float]
) -> list[Point]:
    (near, far), (low, high) = along, up
    corners = ((low, near), (low, far), (high, far), (high, near))
    return [eye.at(across, level, away) for level, away in corners]
