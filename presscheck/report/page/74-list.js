/* The list: groups and failed checks, worst first, and what narrows it. */

const rows = new Map();
const FILTER_WORDS = {
  component: "Component",
  state: "State",
  viewport: "Viewport",
  browser: "Browser",
  outcome: "Outcome",
  kind: "Kind of change",
};

const LONG = 200; // rows, from which on only those in visibility are drawn

function startList() {
  put(byId("changes"), ...items.filter((item) => item.group).map(row));
  put(byId("checks"), ...items.filter((item) => item.failure).map(row));
  for (const list of [byId("changes"), byId("checks")])
    list.classList.toggle("long", list.childElementCount > LONG);
  byId("find").addEventListener("input", () => go({ text: byId("find").value }, { quietly: true }));
  byId("clear").addEventListener("click", clearFilters);
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
  const choice = made("select", {
    "data-filter": name,
    change: () => go({ [name]: choice.value }),
  });
  choice.append(made("option", { value: "", text: "any" }));
  for (const [value, count] of choices)
    choice.append(
      made("option", {
        value,
        text: `${name === "outcome" ? outcomeWord(value) : value} (${count})`,
      }),
    );
  return made("label", {}, made("span", { text: FILTER_WORDS[name] }), choice);
}

function row(item) {
  const state = made("span", { class: "row-decision" });
  const count = made("span", { class: "row-count" });
  const press = button(
    sign(item.outcome),
    { class: "row", "data-item": item.id, click: () => select(item.id, { byHand: true }) },
    made(
      "span",
      { class: "row-words" },
      made(
        "span",
        { class: "row-title" },
        words(rowTitle(item)),
        made("span", { class: "no_pixels", text: `, ${outcomeWord(item.outcome)}. ` }),
      ),
      words(item.group ? item.group.sentence : item.failure.message, { class: "row-sentence" }),
      made("span", { class: "row-foot" }, count),
    ),
    state,
  );
  const line = made("li", {}, press);
  rows.set(item.id, { line, press, state, count });
  return line;
}

function rowTitle(item) {
  return item.group ? componentWord(item.component) : item.failure.check;
}

function countWords(item) {
  if (item.failure) return item.component || item.failure.browser;
  const [shown, all] = [shownVerdicts(item).length, item.verdicts.length];
  const more = item.group.more ? `and ${many(item.group.more, "more change")} · ` : "";
  const place = all === 1 ? run.snapshots[item.verdicts[0][0]].name : `in ${many(all, "snapshot")}`;
  return more + (shown < all ? `${number(shown)} of ${number(all)} snapshots` : place);
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
  if (count.textContent !== text) put(count, words(text));
  if (item.id === view.at) press.setAttribute("aria-current", "true");
  else press.removeAttribute("aria-current");
}

function drawList() {
  const shown = new Set(found());
  for (const item of items) {
    rows.get(item.id).line.hidden = !shown.has(item);
    if (shown.has(item)) drawRow(item);
  }
  drawPart("changes", [...shown].filter((item) => item.group).length, run.groups.length, "Changes");
  drawPart(
    "checks",
    [...shown].filter((item) => item.failure).length,
    run.failures.length,
    "Failed checks",
  );
  byId("nothing").hidden = Boolean(shown.size) || !items.length;
  if (byId("find") !== document.activeElement) byId("find").value = view.text;
  for (const choice of byId("filter-choices").querySelectorAll("select"))
    choice.value = view[choice.dataset.filter];
  drawActive();
}

function drawPart(name, shown, all, title) {
  byId(`${name}-part`).hidden = !shown;
  byId(`${name}-title`).textContent =
    `${title} ${shown < all ? `${number(shown)} of ${number(all)}` : number(all)}`;
}

/** What narrows the list, each to be taken away again. */
function drawActive() {
  const active = FILTERS.filter((name) => view[name]);
  put(
    byId("active"),
    ...active.map((name) =>
      button(
        words(`${FILTER_WORDS[name]}: ${view[name]}`),
        {
          class: "chip active-filter",
          "data-filter": name,
          "aria-label": `Take away the filter ${FILTER_WORDS[name]}: ${view[name]}`,
          click: () => go({ [name]: "" }),
        },
        made("span", { "aria-hidden": "true", text: " ×" }),
      ),
    ),
  );
}

/** Select an item; a press on it brings the stage into visibility where that stands below. */
function select(id, { byHand = false } = {}) {
  const hadFocus = document.activeElement?.classList.contains("row");
  go({ at: id, snapshot: "" });
  const { press } = rows.get(id);
  if (hadFocus && !byHand) press.focus({ preventScroll: true });
  if (isStacked()) byId("stage").scrollIntoView({ block: "start" });
  else press.scrollIntoView({ block: "nearest" });
}

function isStacked() {
  return byId("stage").offsetTop > byId("lists").offsetTop;
}

/** The next or the previous item. */
function walk(by) {
  const shown = found();
  const next = shown[shown.indexOf(selectedItem()) + by];
  if (!next) return;
  select(next.id);
  announce(selectedWords());
}
