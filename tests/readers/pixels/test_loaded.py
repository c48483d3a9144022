from __future__ import annotations

import subprocess
import sys

from tests.support.command_line import variables

CODE = """
import sys
from verifyimg.readers.pixels.loaded import load_decoders
load_decoders()
from PIL import Image
print(*Image.OPEN)
before = set(sys.modules)
Image.open.__globals__["preinit"]()
print(len(set(sys.modules) - before))
"""


def test_every_decoder_that_may_be_tried_is_there_and_nothing_is_imported_later() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, env=variables(), check=True
    )
    names, later = done.stdout.splitlines()
    assert {"JPEG", "PNG", "WEBP", "TIFF", "GIF", "AVIF"} <= set(names.split())
    assert later == "0"
