from __future__ import annotations

from dataclasses import replace

from verifyimg.model.tag import Tag
from verifyimg.reports.json.tags import tags_json


def tag(group: str, name: str, value: str, *, item: tuple[int, ...] = (), offset: int = 0) -> Tag:
    return Tag(
        group=group,
        name=name,
        raw=value,
        value=value,
        text=value,
        block="APP1",
        offset=offset,
        item=item,
    )


def values(*tags: Tag) -> list[tuple[object, object]]:
    return [(one["name"], one["value"]) for one in tags_json(tags) if isinstance(one, dict)]


def test_a_list_of_one_keeps_its_plain_value() -> None:
    assert tags_json([tag("XMP-dc", "Subject", "weapons", item=(1,), offset=7)]) == [
        {
            "group": "XMP-dc",
            "name": "Subject",
            "raw": "weapons",
            "value": "weapons",
            "text": "weapons",
            "block": "APP1",
            "offset": 7,
        }
    ]


def test_the_items_of_a_list_are_one_field_where_the_first_stands() -> None:
    history = [
        tag("XMP-xmpMM", "HistoryAction", "created", item=(1,), offset=1),
        tag("XMP-xmpMM", "HistoryWhen", "2023:09:06 10:00:00", item=(1,), offset=2),
        tag("XMP-xmpMM", "HistoryAction", "saved", item=(3,), offset=3),
    ]
    assert values(*history) == [
        ("HistoryAction", ["created", "saved"]),
        ("HistoryWhen", "2023:09:06 10:00:00"),
    ]
    first = tags_json(history)[0]
    assert isinstance(first, dict)
    assert (first["raw"], first["text"], first["offset"]) == (
        ["created", "saved"],
        "created, saved",
        1,
    )


def test_lists_of_two_packets_stay_apart() -> None:
    first = [tag("XMP-dc", "Subject", "a", item=(1,)), tag("XMP-dc", "Subject", "b", item=(2,))]
    second = [tag("XMP-dc", "Subject", "c", item=(1,))]
    assert values(*first, *second) == [("Subject", ["a", "b"]), ("Subject", "c")]


def test_a_field_of_two_blocks_stays_two_fields() -> None:
    model = tag("IFD0", "Model", "A")
    assert values(model, replace(model, value="B")) == [("Model", "A"), ("Model", "B")]
