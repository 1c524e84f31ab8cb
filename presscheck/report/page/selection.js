/* What is selected, and how to select something else. */

import { itemById, run, snapshotId, titleOf } from "./run.js";
import { shownItems, shownPlaces } from "./search.js";
import { addressOf, redraw, view, viewIn } from "./view.js";

/** Changes the view; `quietly` without a step in the history, as for every letter typed. */
export function go(change, { quietly = false } = {}) {
  Object.assign(view, visibleView({ ...view, ...change }));
  const address = addressOf(view);
  if (address !== (location.hash || "#")) {
    try {
      history[quietly ? "replaceState" : "pushState"](null, "", address);
    } catch {
      // Browsers refuse steps that come too fast; the page goes on without them.
    }
  }
  redraw();
}

/** The view with a selection that exists and is shown. */
function visibleView(seen) {
  const shown = shownItems(seen);
  const item = shown.find((one) => one.id === seen.at) ?? shown[0];
  if (!item) return { ...seen, at: "", snapshot: "" };
  const named = item.places.some(([index]) => snapshotId(run.snapshots[index]) === seen.snapshot);
  return { ...seen, at: item.id, snapshot: named ? seen.snapshot : "" };
}

export function selectedItem() {
  return itemById.get(view.at) ?? null;
}

/**
 * The cause shown: the places of its snapshot in the run, and of itself in the snapshot.
 *
 * @returns {any}
 */
export function selectedPlace() {
  const item = selectedItem();
  if (!item?.group) return null;
  const shown = shownPlaces(item);
  const named = shown.find(([index]) => snapshotId(run.snapshots[index]) === view.snapshot);
  return named ?? shown[0] ?? null;
}

export function describeSelection() {
  const item = selectedItem();
  if (!item) return "Nothing is selected.";
  const shown = shownItems();
  const place = `${shown.indexOf(item) + 1} of ${shown.length}`;
  if (item.finding) return `${titleOf(item)}, failed: ${item.finding.problem}; ${place}`;
  const snapshot = run.snapshots[selectedPlace()[0]];
  const what = `${titleOf(item)}, ${item.word}`;
  return `${what}: ${item.group.sentence}; ${place}; in ${snapshot.name}`;
}

export function startViewing() {
  Object.assign(view, visibleView(viewIn(location.hash)));
  addEventListener("popstate", () => {
    if (location.hash.startsWith("#stage-title")) return;
    Object.assign(view, visibleView(viewIn(location.hash)));
    redraw();
  });
}
