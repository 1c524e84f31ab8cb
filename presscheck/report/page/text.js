/* Numbers and words as texts. */

export function formatNumber(count) {
  return count.toLocaleString("en");
}

/** “1 snapshot”, “2 snapshots”. */
export function plural(count, thing) {
  return `${formatNumber(count)} ${nounFor(count, thing)}`;
}

/** “snapshot” for one, “snapshots” for others. */
export function nounFor(count, thing) {
  return count === 1 ? thing : `${thing}s`;
}

/** The text with a capital at its beginning. */
export function capitalized(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The text as one word of a POSIX shell command. */
export function shellWord(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
