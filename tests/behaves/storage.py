"""Takes the browser's storage away from a page."""

BLOCK_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException("blocked", "SecurityError"); },
  });
}"""
"""A script for the start of a page: both storages refuse, as a browser's settings can make them."""
