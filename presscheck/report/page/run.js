/* The data of the run, and what other modules look up in it. */

import { byId, html } from "./elements.js";

export const run = JSON.parse(byId("data").textContent);

export function outcomeWord(outcome) {
  return run.outcomes[outcome]?.word ?? outcome;
}

export function sign(outcome) {
  return html("span", {
    class: "sign",
    "data-outcome": outcome,
    "aria-hidden": "true",
    text: run.outcomes[outcome]?.sign ?? "•",
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

export function causeAt([snapshot, place]) {
  return run.snapshots[snapshot].causes[place];
}

/** The failed checks of each group or finding; a check has the place of one of the two. */
function checksOf(kind, things) {
  /** @type {any[][]} */
  const checks = things.map(() => []);
  for (const failure of run.failures)
    if (failure[kind] !== null) checks[failure[kind]].push(failure);
  return checks;
}

const repetitions = checksOf("group", run.groups);
const finders = checksOf("finding", run.findings);

/** A change is told by its own kind, also where the screenshot has another size. */
function outcomeOf({ kinds, outcome }) {
  return kinds.length && outcome === "resized" ? "changed" : outcome;
}

function wordOf(group) {
  const [kind] = group.kinds;
  return kind && outcomeOf(group) === "changed" ? kind : outcomeWord(group.outcome);
}

/** Everything that can be selected: groups first, then what failed checks found. */
export const items = [
  ...run.groups.map((group, index) => ({
    id: `change-${index + 1}`,
    group,
    checks: repetitions[index],
    component: group.component,
    components: group.components,
    outcome: outcomeOf(group),
    word: wordOf(group),
    outcomes: [
      ...new Set(group.places.map(([snapshot]) => run.snapshots[snapshot].outcome)),
      ...(repetitions[index].length ? ["failed"] : []),
    ],
    kinds: group.kinds,
    places: group.places,
  })),
  ...run.findings.map((finding, index) => ({
    id: `check-${index + 1}`,
    finding,
    checks: finders[index],
    component: finding.component,
    components: [...new Set(finders[index].map((check) => check.component))],
    outcome: "failed",
    word: outcomeWord("failed"),
    outcomes: ["failed"],
    kinds: [],
    places: [],
  })),
];

export const itemById = new Map(items.map((item) => [item.id, item]));

export function componentWord(component) {
  return component || "The whole page";
}

/** The component of an item; what was found in none is just a failed check. */
export function titleOf({ group, component }) {
  return group ? componentWord(component) : component || "Failed check";
}
