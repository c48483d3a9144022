from __future__ import annotations

from tests.support.two_files import examined, image_file, picture, report


def test_the_size_is_that_of_the_decoded_picture_or_else_of_the_header() -> None:
    header = report(image=image_file(width=10, height=20))
    assert examined(report=header, picture=picture(3, 4)).size == (3, 4)
    assert examined(report=header, picture=None).size == (10, 20)
    assert examined(report=report(image=image_file(width=None)), picture=None).size is None
