"""One snapshot from capture to result, and a run from start to end; without pytest."""
