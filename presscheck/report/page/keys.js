/* The keys of the page. */

import { MODE_WORDS, step } from "./change-panel.js";
import { decide } from "./decide.js";
import { byId, html, put } from "./elements.js";
import { focusRow, walk } from "./list.js";
import { go } from "./selection.js";
import { MODES, ZOOMS, view } from "./view.js";

const KEYS = [
  ["j", "↓", "Next cause or finding", () => walk(1)],
  ["k", "↑", "Previous cause or finding", () => walk(-1)],
  ["l", "→", "Next snapshot of the cause", () => step(1)],
  ["h", "←", "Previous snapshot of the cause", () => step(-1)],
  ...MODES.map((mode, index) => [String(index + 1), "", MODE_WORDS[mode], () => pressMode(mode)]),
  [
    "z",
    "",
    "Zoom: fit, 100 %, 200 %, 400 %",
    () => go({ zoom: ZOOMS[(ZOOMS.indexOf(view.zoom) + 1) % ZOOMS.length] }),
  ],
  ["c", "", "Only this change", () => go({ only: view.only ? "" : "on" })],
  ["b", "", "Boxes", () => go({ boxes: view.boxes ? "" : "off" })],
  ["m", "", "Masks", () => go({ masks: view.masks ? "" : "on" })],
  ["a", "", "Accept, and on to the next cause", () => decide("accept")],
  ["r", "", "Reject, and on to the next cause", () => decide("reject")],
  ["u", "", "Later: take the decision back", () => decide("later")],
  ["/", "", "Find", () => byId("find").focus()],
  ["?", "", "These keys", () => openHelp()],
];

const ARROWS = { ArrowDown: "j", ArrowUp: "k", ArrowRight: "l", ArrowLeft: "h" };
const byKey = new Map(KEYS.map(([key, , , action]) => [key, action]));

/** Changes the mode; in blink, its own key turns the pictures. */
function pressMode(mode) {
  if (mode === "blink" && view.mode === "blink") byId("blink-turn").click();
  else go({ mode });
}

export function startKeys() {
  addEventListener("keydown", onKeyDown);
  byId("open-help").addEventListener("click", openHelp);
  byId("find").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && view.at) focusRow(view.at);
    if (event.key === "Escape") byId("find").blur();
  });
  document.querySelector("[data-skip]")?.addEventListener("click", (event) => {
    event.preventDefault();
    byId("stage-title").focus();
  });
  put(
    byId("help-keys"),
    ...KEYS.flatMap(([key, other, said]) => [
      html("dt", {}, html("kbd", { text: key }), other ? html("kbd", { text: other }) : null),
      html("dd", { text: said }),
    ]),
  );
}

function onKeyDown(event) {
  if (isForOthers(event) || byId("help").open || isTyping(event.target)) return;
  const arrow = ARROWS[event.key];
  if (arrow && scrollsItself(event.target)) return;
  const action = byKey.get(arrow ?? event.key);
  if (!action || (event.repeat && "aru".includes(event.key))) return;
  event.preventDefault();
  action();
}

/** Whether the browser or an input method takes the key. */
function isForOthers({ ctrlKey, metaKey, altKey, isComposing }) {
  return ctrlKey || metaKey || altKey || isComposing;
}

function isTyping(target) {
  return (
    target instanceof Element &&
    Boolean(target.closest("input, select, textarea, video, [contenteditable]"))
  );
}

/** Whether the arrow keys scroll what has the focus. */
function scrollsItself(target) {
  return target instanceof Element && Boolean(target.closest(".screenshots, .same-window, .causes, pre"));
}

function openHelp() {
  byId("help").showModal();
}
