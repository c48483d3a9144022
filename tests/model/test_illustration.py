from __future__ import annotations

from verifyimg.model.illustration import Illustration, Illustrations


def test_nothing_stands_beside_a_picture_unless_it_is_put_there() -> None:
    small = Illustration(width=1, height=1, jpeg=b"")

    assert Illustrations(picture=small, small=small).beside == ()
