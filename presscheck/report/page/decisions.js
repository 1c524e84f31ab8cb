/* Decisions: one for each verdict, stored in this browser under the run's name. */

import { run, verdictAt } from "./run.js";
import { shownVerdicts, snapshotFits } from "./search.js";
import { selectedItem, selectedVerdict } from "./selection.js";
import { view } from "./view.js";

const STORAGE_KEY = `presscheck ${run.run}${run.review ? ` ${location.pathname}` : ""}`;
const decisions = new Map([...Object.entries(storedDecisions()), ...acceptedBefore()]);

/** What presscheck review finds in the baselines already, accepted there or by another command. */
function acceptedBefore() {
  const accepted = new Set((run.review?.accepted ?? []).map(String));
  const places = run.snapshots.flatMap(({ name, browser, verdicts }, index) =>
    accepted.has(String([name, browser])) ? verdicts.map((_, place) => [index, place]) : [],
  );
  return places.filter(isDecidable).map((place) => [String(place), "accept"]);
}

/** Storage may be full or forbidden, or hold something else: then decisions end with the page. */
function storedDecisions() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "{}");
    const known = Object.entries(kept).filter(
      ([place, decision]) => isDecidable(place.split(",").map(Number)) && isDecision(decision),
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

function isDecision(word) {
  return word === "accept" || word === "reject";
}

function storeDecisions() {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(decisions)));
  } catch {
    // As in storedDecisions.
  }
}

/** A verdict that follows from other changes of its snapshot is decided with them. */
export function decisionOf(place) {
  const causes = verdictAt(place).follows;
  if (!causes.length) return decisions.get(String(place)) ?? "later";
  const all = causes.map((cause) => decisionOf([place[0], cause]));
  if (all.includes("reject")) return "reject";
  return all.every((one) => one === "accept") ? "accept" : "later";
}

/**
 * Whether the verdict can be decided here: it may be approved, and the run has not done so.
 *
 * @param {number[]} place
 */
export function isDecidable([index, place]) {
  const snapshot = run.snapshots[index];
  const verdict = snapshot?.verdicts[place];
  if (!verdict || verdict.follows.length || snapshot.approved) return false;
  return Boolean(run.groups[verdict.group]?.acceptable);
}

/** A snapshot is approved when all of it is accepted, rejected when any of it is. */
export function snapshotDecision(index) {
  const all = run.snapshots[index].verdicts.map((_, place) => decisionOf([index, place]));
  if (all.includes("reject")) return "reject";
  return all.length && all.every((one) => one === "accept") ? "accept" : "later";
}

export function snapshotsDecided(decision) {
  return run.snapshots.filter((_, index) => snapshotDecision(index) === decision);
}

/** Snapshots of which only a part is accepted, and the rest is open. */
export function waitingSnapshots() {
  return run.snapshots.filter(
    (snapshot, index) =>
      snapshotDecision(index) === "later" &&
      snapshot.verdicts.some((_, place) => decisionOf([index, place]) === "accept"),
  );
}

/** How far a group is decided: accept, reject, mixed, part or later. */
export function groupDecision(item, places = item.verdicts) {
  const follows = places.some((place) => verdictAt(place).follows.length);
  const open = follows ? places : places.filter(isDecidable);
  const all = new Set(open.map(decisionOf));
  if (!open.length) return item.group?.acceptable ? "approved" : "none";
  if (all.size === 1) return [...all][0];
  return all.has("later") ? "part" : "mixed";
}

export function isUndecided(item) {
  return (
    item.verdicts.some(isDecidable) &&
    ["later", "part"].includes(groupDecision(item, shownVerdicts(item)))
  );
}

/** The places of the verdicts that a decision is about. */
export function placesIn(scope) {
  const item = selectedItem();
  const here = selectedVerdict();
  if (!item?.group || !here) return [];
  if (scope === "one") return [here].filter(isDecidable);
  if (scope === "group") return shownVerdicts(item).filter(isDecidable);
  const all = run.snapshots.flatMap((snapshot, index) =>
    snapshot.verdicts.map((verdict, place) => ({ verdict, at: [index, place] })),
  );
  const meant = all.filter(({ verdict, at }) =>
    scope === "snapshot"
      ? at[0] === here[0]
      : verdict.component === item.component && snapshotFits(run.snapshots[at[0]], view),
  );
  return meant.map(({ at }) => at).filter(isDecidable);
}

/** Sets the decision of every place; returns what the decision of each snapshot was before. */
export function setDecisions(places, decision) {
  const before = new Map(places.map(([index]) => [index, snapshotDecision(index)]));
  for (const place of places) {
    if (decision === "later") decisions.delete(String(place));
    else decisions.set(String(place), decision);
  }
  storeDecisions();
  return before;
}
