from __future__ import annotations

from tests.support.report_parts import tag
from verifyimg.model.deep import Deep, DeepLook, ForeignTag
from verifyimg.model.disagreement import Disagreement


def test_a_foreign_tag_has_a_key_and_a_text_like_ours() -> None:
    one = ForeignTag(group="XMP-dc", name="Subject", values=("a", None, 2))
    assert (one.key, one.text) == ("XMP-dc:Subject", "a, , 2")


def test_a_look_that_was_not_taken_differs_on_nothing() -> None:
    difference = Disagreement(tag=tag("IFD0:Make", "a"), reader="ExifTool", other="b")
    assert DeepLook().differs == ()
    assert DeepLook(found=Deep(version="1", differs=(difference,))).differs == (difference,)
