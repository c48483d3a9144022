"""Pictures decoded at arm's length and at home, and processes that behave badly in between."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.support.bytes_source import Bytes
from tests.support.scenes import jpeg_of, scene
from verifyimg.isolation.decoders import Decoders
from verifyimg.isolation.question import Question
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent

JPEG = jpeg_of(scene(1))

BADLY: MappingProxyType[str, str] = MappingProxyType(
    {
        "dies": "os.abort()",
        "is killed": "os.kill(os.getpid(), signal.SIGKILL)",
        "uses up its time": "os.kill(os.getpid(), signal.SIGXCPU)",
        "leaves": "sys.exit(3)",
        "hangs": "time.sleep(60)",
        "babbles": "line.sendall(b'nonsense' * 9)",
        "says too much": "line.sendall(struct.pack('>II', 2, 1 << 30) + b'{}')",
        "lies": "tell({'is': 'picture', 'width': -1})",
    }
)
"""What the process does once it has been asked, by name."""

_PROCESS = """
import json, os, signal, struct, sys, time
from socket import AF_UNIX, SOCK_STREAM, socket

def main(memory):
    line = socket(AF_UNIX, SOCK_STREAM, fileno=0)
    def tell(fields):
        text = json.dumps(fields).encode()
        line.sendall(struct.pack(">II", len(text), 0) + text)
    {before}
    tell({{"guards": ["process"]}})
    line.recv(1 << 16)
    {then}
    time.sleep(60)
"""


def whole(data: bytes = JPEG) -> Extent:
    """All of a file."""
    return Extent(offset=0, length=len(data))


def question(limits: Limits = DEFAULT, **changes: object) -> Question:
    """For the hash and the raster of a JPEG."""
    asked = Question(what="picture", extent=whole(), base=0, format_name="JPEG", limits=limits)
    return replace(asked, **changes)  # type: ignore[arg-type]


def asked_of(decoders: Decoders, limits: Limits = DEFAULT, data: bytes = JPEG) -> object:
    """What becomes of a picture that these are asked about."""
    from verifyimg.isolation.handing import handed

    with handed(Bytes(data), whole(data)) as given:
        return decoders.ask(question(limits, extent=whole(data)), given.descriptor)


Stand = Callable[..., Decoders]


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stand:
    """Decoders whose process does what a line of Python says, once it was asked, or before."""

    def made(then: str = "", before: str = "") -> Decoders:
        module = tmp_path / "badly_behaved.py"
        module.write_text(textwrap.dedent(_PROCESS).format(then=then, before=before))
        monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
        return Decoders("badly_behaved")

    return made
