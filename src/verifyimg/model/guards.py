"""Guards: what holds the process that decodes pictures, and what this system lacks of it."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.noun import noun

Guard = Literal[
    "process",
    "deadline",
    "memory",
    "cpu",
    "file_size",
    "descriptors",
    "core",
    "no_new_privileges",
    "landlock",
    "seccomp",
]

GUARDS: tuple[Guard, ...] = (
    "process",
    "deadline",
    "memory",
    "cpu",
    "file_size",
    "descriptors",
    "core",
    "no_new_privileges",
    "landlock",
    "seccomp",
)
"""All of them: a process of its own, which is ended when it takes too long; limits of memory, of
processor time, of written bytes (none), of open files, of core dumps (none); no more rights than
it has; no file can be opened; no other calls of the system than decoding needs."""


@noun
class Guards:
    """Which guards stood while a picture was decoded."""

    active: tuple[Guard, ...] = ()
    missing: tuple[Guard, ...] = GUARDS
    """Those that this system does not have, or refused."""


NO_GUARDS = Guards()
"""Decoded in our own process, since this system cannot start another one for it."""


def guards_of(active: object) -> Guards:
    """The guards by their names, in their order; what is not known is left out."""
    named = active if isinstance(active, list | tuple | set | frozenset) else ()
    held = tuple(one for one in GUARDS if one in named)
    return Guards(active=held, missing=tuple(one for one in GUARDS if one not in held))
