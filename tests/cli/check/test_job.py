from __future__ import annotations

from pathlib import Path

from tests.support.command_line import NOW
from tests.support.samples import camera_photo
from verifyimg.batch.crew import Crew
from verifyimg.batch.work import Row, Task, Work
from verifyimg.cli.check._job import JOB
from verifyimg.model.report import Settings


def test_the_process_writes_what_it_has_examined(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(camera_photo())
    work = Work(now=NOW, settings=Settings(pixels=False), format="csv")
    task = Task(number=0, path=str(tmp_path / "photo.jpg"))
    (row,) = Crew(work, 2, module=JOB).results([task])
    assert isinstance(row, Row)
    assert row.written.text.split(",")[0].endswith("photo.jpg")
    assert row.traces is not None
