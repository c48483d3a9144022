from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from verifyimg.model.footprint import FRAME
from verifyimg.model.illustration import Illustration
from verifyimg.reports.html.rendering import _environment, asset, rendered, sealed

SMALL = Illustration(width=4, height=3, jpeg=b"\xff\xd8 ours \xff\xd9")


def test_what_a_template_asks_for_and_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        rendered("head.html")


def test_foreign_text_is_escaped_and_made_visible() -> None:
    template = _environment().from_string("{{ text }}")
    assert template.render(text="<b>\x1b\u202e") == "&lt;b&gt;\\x1b\\u202e"


def test_an_outline_is_drawn_in_pixels_of_its_picture() -> None:
    template = _environment().from_string("{{ outline|points(shown) }}")
    told = template.render(outline=FRAME, shown=SMALL)
    assert told == "0.0,0.0 4.0,0.0 4.0,3.0 0.0,3.0"


def test_the_policy_allows_our_style_and_nothing_from_elsewhere() -> None:
    policy = str(sealed()["policy"])
    assert "default-src 'none'" in policy and "http" not in policy
    assert "<" not in str(asset("page.css"))
