"""Renderings of a run's results: a page, Markdown, annotations, and the files they are in."""
