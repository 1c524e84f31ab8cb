"""Proves that the suite notices every mutant, says what it is, and keeps quiet otherwise."""
