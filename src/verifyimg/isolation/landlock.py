"""Landlock: the calling thread, and what it starts, can open no file and connect to nothing.

Specification: the Linux kernel's userspace API, "Landlock: unprivileged access control", with
its three calls landlock_create_ruleset, landlock_add_rule and landlock_restrict_self (numbers 444
to 446 on every architecture).
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys

_CREATE, _RESTRICT = 444, 446
_ASK_VERSION = 1

_FILE_RIGHTS = ((1, 13), (2, 14), (3, 15), (5, 16))
"""By version of the interface: how many rights over files it knows, from the lowest bit."""
_NET_RIGHTS = 0b11
"""Since version 4: to bind and to connect TCP."""
_SCOPES = 0b11
"""Since version 6: abstract sockets and signals of other processes."""


def forbid_files() -> bool:
    """Whether no file can be opened from now on; False where the kernel has no Landlock."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(_ASK_VERSION))
    if version < 1:
        return False
    wanted = ruleset(version)
    rules = libc.syscall(_CREATE, wanted, ctypes.c_size_t(len(wanted)), ctypes.c_uint(0))
    if rules < 0:
        return False
    try:
        return bool(libc.syscall(_RESTRICT, ctypes.c_int(rules), ctypes.c_uint(0)) == 0)
    finally:
        os.close(rules)


def ruleset(version: int) -> bytes:
    """`struct landlock_ruleset_attr` that handles all that this version knows, and allows none."""
    rights = max(count for since, count in _FILE_RIGHTS if since <= version)
    parts = [(1 << rights) - 1]
    parts += [_NET_RIGHTS] if version >= 4 else []
    parts += [_SCOPES] if version >= 6 else []
    return struct.pack(f"={len(parts)}Q", *parts)
