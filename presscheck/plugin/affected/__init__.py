"""A run with --presscheck-only-affected: what is proved is not run, and what runs is noted."""
