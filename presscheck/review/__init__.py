"""Reviewing: selection, approval, decisions, and the server behind the review page."""
