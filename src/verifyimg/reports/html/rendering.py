"""Templates into text: everything foreign is escaped, and made visible before.

A policy in the page (Content Security Policy Level 3, W3C) allows its one style, its one script
and pictures inside the page, each by its hash or scheme, and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from verifyimg import wording
from verifyimg.model.footprint import Outline
from verifyimg.model.illustration import Illustration
from verifyimg.reports.decided import decided_words
from verifyimg.reports.excerpt import excerpt

if TYPE_CHECKING:
    from jinja2 import Environment

LONGEST = 4_000
"""Characters of one text in a page."""


def rendered(template: str, **values: object) -> str:
    """The template of that name with these values; one that is missing raises `UndefinedError`."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("verifyimg.reports.html", "templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["inside"] = _inside
    made.filters["points"] = _points
    made.filters["percent"] = wording.percent
    made.filters["decided"] = decided_words
    made.filters["count"] = wording.count
    made.filters["minute"] = wording.minute
    return made


def _shown(value: object) -> object:
    """Foreign text as it may stand in a page, before it is escaped; what we marked safe stays."""
    return excerpt(value, LONGEST) if type(value) is str else value


def _inside(picture: Illustration) -> object:
    """A picture as an address that holds it."""
    from markupsafe import Markup

    address = f"data:image/jpeg;base64,{b64encode(picture.jpeg).decode('ascii')}"
    return Markup(address)  # noqa: S704 - nothing but letters, digits and three signs


def _points(outline: Outline, shown: Illustration) -> str:
    """The corners of an outline in pixels of the picture that it is drawn on."""
    return " ".join(f"{x * shown.width:.1f},{y * shown.height:.1f}" for x, y in outline)


def asset(name: str) -> object:
    """A file of ours as it stands, not escaped: the style, the script."""
    from markupsafe import Markup

    return Markup(_source(name))  # noqa: S704 - a file of ours, without anything of an image


@cache
def _source(name: str) -> str:
    environment = _environment()
    assert environment.loader is not None  # noqa: S101 - set above
    return environment.loader.get_source(environment, name)[0]


def sealed() -> dict[str, object]:
    """The style, and a policy that allows it and the script by their hashes."""
    style, script = (_hash(_source(name)) for name in ("page.css", "page.js"))
    policy = (
        f"default-src 'none'; img-src data:; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return {"style": asset("page.css"), "policy": policy}


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"
