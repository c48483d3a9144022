"""Where images come from: files, folders and standard input."""

from __future__ import annotations

from verifyimg.sources.opening import open_source

__all__ = ["open_source"]
