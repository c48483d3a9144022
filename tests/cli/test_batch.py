from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from types import SimpleNamespace

import pytest

from tests.support.command_line import NOW, environment
from tests.support.reports import gknb
from tests.support.samples import camera_photo, stripped_photo
from verifyimg.batch.work import Result
from verifyimg.cli._batch import Batch, printed
from verifyimg.cli._examine import Examination
from verifyimg.cli.check._rows import row_of
from verifyimg.errors import MissingFile
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.report import Report
from verifyimg.sources.walk import Input, Skipped


class Prepared(Examination):
    """Gives one prepared report for every input, or raises what was prepared."""

    def examined(self, entry: Input) -> Report:
        if entry.error is not None:
            raise entry.error
        photo = camera_photo() if entry.path == "dated" else stripped_photo()
        report = Examination(now=NOW, stdin=BytesIO(photo)).examined(Input(path="-"))
        kinds: tuple[ProblemKind, ...] = ("damaged", "refused", "absent", "unsupported")
        problems = [
            Problem(reader="exif", kind=kind, message=f"{kind} {number}", fatal=entry.path == "no")
            for kind in kinds
            if entry.path == kind or entry.path in ("many", "no")
            for number in range(4 if entry.path == "many" else 1)
        ]
        if entry.path == "trifle":
            problems = [Problem(reader="exif", kind="damaged", message="x", trifling=True)]
        image = replace(report.image, path=entry.path)
        return replace(report, image=image, problems=tuple(problems))


def ran(*names: str | Input | Skipped, quiet: bool = False) -> tuple[Batch, list[str]]:
    env = environment()
    batch = Batch(env=env, examination=Prepared(now=NOW, stdin=BytesIO()), quiet=quiet)
    inputs = [Input(path=name) if isinstance(name, str) else name for name in names]
    consumed = [report.image.path for report in batch.reports(inputs)]
    assert consumed == [entry.path for entry in inputs if isinstance(entry, Input)]
    assert isinstance(env.stderr, BytesIO)
    return batch, env.stderr.getvalue().decode().splitlines()


MISSING = Input(path="gone", error=MissingFile(path="gone"))


def test_a_clean_run_says_nothing() -> None:
    batch, lines = ran("plain", "dated")
    assert lines == []
    assert (batch.failed, batch.skipped, batch.bugs, batch.current) == (0, 0, 0, "dated")


@pytest.mark.parametrize("name", ["absent", "unsupported"])
def test_what_is_not_there_is_for_the_report_only(name: str) -> None:
    assert ran(name)[1] == []


@pytest.mark.parametrize("name", ["damaged", "refused"])
def test_what_was_not_read_is_told_unless_quiet(name: str) -> None:
    assert ran(name)[1] == [f"verifyimg: {name}: {name} 0"]
    assert ran(name, quiet=True)[1] == []


def test_a_file_with_many_problems_has_one_line() -> None:
    (line,) = ran("many")[1]
    assert line.endswith(" (and 7 more: see the report)")


def test_what_could_not_be_examined_is_told_even_when_quiet() -> None:
    batch, lines = ran(MISSING, "no", quiet=True)
    assert lines[0].startswith("verifyimg: gone: no such file")
    assert all(line.startswith("verifyimg: no: ") for line in lines[1:])
    assert batch.failed == 2


def test_files_that_are_no_images_are_counted() -> None:
    assert ran(Skipped(path="a.txt"), "plain", Skipped(path="b.txt"))[0].skipped == 2


def outcome(*, worst: int = -1, failed: int = 0, bugs: int = 0) -> Batch:
    examination = Examination(now=NOW, stdin=BytesIO())
    return Batch(env=environment(), examination=examination, worst=worst, failed=failed, bugs=bugs)


@pytest.mark.parametrize(
    ("batch", "fail_on", "code"),
    [
        (outcome(), "note", 0),
        (outcome(worst=0), "note", 0),
        (outcome(worst=2), "conflict", 0),
        (outcome(worst=3), "never", 0),
        (outcome(worst=1), "note", 1),
        (outcome(worst=2), "concern", 1),
        (outcome(worst=3), "conflict", 1),
        (outcome(worst=3, failed=1), "conflict", 1),
        (outcome(worst=2, failed=1), "conflict", 3),
        (outcome(failed=1), "never", 3),
        (outcome(bugs=1, failed=1), "never", 4),
        (outcome(bugs=1, failed=1, worst=3), "conflict", 4),
    ],
)
def test_the_exit_code(batch: Batch, fail_on: str, code: int) -> None:
    assert batch.exit_code(fail_on) == code


