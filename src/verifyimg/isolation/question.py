"""What is asked of the process that decodes: which bytes, what to make of them, within what."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Literal

from verifyimg.isolation.wire import Broken
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.miniature import Mode
from verifyimg.model.noun import noun

What = Literal["picture", "miniature", "fineness", "view", "grey view"]


@noun
class Question:
    """One picture, and what is wanted of it."""

    what: What
    extent: Extent
    """Where the picture stands in the file."""
    base: int
    """The offset in the file of the first byte behind the descriptor."""
    format_name: str
    mode: Mode = "L"
    """Of a miniature."""
    ratio: float = 0.0
    """Of sides, for the fineness."""
    grey: bool = False
    """Whether a picture is to come with its miniature."""
    fewest: int = 0
    """Of the squares with which a picture is to come; 0 for none."""
    exact: bool = False
    """Whether all pixels are to be hashed, those of a JPEG too."""
    shown: bool = False
    """Whether a picture is to come with a view in grey."""
    limits: Limits


def fields_of(question: Question) -> dict[str, object]:
    """As JSON."""
    return {
        "what": question.what,
        "offset": question.extent.offset,
        "length": question.extent.length,
        "base": question.base,
        "format": question.format_name,
        "mode": question.mode,
        "ratio": question.ratio,
        "grey": question.grey,
        "fewest": question.fewest,
        "exact": question.exact,
        "shown": question.shown,
        "limits": _changed(question.limits),
    }


def _changed(limits: Limits) -> dict[str, object]:
    """Those that are not as usual; both sides know the others."""
    if limits is DEFAULT:
        return {}
    return {one.name: getattr(limits, one.name) for one in fields(Limits)}


def question_of(found: dict[str, object]) -> Question:
    """Back again; raises `Broken`. It comes from ourselves and may be believed."""
    try:
        believed: dict[str, Any] = found
        limits = Limits(**believed["limits"])
        extent = Extent(offset=believed["offset"], length=believed["length"])
        return Question(
            what=believed["what"],
            extent=extent,
            base=believed["base"],
            format_name=believed["format"],
            mode=believed["mode"],
            ratio=believed["ratio"],
            grey=believed["grey"],
            fewest=believed["fewest"],
            exact=believed["exact"],
            shown=believed["shown"],
            limits=limits,
        )
    except (KeyError, TypeError) as error:
        raise Broken from error
