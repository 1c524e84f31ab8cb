"""What snapshots are compared with when baselines are not: recorders, passes, references."""
