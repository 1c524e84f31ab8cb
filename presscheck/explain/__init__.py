"""Explains a comparison: who owns which pixels, and which change is the cause of which.

Only `presscheck/compare.py` imports this package.
"""
