from __future__ import annotations

import subprocess
import sys

from verifyimg.features.available import MISSING, available


def test_opencv_is_looked_for_and_not_imported() -> None:
    program = (
        "import sys; from verifyimg.features.available import available; available(); "
        "sys.exit('cv2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
    assert available() is True


def test_what_is_missing_is_told_with_its_remedy() -> None:
    assert "were not looked for" in MISSING and "verifyimg[match]" in MISSING
