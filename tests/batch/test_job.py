from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.command_line import NOW, ROOT
from tests.support.samples import camera_photo
from verifyimg.batch.codec import encoded
from verifyimg.batch.frame import found_in
from verifyimg.batch.wire import Frames, write_frame
from verifyimg.batch.work import Result, Task, Work
from verifyimg.model.report import Settings

WORK = Work(now=NOW, settings=Settings(pixels=False))


def job(tmp_path: Path, *nouns: object) -> tuple[list[Result], subprocess.CompletedProcess[bytes]]:
    """What the process answers to these, and how it ended."""
    asked = tmp_path / "asked"
    with asked.open("wb") as file:
        for one in nouns:
            write_frame(file.fileno(), encoded(one).encode("ascii"))
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); "
    code += "from verifyimg.batch.job import main; main()"
    with asked.open("rb") as stdin, (tmp_path / "answered").open("wb") as stdout:
        done = subprocess.run(
            [sys.executable, "-c", code], stdin=stdin, stdout=stdout, stderr=-1, check=False
        )
    answered = os.open(tmp_path / "answered", os.O_RDONLY)
    frames, results = Frames(answered, 1 << 30), []
    while (frame := frames.wait()) is not None:
        results.append(found_in(frame))
    os.close(answered)
    return results, done


def test_it_answers_every_task_in_order_and_ends_when_there_are_no_more(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(camera_photo())
    paths = [str(photo), str(tmp_path / "gone.jpg"), str(tmp_path)]
    tasks = [Task(number=number, path=path) for number, path in enumerate(paths)]
    results, done = job(tmp_path, WORK, *tasks)
    assert [result.report.image.path for result in results] == paths
    assert [result.report.failed for result in results] == [False, True, True]
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_work_it_ends(tmp_path: Path) -> None:
    results, done = job(tmp_path)
    assert (results, done.returncode) == ([], 0)