def test_a_piece_is_written_before_the_next_is_made() -> None:
    written: list[str] = []

    def pieces() -> Iterable[str]:
        for number in range(3):
            assert len(written) == number
            yield str(number)

    printed(iter(pieces()), written.append)
    assert written == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["plain"], "0: every file was examined, and no finding reaches --fail-on conflict"),
        ([MISSING], "3: a file could not be examined, and no finding reaches --fail-on conflict"),
    ],
)
def test_the_end_of_the_run_is_told_in_words(names: list[str | Input], words: str) -> None:
    assert ran(*names)[0].ending("conflict") == words


def test_a_trifle_is_for_the_report_only() -> None:
    assert ran("trifle")[1] == []


def test_reports_cannot_be_had_from_those_who_write_them_themselves() -> None:
    row = row_of(Result(report=gknb()), "csv")
    crew = SimpleNamespace(results=lambda tasks: (row for _ in tasks))
    batch = Batch(env=environment(), examination=Prepared(now=NOW, stdin=BytesIO()), crew=crew)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        next(batch.reports([Input(path="a")]))
    assert [*batch.rows([Input(path="a")], "csv")] == [row.written]


def test_rows_are_written_here_where_nobody_else_examines() -> None:
    batch = Batch(env=environment(), examination=Prepared(now=NOW, stdin=BytesIO()))
    first, second = batch.rows([Input(path="dated"), MISSING], "csv")
    assert (first.gist.path, first.text.split(",")[0]) == ("dated", "dated")
    assert second.gist.failed
    assert batch.failed == 1


class Elsewhere:
    """Processes that have examined whatever is asked of them."""

    def __init__(self, *found: Result) -> None:
        self.found = found

    def results(self, tasks: Iterable[object]) -> Iterable[Result]:
        """All tasks are taken ahead of the first result, as a crew may."""
        assert len([*tasks]) >= len(self.found)
        yield from self.found


def test_an_interrupt_names_what_is_printed_and_not_what_was_taken_ahead() -> None:
    crew = Elsewhere(Result(report=gknb()))
    env, prepared = environment(), Prepared(now=NOW, stdin=BytesIO())
    batch = Batch(env=env, examination=prepared, crew=crew)  # type: ignore[arg-type]
    assert batch.broken_off() == "interrupted before the first report"
    (report,) = batch.reports([Input(path="a"), MISSING])
    path = report.image.path
    assert batch.broken_off() == f"interrupted behind {path}; the reports up to it are printed"


def test_a_row_that_cannot_be_written_is_owed_to_its_own_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = (
        Result(report=replace(gknb(), image=replace(gknb().image, path=path))) for path in "ab"
    )

    def stumbling(result: Result, name: str) -> object:
        if result is second:
            raise ZeroDivisionError
        return row_of(result, name)

    monkeypatch.setattr("verifyimg.cli.check._rows.row_of", stumbling)
    crew = Elsewhere(first, second)
    env, prepared = environment(), Prepared(now=NOW, stdin=BytesIO())
    batch = Batch(env=env, examination=prepared, crew=crew)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        list(batch.rows([Input(path="a"), Input(path="b")], "csv"))
    assert batch.current == "b"


def test_what_is_said_aside_stands_where_it_would_with_one_process() -> None:
    env, prepared = environment(), Prepared(now=NOW, stdin=BytesIO())
    crew = Elsewhere(*(Result(report=gknb(), said=name) for name in "ab"))
    batch = Batch(env=env, examination=prepared, crew=crew)  # type: ignore[arg-type]
    list(batch.reports([Input(path="a"), Skipped(path="p", why="a pipe"), Input(path="b")]))
    assert isinstance(env.stderr, BytesIO)
    said = env.stderr.getvalue().decode().splitlines()
    assert said == ["verifyimg: a", "verifyimg: p: passed by: a pipe", "verifyimg: b"]
