"""The filter, run by a small machine of our own; that the kernel takes it, test_confine shows."""

from __future__ import annotations

import struct

import pytest

from verifyimg.isolation import seccomp
from verifyimg.isolation.seccomp import forbid_calls, instructions

ALLOWED, KILLED = 0x7FFF0000, 0x80000000
DENIED, NOT_THERE = 0x50001, 0x50026
PID = 4711
MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def verdict(machine: str, number: int, *arguments: int, architecture: int | None = None) -> int:
    """What the filter says to a call."""
    arch = MACHINES[machine] if architecture is None else architecture
    given = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("=IIQ6Q", number, arch, 0, *given)
    steps = list(struct.iter_unpack("=HBBI", instructions(machine, PID)))
    at = value = 0
    for _ in range(len(steps)):
        code, then, otherwise, k = steps[at]
        at += 1
        match code:
            case 0x20:
                (value,) = struct.unpack_from("=I", data, k)
            case 0x54:
                value &= k
            case 0x15:
                at += then if value == k else otherwise
            case 0x35:
                at += then if value >= k else otherwise
            case 0x06:
                return k
    raise AssertionError("the filter does not end")


@pytest.mark.parametrize(
    ("x86_64", "aarch64"),
    [(0, 63), (17, 67), (47, 212), (202, 98), (231, 94)],
    ids=["read", "pread64", "recvmsg", "futex", "exit_group"],
)
def test_what_decoding_needs_is_allowed(x86_64: int, aarch64: int) -> None:
    assert verdict("x86_64", x86_64) == verdict("aarch64", aarch64) == ALLOWED


@pytest.mark.parametrize(
    ("x86_64", "aarch64"),
    [
        (257, 56),
        (41, 198),
        (42, 203),
        (59, 221),
        (281, 281),
        (62, 129),
        (101, 117),
        (157, 167),
        (425, 425),
    ],
    ids=["openat", "socket", "connect", "execve", "execveat", "kill", "ptrace", "prctl", "uring"],
)
def test_what_decoding_does_not_need_is_denied(x86_64: int, aarch64: int) -> None:
    assert verdict("x86_64", x86_64) == verdict("aarch64", aarch64) == DENIED


@pytest.mark.parametrize(
    ("machine", "mmap", "clone", "prlimit", "tgkill"),
    [("x86_64", 9, 56, 302, 234), ("aarch64", 222, 220, 261, 131)],
)
def test_some_calls_are_allowed_in_one_way_only(
    machine: str, mmap: int, clone: int, prlimit: int, tgkill: int
) -> None:
    assert verdict(machine, mmap, 0, 4096, 0x3) == ALLOWED
    assert verdict(machine, mmap, 0, 4096, 0x7) == DENIED
    assert verdict(machine, clone, 0x3D0F00) == ALLOWED
    assert verdict(machine, clone, 17) == DENIED
    assert verdict(machine, prlimit, 0) == ALLOWED
    assert verdict(machine, prlimit, 1) == DENIED
    assert verdict(machine, tgkill, PID) == ALLOWED
    assert verdict(machine, tgkill, 1) == DENIED


def test_a_thread_falls_back_to_the_call_that_can_be_looked_at() -> None:
    assert verdict("x86_64", 435) == verdict("aarch64", 435) == NOT_THERE


def test_calls_of_another_architecture_end_the_process() -> None:
    assert verdict("x86_64", 0, architecture=0x40000003) == KILLED
    assert verdict("x86_64", 0x40000000) == KILLED


def test_a_machine_without_a_table_has_no_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seccomp.platform, "machine", lambda: "riscv64")
    assert not forbid_calls()
