"""Baselines: where they are stored, what they are called, and which renderer painted them."""
