/** What the browser keeps for the reader between visits, where it is allowed to keep anything. */

export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, String(value));
  } catch {
    // Storage is blocked or full: the choice then holds for this page only.
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked, so there was nothing to forget.
  }
}
