"""The fields of Content Credentials that are told, and the names that ExifTool gives them.

Specification: C2PA 2.1, 10.2 (claim), 18.10 (ingredients), 18.15 (actions); schema.org
CreativeWork.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Fields = Mapping[str, tuple[str, ...]]
"""By name: the keys that lead to it; lists on the way are gone into."""

_CLAIM: Fields = {
    "Claim_generator": ("claim_generator",),
    "Claim_Generator_InfoName": ("claim_generator_info", "name"),
    "Claim_Generator_InfoVersion": ("claim_generator_info", "version"),
    "Title": ("dc:title",),
    "Format": ("dc:format",),
    "InstanceID": ("instanceID",),
}
_INGREDIENT: Fields = {
    "Title": ("dc:title",),
    "Format": ("dc:format",),
    "DocumentID": ("documentID",),
    "InstanceID": ("instanceID",),
    "Relationship": ("relationship",),
}
_ACTIONS: Fields = {
    "ActionsAction": ("actions", "action"),
    "ActionsWhen": ("actions", "when"),
    "ActionsSoftwareAgent": ("actions", "softwareAgent"),
    "ActionsSoftwareAgentName": ("actions", "softwareAgent", "name"),
    "ActionsDigitalSourceType": ("actions", "digitalSourceType"),
}

_CAMERA: Fields = {
    "ExifDateTimeOriginal": ("exif:DateTimeOriginal",),
    "ExifDateTimeDigitized": ("exif:DateTimeDigitized",),
    "ExifGPSLatitude": ("exif:GPSLatitude",),
    "ExifGPSLongitude": ("exif:GPSLongitude",),
    "TiffMake": ("tiff:Make",),
    "TiffModel": ("tiff:Model",),
    "XmpCreateDate": ("xmp:CreateDate",),
    "XmpCreatorTool": ("xmp:CreatorTool",),
}

CBOR_FIELDS: Mapping[str, Fields] = {
    "c2pa.claim": _CLAIM,
    "c2pa.ingredient": _INGREDIENT,
    "c2pa.actions": _ACTIONS,
    "c2pa.metadata": _CAMERA,
    "cawg.metadata": _CAMERA,
}
"""By the beginning of the label of the superbox around it."""

JSON_FIELDS: Mapping[str, Fields] = {
    "stds.schema-org.CreativeWork": {
        "Type": ("@type",),
        "AuthorType": ("author", "@type"),
        "AuthorName": ("author", "name"),
    },
    "stds.exif": _CAMERA,
    "c2pa.metadata": _CAMERA,
    "cawg.metadata": _CAMERA,
}
"""The same for assertions in JSON."""


def fields_of(value: object, fields: Fields, most: int) -> Iterator[tuple[str, str]]:
    """Name and text of every field that is there, at most `most` of each."""
    for name, path in fields.items():
        for count, text in enumerate(_texts(value, path)):
            if count >= most:
                break
            yield name, text


def _texts(value: object, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from () if isinstance(one, list) else _texts(one, path)
    elif path:
        if isinstance(value, dict) and path[0] in value:
            yield from _texts(value[path[0]], path[1:])
    elif isinstance(value, str | int | float):
        yield str(value)
