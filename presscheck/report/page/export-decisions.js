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

/** The decisions about snapshots, as a saved file and a request to presscheck review have them. */
export function decisionsAbout(indexes) {
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

export function saveDecisions() {
  const url = URL.createObjectURL(new Blob([decisionsFile()], { type: "application/json" }));
  const link = html("a", { href: url, download: "decisions.json", hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  showMessage("Saved. Next: ", "presscheck approve --decisions decisions.json --from REPORT");
}
