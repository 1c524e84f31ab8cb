"""Captures: a page is brought to rest, its anatomy is read, and its screenshot is taken."""
