"""Whether the first bytes of a file are those of a picture, whatever it is called."""

from __future__ import annotations

from verifyimg.model.formats import HEAD_BYTES, format_of

__all__ = ["HEAD_BYTES", "looks_like_image"]


def looks_like_image(head: bytes) -> bool:
    """Whether a file that begins with `head` (its first `HEAD_BYTES`) is a picture.

    One that is recognised is not thereby one that can be examined.
    """
    found = format_of(head)
    return found is not None and found.picture
