/* The data of the run, and what other modules look up in it. */

import { byId, html } from "./elements.js";

export const run = JSON.parse(byId("data").textContent);

const SIGNS = {
  changed: "≠",
  resized: "↕",
  missing: "+",
  unused: "?",
  unstable: "~",
  capture_failed: "!",
  unreadable: "!",
  failed: "×",
  same: "✓",
};

const OUTCOME_WORDS = {
  missing: "no baseline",
  same: "as approved",
  capture_failed: "not captured",
};

export function outcomeWord(outcome) {
  return OUTCOME_WORDS[outcome] ?? outcome;
}

export function sign(outcome) {
  return html("span", {
    class: "sign",
    "data-outcome": outcome,
    "aria-hidden": "true",
    text: SIGNS[outcome] ?? "•",
  });
}

/** Page, state and viewport of a name such as “article/at-rest@desktop”. */
export function partsOf(name) {
  const at = name.lastIndexOf("@");
  const path = at < 0 ? name : name.slice(0, at);
  const slash = path.indexOf("/");
  return {
    page: slash < 0 ? path : path.slice(0, slash),
    state: slash < 0 ? "" : path.slice(slash + 1),
    viewport: at < 0 ? "" : name.slice(at + 1),
  };
}

for (const snapshot of run.snapshots) Object.assign(snapshot, partsOf(snapshot.name));

export const browsers = [
  ...new Set([
    ...run.renderers.map((one) => one.renderer.browser),
    ...run.snapshots.map((one) => one.browser),
    ...run.same.map(([browser]) => browser),
  ]),
].sort();

/** A snapshot's name, with the browser where there are several. */
export function snapshotId(snapshot) {
  return browsers.length > 1 ? `${snapshot.name} ${snapshot.browser}` : snapshot.name;
}

export function verdictAt([snapshot, place]) {
  return run.snapshots[snapshot].verdicts[place];
}

/** Everything that can be selected: groups of changes first, then failed checks. */
export const items = [
  ...run.groups.map((group, index) => ({
    id: `change-${index + 1}`,
    group,
    component: group.component,
    outcome: group.outcome,
    kinds: group.kinds,
    verdicts: group.verdicts,
  })),
  ...run.failures.map((failure, index) => ({
    id: `check-${index + 1}`,
    failure,
    component: failure.component,
    outcome: "failed",
    kinds: [],
    verdicts: [],
  })),
];

export const itemById = new Map(items.map((item) => [item.id, item]));

export function componentWord(component) {
  return component || "The whole page";
}
