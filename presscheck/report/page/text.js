/* Numbers and words as texts. */

export function formatNumber(count) {
  return count.toLocaleString("en");
}

/** “1 snapshot”, “2 snapshots”. */
export function plural(count, thing) {
  return `${formatNumber(count)} ${thing}${count === 1 ? "" : "s"}`;
}

/** The text as one word of a POSIX shell command. */
export function shellWord(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
