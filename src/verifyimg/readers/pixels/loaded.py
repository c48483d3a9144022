"""Everything that decoding imports, imported at once: a process that may open no file cannot."""

from __future__ import annotations

from verifyimg.readers.pixels.opened import has_heif

_CORES = 4
"""Threads that decode one AVIF picture, at most: each takes address space."""


def load_decoders() -> None:
    """Imports Pillow with the decoders that are tried, and pillow-heif where it is installed."""
    from PIL import (
        AvifImagePlugin,
        GifImagePlugin,
        Image,
        ImageChops,
        ImagePalette,
        ImageSequence,
        ImageStat,
        MpoImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )

    _ = (GifImagePlugin, ImageChops, ImagePalette, ImageSequence, ImageStat)
    _ = (MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)
    Image.preinit()
    AvifImagePlugin.DEFAULT_MAX_THREADS = _CORES
    has_heif()
