/* Decisions: one for each cause, stored in this browser under the run's name. */

import { run } from "./run.js";
import { shownPlaces, snapshotFits } from "./search.js";
import { selectedItem, selectedPlace } from "./selection.js";
import { view } from "./view.js";

const STORAGE_KEY = `presscheck ${run.run}${run.review ? ` ${location.pathname}` : ""}`;
const decisions = new Map([...Object.entries(storedDecisions()), ...acceptedBefore()]);

/** What presscheck review finds in the baselines already, accepted there or by another command. */
function acceptedBefore() {
  const accepted = new Set((run.review?.accepted ?? []).map(String));
  const places = run.snapshots.flatMap(({ name, browser, causes }, index) =>
    accepted.has(String([name, browser])) ? causes.map((_, place) => [index, place]) : [],
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

export function decisionOf(place) {
  return decisions.get(String(place)) ?? "later";
}

/**
 * Whether the cause can be decided here: it may be approved, and the run has not done so.
 *
 * @param {number[]} place
 */
export function isDecidable([index, place]) {
  const snapshot = run.snapshots[index];
  const cause = snapshot?.causes[place];
  return Boolean(cause && !snapshot.approved && run.groups[cause.group]?.acceptable);
}

/** A snapshot is approved when all its causes are accepted, rejected when any of them is. */
export function snapshotDecision(index) {
  const all = run.snapshots[index].causes.map((_, place) => decisionOf([index, place]));
  if (all.includes("reject")) return "reject";
  return all.length && all.every((one) => one === "accept") ? "accept" : "later";
}

export function snapshotsDecided(decision) {
  return run.snapshots.filter((_, index) => snapshotDecision(index) === decision);
}

/** Snapshots of which some causes are accepted, and others are open. */
export function waitingSnapshots() {
  return run.snapshots.filter(
    (snapshot, index) =>
      snapshotDecision(index) === "later" &&
      snapshot.causes.some((_, place) => decisionOf([index, place]) === "accept"),
  );
}

/** How far a group is decided: accept, reject, mixed, part or later. */
export function groupDecision(item, places = item.places) {
  const open = places.filter(isDecidable);
  const all = new Set(open.map(decisionOf));
  if (!open.length) return item.group?.acceptable ? "approved" : "none";
  if (all.size === 1) return [...all][0];
  return all.has("later") ? "part" : "mixed";
}

/** Why there is nothing to decide about an item. */
export function whyNot(item) {
  if (item?.finding) return "A failed check cannot be accepted.";
  if (item?.group && !item.group.acceptable)
    return `This cannot be accepted. Next: ${item.group.next}`;
  return item ? "The run has approved it." : "";
}

export function isUndecided(item) {
  return (
    item.places.some(isDecidable) &&
    ["later", "part"].includes(groupDecision(item, shownPlaces(item)))
  );
}

/** The places of the places that a decision is about. */
export function placesIn(scope) {
  const item = selectedItem();
  const here = selectedPlace();
  if (!item?.group || !here) return [];
  if (scope === "one") return [here].filter(isDecidable);
  if (scope === "group") return shownPlaces(item).filter(isDecidable);
  const all = run.snapshots.flatMap((snapshot, index) =>
    snapshot.causes.map((cause, place) => ({ cause, at: [index, place] })),
  );
  const meant = all.filter(({ cause, at }) =>
    scope === "snapshot"
      ? at[0] === here[0]
      : cause.component === item.component && snapshotFits(run.snapshots[at[0]], view),
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
