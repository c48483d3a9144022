"""Whether this program can look for parts of pictures: that takes OpenCV, which is an extra."""

from __future__ import annotations

from importlib.util import find_spec

MISSING = (
    "crops, screenshots and collages were not looked for: that takes OpenCV "
    "(pip install verifyimg[match])"
)


def available() -> bool:
    """Whether OpenCV is installed; it is not imported for that."""
    return find_spec("cv2") is not None
