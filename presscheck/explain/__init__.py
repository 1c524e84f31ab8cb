"""Explaining: which change painted which pixels, and which change caused which."""
