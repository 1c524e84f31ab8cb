/* The panel of the selected change: its snapshots, its causes, and the ways to look at it. */

import { blend, stopBlinking, turnBlink } from "./blend.js";
import { drawCauses } from "./causes.js";
import { groupDecision } from "./decisions.js";
import { announce, bdi, button, byId, html, put } from "./elements.js";
import { drawFinding } from "./failure.js";
import { canShow, drawPictures, modeFor, wordFor } from "./picture-panel.js";
import { refusalOf } from "./review-server.js";
import { causeAt, items, outcomeWord, run, sign, snapshotId, titleOf } from "./run.js";
import { shownPlaces } from "./search.js";
import { describeSelection, go, selectedItem, selectedPlace } from "./selection.js";
import { formatNumber } from "./text.js";
import { MODES, ZOOMS, view } from "./view.js";

export const MODE_WORDS = {
  side: "Side by side",
  baseline: "Baseline",
  diff: "Diff",
  capture: "Capture",
  slider: "Slider",
  onion: "Onion skin",
  blink: "Blink",
};

const ZOOM_WORDS = { fit: "Fit", 100: "100 %", 200: "200 %", 400: "400 %" };

const DECISION_WORDS = {
  accept: "Accepted",
  reject: "Rejected",
  mixed: "Accepted and rejected in parts",
  part: "Decided in part",
  later: "",
  approved: "Approved by the run",
  none: "",
};

export function startPanel() {
  const modes = MODES.map((mode, index) =>
    button(MODE_WORDS[mode], {
      class: "tool",
      "data-mode": mode,
      "aria-keyshortcuts": index + 1,
      click: () => go({ mode }),
    }),
  );
  put(byId("modes"), ...modes);
  const zoom = html("select", {
    id: "zoom",
    "aria-label": "Zoom",
    change: () => go({ zoom: zoom.value }),
  });
  for (const value of ZOOMS) zoom.append(html("option", { value, text: ZOOM_WORDS[value] }));
  put(
    byId("switches"),
    zoom,
    toggle("only", "Only this change", "c", () => go({ only: view.only ? "" : "on" })),
    toggle("boxes", "Boxes", "b", () => go({ boxes: view.boxes ? "" : "off" })),
    toggle("masks", "Masks", "m", () => go({ masks: view.masks ? "" : "on" })),
  );
  byId("earlier").addEventListener("click", () => step(-1));
  byId("further").addEventListener("click", () => step(1));
  byId("snapshot").addEventListener("change", () => go({ snapshot: byId("snapshot").value }));
  byId("blend-range").addEventListener("input", () => {
    blend(byId("screenshots").dataset.mode, Number(byId("blend-range").value));
  });
  byId("blink-turn").addEventListener("click", () => {
    stopBlinking();
    turnBlink();
  });
  new ResizeObserver(redrawWhenWidthChanges).observe(byId("screenshots"));
}

let lastWidth = 0;

/** @param {ResizeObserverEntry[]} entries */
function redrawWhenWidthChanges([{ contentRect }]) {
  if (Math.abs(contentRect.width - lastWidth) < 2) return;
  lastWidth = contentRect.width;
  const here = selectedPlace();
  if (here) drawPictures(run.snapshots[here[0]], causeAt(here));
}

function toggle(name, text, key, click) {
  return button(text, { class: "tool", "data-switch": name, "aria-keyshortcuts": key, click });
}

/** Selects another snapshot of the group. */
export function step(by) {
  const item = selectedItem();
  if (!item?.group) return;
  const shown = shownPlaces(item);
  const next = shown[shown.indexOf(selectedPlace()) + by];
  if (!next) return;
  go({ snapshot: snapshotId(run.snapshots[next[0]]) });
  announce(describeSelection());
}

let panelShows = "";

