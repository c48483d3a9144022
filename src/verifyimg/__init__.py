"""verifyimg: what an image file itself says about a claim.

The public names are `verify`, `Claim` and `Report`; they are fetched when first asked for, so
that `import verifyimg` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verifyimg.api import verify
    from verifyimg.model.claim import Claim
    from verifyimg.model.report import Report

__version__ = "0.1.0"

__all__ = ["Claim", "Report", "__version__", "verify"]

_HOMES = {
    "Claim": "verifyimg.model.claim",
    "Report": "verifyimg.model.report",
    "verify": "verifyimg.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
