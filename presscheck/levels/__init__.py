"""Components that are held loosely: what they must keep, and what may follow from them elsewhere.

Only `presscheck/compare.py` imports this package.
"""
