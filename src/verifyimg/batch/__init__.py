"""Many files: processes that each examine one at a time, and results that outlive a run."""
