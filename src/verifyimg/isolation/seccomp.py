"""Seccomp: which calls of the system the process that decodes may still make; all others fail.

A filter of instructions for the kernel's classic BPF machine. What is not listed fails with EPERM,
as a call that is not permitted does; the process goes on. Nothing listed opens a file, makes a
socket, starts a program or another process, or makes memory executable.

Specification: seccomp(2), "SECCOMP_SET_MODE_FILTER"; the Linux kernel's userspace API, "Seccomp
BPF"; numbers of calls from asm/unistd_64.h (x86-64) and asm-generic/unistd.h (AArch64).
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from dataclasses import dataclass

_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_ALLOW, _FAIL, _KILL = 0x7FFF_0000, 0x0005_0000, 0x8000_0000
_EPERM, _ENOSYS = 1, 38
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_PROT_EXEC, _CLONE_THREAD = 0x4, 0x0001_0000
_OTHER_TABLE = 0x4000_0000
"""On x86-64, the bit that marks a call of the x32 table."""

_PLAIN: dict[str, tuple[int, int]] = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "lseek": (8, 62),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "munmap": (11, 215),
    "brk": (12, 214),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123),
    "getcpu": (309, 168),
    "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "gettimeofday": (96, 169),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getrusage": (98, 165),
    "uname": (63, 160),
    "sysinfo": (99, 179),
    "getrandom": (318, 278),
    "futex": (202, 98),
    "set_robust_list": (273, 99),
    "set_tid_address": (218, 96),
    "rseq": (334, 293),
    "membarrier": (324, 283),
    "sendto": (44, 206),
    "recvfrom": (45, 207),
    "sendmsg": (46, 211),
    "recvmsg": (47, 212),
    "ppoll": (271, 73),
    "exit": (60, 93),
    "exit_group": (231, 94),
}
"""On x86-64 and on AArch64."""
_CLONE3 = 435


@dataclass(frozen=True)
class _If:
    """A call that is allowed where a part of one of its arguments is as wanted."""

    numbers: tuple[int, int]
    argument: int
    mask: int
    wanted: int


_ARCHITECTURES = {"x86_64": (0xC000_003E, 0), "aarch64": (0xC000_00B7, 1)}
"""By machine: AUDIT_ARCH, and the column of the tables."""


def forbid_calls() -> bool:
    """Whether the filter holds from now on; needs `no_new_privs`."""
    if not sys.platform.startswith("linux") or platform.machine() not in _ARCHITECTURES:
        return False
    filtering = instructions(platform.machine(), os.getpid())
    kept = ctypes.create_string_buffer(filtering, len(filtering))
    # struct sock_fprog: a count of two bytes, then, where pointers are aligned, the place.
    program = struct.pack("=H6xQ", len(filtering) // 8, ctypes.addressof(kept))
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, program, 0, 0) == 0)


def instructions(machine: str, pid: int) -> bytes:
    """The filter for a machine, eight bytes an instruction, for the process of that number."""
    architecture, column = _ARCHITECTURES[machine]
    made = [
        _step(_LOAD, _ARCHITECTURE_AT),
        _step(_EQUAL, architecture, then=1),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER_AT),
        _step(_AT_LEAST, _OTHER_TABLE, otherwise=1),
        _step(_RETURN, _KILL),
        _step(_EQUAL, _CLONE3, otherwise=1),
        # NOTE: its flags lie in memory, which a filter cannot see; "not there" makes the C
        # library use the older call.
        _step(_RETURN, _FAIL | _ENOSYS),
    ]
    for numbers in _PLAIN.values():
        made += [_step(_EQUAL, numbers[column], otherwise=1), _step(_RETURN, _ALLOW)]
    for one in _conditions(pid):
        made += _conditional(one, column)
    return b"".join([*made, _step(_RETURN, _FAIL | _EPERM)])


def _conditions(pid: int) -> tuple[_If, ...]:
    whole = 0xFFFF_FFFF
    return (
        _If(numbers=(9, 222), argument=2, mask=_PROT_EXEC, wanted=0),  # mmap
        _If(numbers=(10, 226), argument=2, mask=_PROT_EXEC, wanted=0),  # mprotect
        _If(numbers=(56, 220), argument=0, mask=_CLONE_THREAD, wanted=_CLONE_THREAD),  # clone
        _If(numbers=(302, 261), argument=0, mask=whole, wanted=0),  # prlimit64, of itself
        _If(numbers=(234, 131), argument=0, mask=whole, wanted=pid),  # tgkill, itself
    )


def _conditional(one: _If, column: int) -> list[bytes]:
    return [
        _step(_EQUAL, one.numbers[column], otherwise=5),
        _step(_LOAD, _ARGUMENTS_AT + 8 * one.argument),
        _step(_AND, one.mask),
        _step(_EQUAL, one.wanted, otherwise=1),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _FAIL | _EPERM),
    ]


def _step(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("=HBBI", code, then, otherwise, value)
