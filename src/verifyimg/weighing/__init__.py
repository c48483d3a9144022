"""Findings and comparisons to the verdict: the answer to each part of a claim."""
