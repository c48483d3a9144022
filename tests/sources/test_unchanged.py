from __future__ import annotations

from dataclasses import dataclass, replace

from tests.support.bytes_source import Bytes
from tests.support.reports import gknb
from verifyimg.errors import Unreadable
from verifyimg.sources.unchanged import seen_again

REPORT = replace(gknb(), problems=())


@dataclass(frozen=True)
class Again(Bytes):
    """A source whose hash is told."""

    path: str = "a.jpg"
    modified_at: None = None
    digest: str = ""

    def sha256(self) -> str:
        if not self.digest:
            raise Unreadable(path=self.path, reason="gone")
        return self.digest


def test_the_same_bytes_have_the_same_hash_afterwards_and_no_problem() -> None:
    known = str(REPORT.image.sha256)
    report = seen_again(REPORT, Again(b"", digest=known))
    assert (report.image.sha256_after, report.problems) == (known, ())


def test_a_file_that_changed_is_a_loud_problem_and_both_hashes_stay() -> None:
    report = seen_again(REPORT, Again(b"", digest="f" * 64))
    assert report.image.sha256 == REPORT.image.sha256
    assert report.image.sha256_after == "f" * 64
    (problem,) = report.problems
    assert problem.loud and not problem.fatal
    assert "was changed while it was examined" in problem.message


def test_a_file_that_cannot_be_read_again_is_a_loud_problem() -> None:
    report = seen_again(REPORT, Again(b""))
    assert report.image.sha256_after is None
    assert [problem.loud for problem in report.problems] == [True]
