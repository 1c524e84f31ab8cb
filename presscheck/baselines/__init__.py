"""Baselines: where they are stored, how they are encoded, and what painted them."""
