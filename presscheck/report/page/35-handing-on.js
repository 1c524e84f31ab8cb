/* Handing decisions on: as a command, or as a file. */

/** The text as one word of a POSIX shell. */
function quoted(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** One command for each browser: a baseline belongs to one. */
function approveCommand() {
  const accepted = snapshotsDecided("accept");
  const lines = browsers.map((browser) => {
    const names = accepted.filter((one) => one.browser === browser).map((one) => one.name);
    if (!names.length) return "";
    const which = browsers.length > 1 ? ["--browser", quoted(browser)] : [];
    const end = names.some((name) => name.startsWith("-")) ? ["--"] : [];
    return ["presscheck", "approve", ...which, ...end, ...names.map(quoted)].join(" ");
  });
  return lines.filter(Boolean).join("\n");
}

/** The decisions about snapshots, as a saved file and as a request have them. */
function decisionsAbout(indexes) {
  const decisions = indexes.map((index) => {
    const { name, browser, digest } = run.snapshots[index];
    return { snapshot: name, browser, digest, decision: snapshotDecision(index) };
  });
  return { version: 1, run: run.run, decisions };
}

function decisionsFile() {
  const decided = [...run.snapshots.keys()].filter((index) => snapshotDecision(index) !== "later");
  return JSON.stringify(decisionsAbout(decided), null, 1);
}

function saveDecisions() {
  const url = URL.createObjectURL(new Blob([decisionsFile()], { type: "application/json" }));
  const link = made("a", { href: url, download: "decisions.json", hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  tell("Saved. Next: ", "presscheck approve --decisions decisions.json --from REPORT");
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = made("textarea", { class: "no_pixels", readonly: true });
    const focused = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  }
}

async function copyCommand(text) {
  const copied = await copyText(text);
  tell(copied ? "Copied: " : "Copy this: ", text);
}

/** A line above the bar, with what to run next. */
function tell(said, command = "") {
  const place = byId("told");
  put(
    place,
    said,
    command ? made("code", { text: command }) : null,
    button("×", {
      class: "quiet shut",
      "aria-label": "Close this message",
      click: () => (place.hidden = true),
    }),
  );
  place.hidden = false;
  announce(said + command);
}
