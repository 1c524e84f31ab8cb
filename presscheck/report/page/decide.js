/* Decides about what is selected, and goes on to what is still open. */

import {
  decisionOf,
  isDecidable,
  isUndecided,
  placesIn,
  setDecisions,
  whyNot,
} from "./decisions.js";
import { announce, byId } from "./elements.js";
import { select } from "./list.js";
import { sendDecisions } from "./review-server.js";
import { run, snapshotId } from "./run.js";
import { shownItems, shownPlaces } from "./search.js";
import { describeSelection, go, selectedItem, selectedPlace } from "./selection.js";
import { redraw } from "./view.js";

export function decide(decision) {
  const item = selectedItem();
  const places = placesIn(byId("scope").value || "group");
  if (!places.length) {
    announce(whyNot(item));
    return;
  }
  const previous = new Map(places.map((place) => [String(place), decisionOf(place)]));
  const before = setDecisions(places, decision);
  sendDecisions(before, previous);
  const said = { accept: "Accepted", reject: "Rejected", later: "Later" }[decision];
  moveOn(item, said);
}

/** Selects what is still open: another snapshot of this group, or the next group. */
function moveOn(item, said) {
  const scope = byId("scope").value;
  const rest = shownPlaces(item).filter(
    (place) => isDecidable(place) && decisionOf(place) === "later",
  );
  if (scope === "one" && rest.length && isUndecided(item)) {
    const here = selectedPlace();
    const after = rest.find(([index]) => index > here[0]) ?? rest[0];
    go({ snapshot: snapshotId(run.snapshots[after[0]]) });
    announce(`${said}. ${describeSelection()}`);
    return;
  }
  const shown = shownItems();
  const place = shown.indexOf(item);
  const open = [...shown.slice(place + 1), ...shown.slice(0, place)].find(isUndecided);
  if (open) select(open.id);
  else redraw();
  announce(open ? `${said}. ${describeSelection()}` : `${said}. Everything shown is decided.`);
}
