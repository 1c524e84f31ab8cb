/* The list: groups and failed checks, worst first, and its filters. */

import { groupDecision } from "./decisions.js";
import { announce, bdi, button, byId, html, put } from "./elements.js";
import { items, outcomeWord, run, sign, titleOf } from "./run.js";
import { choicesOf, shownItems, shownPlaces } from "./search.js";
import { describeSelection, go, selectedItem } from "./selection.js";
import { formatNumber, plural } from "./text.js";
import { FILTERS, view } from "./view.js";

const rows = new Map();
const FILTER_WORDS = {
  component: "Component",
  state: "State",
  viewport: "Viewport",
  browser: "Browser",
  outcome: "Outcome",
  kind: "Kind of change",
};

const LONG = 200; // rows: the browser renders longer lists only where one looks

export function startList() {
  put(byId("changes"), ...items.filter((item) => item.group).map(row));
  put(byId("checks"), ...items.filter((item) => item.finding).map(row));
  for (const list of [byId("changes"), byId("checks")])
    list.classList.toggle("long", list.childElementCount > LONG);
  byId("find").addEventListener("input", () => go({ text: byId("find").value }, { quietly: true }));
  byId("clear").addEventListener("click", clearFilters);
  byId("back").addEventListener("click", backToList);
  const choices = FILTERS.map(filterChoice).filter(Boolean);
  put(byId("filter-choices"), ...choices);
  byId("filters").hidden = !choices.length;
}

function clearFilters() {
  go({ text: "", ...Object.fromEntries(FILTERS.map((name) => [name, ""])) });
}

function filterChoice(name) {
  const choices = choicesOf(name);
  if (choices.length < 2) return null;
  const choice = html("select", {
    "data-filter": name,
    change: () => go({ [name]: choice.value }),
  });
  choice.append(html("option", { value: "", text: "any" }));
  for (const [value, count] of choices)
    choice.append(
      html("option", {
        value,
        text: `${name === "outcome" ? outcomeWord(value) : value} (${count})`,
      }),
    );
  return html("label", {}, html("span", { text: FILTER_WORDS[name] }), choice);
}

function row(item) {
  const state = html("span", { class: "row-decision" });
  const count = html("span", { class: "row-count" });
  const press = button(
    sign(item.outcome),
    { class: "row", "data-item": item.id, click: () => select(item.id, { byHand: true }) },
    html(
      "span",
      { class: "row-words" },
      html(
        "span",
        { class: "row-title" },
        bdi(titleOf(item)),
        html("span", { class: "unseen", text: `, ${item.word}. ` }),
      ),
      bdi(item.group ? item.group.sentence : item.finding.problem, { class: "row-sentence" }),
      html("span", { class: "row-foot" }, count),
    ),
    state,
  );
  const line = html("li", {}, press);
  rows.set(item.id, { line, press, state, count });
  return line;
}

function countWords(item) {
  if (item.finding) return item.finding.found_by;
  const [shown, all] = [shownPlaces(item).length, item.places.length];
  const more = item.checks.length ? `${plural(item.checks.length, "failed check")} · ` : "";
  const only = run.snapshots[item.places[0][0]].name;
  const place = all === 1 ? only : `in ${plural(all, "snapshot")}`;
  return more + (shown < all ? `${formatNumber(shown)} of ${formatNumber(all)} snapshots` : place);
}

const ROW_WORDS = {
  accept: "accepted",
  reject: "rejected",
  part: "in part",
  mixed: "mixed",
  approved: "approved",
  later: "",
  none: "",
};

function drawRow(item) {
  const { press, state, count } = rows.get(item.id);
  const decision = item.group ? groupDecision(item) : "none";
  if (state.dataset.decision !== decision) {
    state.dataset.decision = decision;
    state.textContent = ROW_WORDS[decision];
  }
  const text = countWords(item);
  if (count.textContent !== text) put(count, bdi(text));
  if (item.id === view.at) press.setAttribute("aria-current", "true");
  else press.removeAttribute("aria-current");
}

export function drawList() {
  const shown = new Set(shownItems());
  for (const item of items) {
    rows.get(item.id).line.hidden = !shown.has(item);
    if (shown.has(item)) drawRow(item);
  }
  drawPart("changes", [...shown].filter((item) => item.group).length, run.groups.length, "Causes");
  const found = [...shown].filter((item) => item.finding).length;
  drawPart("checks", found, run.findings.length, "Findings of failed checks");
  byId("nothing").hidden = Boolean(shown.size) || !items.length;
  if (byId("find") !== document.activeElement) byId("find").value = view.text;
  for (const choice of byId("filter-choices").querySelectorAll("select"))
    choice.value = view[choice.dataset.filter];
  drawActive();
}

function drawPart(name, shown, all, title) {
  byId(`${name}-part`).hidden = !shown;
  const count = shown < all ? `${formatNumber(shown)} of ${formatNumber(all)}` : formatNumber(all);
  byId(`${name}-title`).textContent = `${title} ${count}`;
}

/** Draws the active filters as buttons that take them away. */
function drawActive() {
  const active = FILTERS.filter((name) => view[name]);
  put(
    byId("active"),
    ...active.map((name) =>
      button(
        bdi(`${FILTER_WORDS[name]}: ${view[name]}`),
        {
          class: "chip active-filter",
          "data-filter": name,
          "aria-label": `Take away the filter ${FILTER_WORDS[name]}: ${view[name]}`,
          click: () => go({ [name]: "" }),
        },
        html("span", { "aria-hidden": "true", text: " ×" }),
      ),
    ),
  );
}

/** Selects an item, and scrolls to it, or to the panel where that stands below the list. */
export function select(id, { byHand = false } = {}) {
  const hadFocus = document.activeElement?.classList.contains("row");
  go({ at: id, snapshot: "" });
  const { press } = rows.get(id);
  if (hadFocus && !byHand) press.focus({ preventScroll: true });
  if (isStacked()) byId("stage").scrollIntoView({ block: "start" });
  else press.scrollIntoView({ block: "nearest" });
}

export function focusRow(id) {
  rows.get(id).press.focus();
}

/** Where the panel stands below the list: leads back to the row of what is selected. */
function backToList() {
  const press = rows.get(view.at)?.press ?? byId("find");
  press.scrollIntoView({ block: "center" });
  press.focus({ preventScroll: true });
}

function isStacked() {
  return byId("stage").offsetTop > byId("lists").offsetTop;
}

/** Selects the next or the previous item. */
export function walk(by) {
  const shown = shownItems();
  const next = shown[shown.indexOf(selectedItem()) + by];
  if (!next) return;
  select(next.id);
  announce(describeSelection());
}
