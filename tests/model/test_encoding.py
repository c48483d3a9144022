from __future__ import annotations

import pytest

from verifyimg.model.encoding import Component, JpegEncoding


def coded(*factors: tuple[int, int], process: int = 0) -> JpegEncoding:
    planes = [
        Component(number=number, across=across, down=down, table=0)
        for number, (across, down) in enumerate(factors, start=1)
    ]
    return JpegEncoding(
        process=process,
        precision=8,
        components=tuple(planes),
        tables=(),
        huffman="standard",
        scans=1,
        restart_interval=0,
        markers=(),
        quality=None,
        exact=False,
    )


@pytest.mark.parametrize(
    ("factors", "words"),
    [
        ([(1, 1)], "grey"),
        ([(2, 2), (1, 1), (1, 1)], "4:2:0"),
        ([(2, 1), (1, 1), (1, 1)], "4:2:2"),
        ([(1, 1), (1, 1), (1, 1)], "4:4:4"),
        ([(2, 2), (2, 1), (1, 1)], "2x2 2x1 1x1"),
        ([(1, 1)] * 4, "1x1 1x1 1x1 1x1"),
        ([], ""),
    ],
)
def test_usual_factors_have_a_name(factors: list[tuple[int, int]], words: str) -> None:
    assert coded(*factors).subsampling == words


@pytest.mark.parametrize(
    ("process", "is_progressive"), [(0, False), (1, False), (2, True), (3, False), (10, True)]
)
def test_a_progressive_process_is_known_by_its_number(
    process: int,
    is_progressive: bool,
) -> None:
    assert coded(process=process).progressive is is_progressive
