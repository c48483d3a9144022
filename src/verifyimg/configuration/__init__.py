"""What stands in `verifyimg.toml`, or in `[tool.verifyimg]` of `pyproject.toml`."""
