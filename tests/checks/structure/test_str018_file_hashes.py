from __future__ import annotations

from tests.support.rule_subjects import run, subject


def test_a_file_that_was_not_read_whole_has_no_hash() -> None:
    findings, outcome = run("STR018", subject(sha256=None))
    assert (findings, outcome.outcome) == ((), "not_applicable")


def test_the_hash_is_given_in_full_with_the_size() -> None:
    (finding,), _ = run("STR018", subject(sha256="3f" * 32))
    expected = f"SHA-256 of the file as examined: {'3f' * 32} (1,234 bytes)"
    assert (finding.message, finding.severity) == (expected, "info")
