/* The bar: buttons to decide, counts of decisions, and ways to hand them over. */

import { copyCommand } from "./clipboard.js";
import { decide } from "./decide.js";
import {
  groupDecision,
  isDecidable,
  placesIn,
  snapshotsDecided,
  waitingSnapshots,
  whyNot,
} from "./decisions.js";
import { byId, html, put } from "./elements.js";
import { approveCommand, saveDecisions } from "./export-decisions.js";
import { finish } from "./review-server.js";
import { componentWord, items, run } from "./run.js";
import { shownPlaces } from "./search.js";
import { selectedItem, selectedPlace } from "./selection.js";
import { formatNumber, nounFor, plural } from "./text.js";
import { view } from "./view.js";

const SCOPES = ["group", "one", "component", "snapshot"];

export function startBar() {
  for (const [id, decision] of [
    ["accept", "accept"],
    ["reject", "reject"],
    ["later", "later"],
  ]) {
    byId(id).addEventListener("click", () => decide(decision));
  }
  byId("copy").addEventListener("click", () => copyCommand(approveCommand()));
  byId("save").addEventListener("click", saveDecisions);
  byId("done").addEventListener("click", finish);
  const served = Boolean(run.review);
  byId("copy").hidden = served || !run.groups.length;
  byId("save").hidden = served || !run.groups.length;
  byId("git").hidden = !served;
  byId("done").hidden = !served;
  if (served) byId("git").textContent = run.review.status;
  byId("bar").hidden = !run.groups.length && !served;
}

let scopeShown = "";

/** Offers the scopes; a wide one has to be chosen each time, so that no key decides too much. */
function drawScope(item, here) {
  const key = `${item?.id} ${here} ${view.state} ${view.viewport} ${view.browser}`;
  if (key === scopeShown) return;
  const sameGroup = scopeShown.startsWith(`${item?.id} `);
  const kept = byId("scope").value;
  scopeShown = key;
  if (!here) return put(byId("scope"));
  const snapshot = run.snapshots[here[0]];
  const shown = shownPlaces(item).length;
  const texts = {
    group: shown === 1 ? "this cause" : `this cause, in ${plural(shown, "snapshot")}`,
    one: "this cause, in this snapshot only",
    component: `everything in ${componentWord(item.component)}`,
    snapshot: `everything in ${snapshot.name}`,
  };
  const scopes = SCOPES.filter((scope) => scope !== "one" || shown > 1);
  put(byId("scope"), ...scopes.map((value) => html("option", { value, text: texts[value] })));
  byId("scope").value = sameGroup && scopes.includes(kept) ? kept : "group";
}

export function drawBar() {
  const item = selectedItem();
  const here = selectedPlace();
  drawScope(item, here);
  const open = Boolean(here && placesIn("group").length);
  for (const id of ["accept", "reject", "later", "scope"]) byId(id).disabled = !open;
  byId("scope").hidden = !open;
  byId("why").hidden = open;
  byId("why").textContent = open ? "" : whyNot(item);
  const decision = open ? groupDecision(item, shownPlaces(item)) : "none";
  byId("accept").setAttribute("aria-pressed", String(decision === "accept"));
  byId("reject").setAttribute("aria-pressed", String(decision === "reject"));
  drawCounts();
}

function drawCounts() {
  const accepted = snapshotsDecided("accept").length;
  const rejected = snapshotsDecided("reject").length;
  const waiting = waitingSnapshots().length;
  const causes = items.filter((item) => item.places.some(isDecidable));
  const decided = causes.filter((item) => !["later", "part"].includes(groupDecision(item)));
  put(
    byId("counts"),
    counted("decided", decided.length, `of ${plural(causes.length, "cause")} decided`),
    counted("accepted", accepted, `${nounFor(accepted, "snapshot")} accepted`),
    counted("rejected", rejected, `${nounFor(rejected, "snapshot")} rejected`),
    waiting ? html("span", { class: "count waiting", text: waitingWords(waiting) }) : null,
  );
  byId("copy").disabled = !accepted;
  byId("save").disabled = !accepted && !rejected;
}

function counted(name, number, words) {
  const strong = html("strong", { text: formatNumber(number) });
  return html("span", { class: "count", "data-count": name }, strong, ` ${words}`);
}

function waitingWords(count) {
  if (count === 1) return "1 snapshot waits for another of its causes";
  return `${formatNumber(count)} snapshots wait for another of their causes`;
}
