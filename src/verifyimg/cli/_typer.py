"""The door to typer, opened as far as we go through it.

`import typer` loads all that applications by decorators need: completion, launching of other
programs, parsers of types, and half of the standard library for them. That is a quarter of the
time from `verifyimg check` to its answer. Our commands are made of `typer.core`, which stands
without it; so the package is entered before its own module has run. That module runs when
anybody asks the package for a name, and then typer is what it always was.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType

__all__ = [
    "Exit",
    "TyperArgument",
    "TyperCommand",
    "TyperException",
    "TyperGroup",
    "TyperOption",
]

_PACKAGE = "typer"


class _Unopened(ModuleType):
    """A package whose submodules can be imported and whose own module has not run yet."""

    def __getattr__(self, name: str) -> object:
        spec = self.__spec__
        if spec is None or spec.loader is None or name == "_click":
            # NOTE: that is a submodule, and the import system asks for it before it loads it.
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.loader.exec_module(self)
        found: object = getattr(self, name)
        return found


def _enter(name: str) -> None:
    spec = None if name in sys.modules else find_spec(name)
    if spec is not None:
        package = module_from_spec(spec)
        package.__class__ = _Unopened
        sys.modules[name] = package


_enter(_PACKAGE)

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption  # noqa: E402
from typer.exceptions import Exit, TyperException  # noqa: E402
