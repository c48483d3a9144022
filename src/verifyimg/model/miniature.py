"""Miniatures: a picture at the one size from which every perceptual fingerprint is made."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.noun import noun

Mode = Literal["L", "RGB"]
"""Grey, or red, green and blue; eight bits each."""

SIDE = 512
"""Pixels on each side, whatever the shape of the picture: that of the reference of PDQ."""

WAY = "reduced-512-2"
"""The name of the way from a file to its miniature, which `readers/pixels/reduced.py` describes;
a change of any of its steps is another way."""


@noun
class Miniature:
    """A picture made `SIDE` x `SIDE`, as stored: before any rotation, without colour management."""

    width: int
    """Of the picture itself, in pixels."""
    height: int
    mode: Mode
    pixels: bytes
    """One or three bytes a pixel, row by row from the top left."""
