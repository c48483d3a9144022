"""How Nikon enciphers records of its MakerNote: by the serial number and the shutter count beside.

Each byte is combined with a running sum; where the sum begins and how it grows is looked up by the
last byte of the serial number and by the four bytes of the count, in two tables that are the
cameras' own. The tables were measured: from what ExifTool made of records of zeros under each of
the 256 serial numbers and counts, by the formula that D. Coffin published (dcraw.c, 2005).
"""

from __future__ import annotations

_BY_SERIAL = bytes.fromhex(
    "c1bf6d0d59c5139d83616b4fc77f3d3d5359e3c7e92f95a7951fdf7f2b29c70d"
    "df07ef71893d133d3b13fb0d89c1651fb30d6b29e3fbefa36b477f9535a7474f"
    "c7f1599535112961f13db32b0d4389c19d9d8965f1e9dfbf3d7f5397e5e99517"
    "1d3d8bfbc7e367a707f171a753b52989e52ba71729e94fc5656d6bef0d89492f"
    "b34353651d49a3138959ef6bef651d0b5913e34f9db329432b071d95595947fb"
    "e5e961472f357f177fef7f959571d3a30b71a3ad0b3bb5fba3bf4f831dade92f"
    "7165a3e507353d0db5e9e5473b9def35a3bfb3df53d397534971073561712f43"
    "2f11df1797fb953b7f6bd325bfadc7c5c5b58bef2fd3076b25499525496d71c7"
)
_BY_COUNT = bytes.fromhex(
    "a7bcc9ad91df85e5d478d517467c294c4d03e925681186b3bdf76f6122a22634"
    "2abe1e4614689d4418c240f47e5f1bad0b94b667b40be1ea959c66dce75d6c05"
    "dad5df7aeff6db1f824cc06847a1bdee3950564adddfa5f8c6daca90ca01429d"
    "8b0c7343750594de24b38034e52cdc9b3fca3345d0db5ff552c321dae222726b"
    "3ed05ba8878c065d0fdd091993d0b9fc8b0f8460331c9b45f1f0a3943a127733"
    "4d4478283c9efd655716946bfb59d0c82236dbd2639843a1048786f7a626bbd6"
    "594dbf6a2eaa2befe678b64ee02fdc7cbe5719327e2ad0b8ba29003c527da849"
    "3b2deb2549faa3aa39a7c5a7501136fbc6674af5a512657eb0dfaf4eb3617f2f"
)
_FIRST_STEP = 0x60
_NO_NUMBER, _NO_NUMBER_D50 = 0x60, 0x22
"""What stands for a serial number that is not written in digits."""


def deciphered(data: bytes, serial: str, count: int, model: str = "") -> bytes:
    """The plain bytes of a record from where its cipher begins; with other keys they are noise."""
    total = _BY_COUNT[(count ^ count >> 8 ^ count >> 16 ^ count >> 24) & 0xFF]
    grows, step = _BY_SERIAL[_key(serial, model)], _FIRST_STEP
    plain = bytearray()
    for byte in data:
        total = (total + grows * step) & 0xFF
        step = (step + 1) & 0xFF
        plain.append(byte ^ total)
    return bytes(plain)


def _key(serial: str, model: str) -> int:
    number = serial.strip()
    if number.isascii() and number.isdecimal():
        return int(number[-32:]) & 0xFF
    return _NO_NUMBER_D50 if model.endswith("D50") else _NO_NUMBER