export function drawPanel() {
  const item = selectedItem();
  const here = selectedPlace();
  byId("change").hidden = !item?.group;
  byId("check").hidden = !item?.finding;
  byId("calm").hidden = Boolean(item);
  const refused = here ? refusalOf(here[0]) : "";
  byId("stage-refused").hidden = !refused;
  byId("stage-refused").textContent = refused ?? "";
  if (!item) return drawCalm();
  put(byId("stage-outcome"), sign(item.outcome), item.word);
  put(byId("stage-title"), bdi(titleOf(item)));
  const decision = item.group ? groupDecision(item, shownPlaces(item)) : "none";
  byId("stage-decided").textContent = DECISION_WORDS[decision];
  byId("stage-decided").dataset.decision = decision;
  drawNext(item);
  if (item.finding) drawFinding(item);
  else drawChange(item, here);
  panelShows = `${item.id} ${here}`;
}

function drawNext(item) {
  const next = item.group && !item.group.acceptable ? item.group.next : "";
  byId("stage-next").hidden = !next;
  put(byId("stage-next"), "Next: ", html("code", {}, bdi(next)));
}

function drawChange(item, here) {
  const snapshot = run.snapshots[here[0]];
  const cause = causeAt(here);
  const shown = shownPlaces(item);
  const place = shown.indexOf(here);
  if (panelShows !== `${item.id} ${here}`) {
    drawSteps(shown, place, snapshot);
    drawCauses(item, cause);
  }
  byId("earlier").disabled = place === 0;
  byId("further").disabled = place === shown.length - 1;
  drawTools(snapshot);
  drawPictures(snapshot, cause);
}

function drawSteps(shown, place, snapshot) {
  const options = shown.map(([index]) => {
    const value = snapshotId(run.snapshots[index]);
    return html("option", { value, text: value });
  });
  put(byId("snapshot"), ...options);
  byId("snapshot").selectedIndex = place;
  byId("step-count").textContent = `${formatNumber(place + 1)} of ${formatNumber(shown.length)}`;
  put(byId("asked-by"), "taken by ", bdi(snapshot.test), ...leftOut(snapshot));
}

function modeWords(mode, snapshot) {
  const isReference = mode === "baseline" && wordFor(mode, snapshot) === "reference";
  return isReference ? "Reference" : MODE_WORDS[mode];
}

/** What changed at the reference address itself, after the test's name. */
function leftOut({ left_out: names }) {
  return names.length ? ["; changed on the reference itself: ", bdi(names.join(", "))] : [];
}

function drawTools(snapshot) {
  const mode = modeFor(snapshot);
  for (const one of byId("modes").children) {
    one.setAttribute("aria-pressed", String(one.dataset.mode === mode));
    one.textContent = modeWords(one.dataset.mode, snapshot);
    one.disabled = !canShow(one.dataset.mode, snapshot.pictures);
  }
  const pressed = {
    only: Boolean(view.only),
    boxes: !view.boxes,
    masks: Boolean(view.masks && snapshot.masks.length),
  };
  for (const one of byId("switches").querySelectorAll("[data-switch]")) {
    one.setAttribute("aria-pressed", String(pressed[one.dataset.switch]));
  }
  const masked = snapshot.masks.length;
  const masks = byId("switches").querySelector("[data-switch=masks]");
  masks.disabled = !masked;
  masks.textContent = masked ? `Masks (${masked})` : "Masks";
  byId("zoom").value = view.zoom;
  byId("blend").hidden = mode !== "slider" && mode !== "onion";
  byId("blend-name").textContent = mode === "slider" ? "Cut" : "Capture’s opacity";
  byId("blink-turn").hidden = mode !== "blink";
}

function drawCalm() {
  put(byId("stage-outcome"), run.well ? sign("same") : null);
  byId("stage-title").textContent = items.length
    ? "Nothing here matches"
    : run.well
      ? `Everything is ${outcomeWord("same")}`
      : "Nothing to look at";
  byId("stage-decided").textContent = "";
  byId("stage-next").hidden = true;
  panelShows = "";
  put(
    byId("calm"),
    html("p", {
      text: items.length
        ? "No change and no failed check is left by what is asked for."
        : run.sentence,
    }),
  );
}
