/* Hands decisions over: as a command, or as a file. */

import { snapshotDecision, snapshotsDecided } from "./decisions.js";
import { html } from "./elements.js";
import { showMessage } from "./message.js";
import { browsers, run } from "./run.js";
import { shellWord } from "./text.js";

/** One command for each browser, because a baseline belongs to one browser. */
export function approveCommand() {
  const accepted = snapshotsDecided("accept");
  const lines = browsers.map((browser) => {
    const names = accepted.filter((one) => one.browser === browser).map((one) => one.name);
    if (!names.length) return "";
    const which = browsers.length > 1 ? ["--browser", shellWord(browser)] : [];
    const end = names.some((name) => name.startsWith("-")) ? ["--"] : [];
    return ["presscheck", "approve", ...which, ...end, ...names.map(shellWord)].join(" ");
  });
  return lines.filter(Boolean).join("\n");
}

function decisionsFile() {
  const decided = run.snapshots
    .map((snapshot, index) => ({ snapshot, decision: snapshotDecision(index) }))
    .filter(({ decision }) => decision !== "later")
    .map(({ snapshot: { name, browser, digest }, decision }) => ({
      snapshot: name,
      browser,
      digest,
      decision,
    }));
  return JSON.stringify({ version: 1, run: run.run, decisions: decided }, null, 1);
}

export function saveDecisions() {
  const url = URL.createObjectURL(new Blob([decisionsFile()], { type: "application/json" }));
  const link = html("a", { href: url, download: "decisions.json", hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  showMessage("Saved. Next: ", "presscheck approve --decisions decisions.json --from REPORT");
}
