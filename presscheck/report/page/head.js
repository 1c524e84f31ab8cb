/* The head of the page: where and when the run was, and its outcomes as filters. */

import { bdi, button, byId, html, put } from "./elements.js";
import { outcomeWord, run, sign } from "./run.js";
import { go } from "./selection.js";
import { formatNumber, plural } from "./text.js";
import { view } from "./view.js";

const FAULTS = Object.keys(run.outcomes).filter((outcome) => outcome !== "same");

export function drawHead() {
  const looked = run.renderers.map(
    ({ renderer, comparable, references }) =>
      `${renderer.browser} ${renderer.version}${comparedWords(comparable, references)}`,
  );
  const facts = [
    run.site ? bdi(run.site) : null,
    ...looked.map((text) => bdi(text)),
    run.ended ? html("time", { datetime: run.ended, text: whenWords(run.ended) }) : null,
    checksWords(),
  ];
  put(byId("facts"), ...facts.filter(Boolean).map((fact) => html("span", { class: "fact" }, fact)));
  const counts = { ...run.counts, failed: run.checks.failed };
  const chips = FAULTS.filter((outcome) => counts[outcome]).map((outcome) =>
    chip(outcome, counts[outcome]),
  );
  const same = run.counts.same ? sameChip(run.counts.same) : null;
  put(byId("chips"), ...chips, same);
  byId("notes").hidden = !run.notes.length;
  put(byId("notes"), ...run.notes.map((note) => html("li", {}, bdi(note))));
  drawLevels();
}

/** Which components are held to which level; all others are held to every pixel. */
function drawLevels() {
  byId("levels").hidden = !run.levels.length;
  const named = run.levels.flatMap(([level, components]) => [
    html("dt", { text: level }),
    ...components.map((component) => html("dd", {}, bdi(component))),
  ]);
  const others = [html("dt", { text: "exact" }), html("dd", { text: "all others" })];
  put(byId("level-list"), ...named, ...others);
}

function comparedWords(comparable, references) {
  if (references) return " (compared with references)";
  return comparable ? "" : " (pictures not compared)";
}

function whenWords(moment) {
  const time = new Date(moment);
  if (Number.isNaN(time.valueOf())) return moment;
  return time.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

function chip(outcome, count) {
  const counted = outcome === "failed" ? plural(count, "check") : formatNumber(count);
  const text = `${counted} ${outcomeWord(outcome)}`;
  return button(
    sign(outcome),
    {
      class: "chip",
      "data-outcome": outcome,
      "aria-pressed": "false",
      click: () => go({ outcome: view.outcome === outcome ? "" : outcome }),
    },
    text,
  );
}

function sameChip(count) {
  return button(
    sign("same"),
    {
      class: "chip",
      "data-outcome": "same",
      click: () => {
        byId("same").open = true;
        byId("same").scrollIntoView({ block: "start" });
        byId("same-find").focus();
      },
    },
    `${formatNumber(count)} ${outcomeWord("same")}`,
  );
}

function checksWords() {
  const { passed, skipped, unchanged } = run.checks;
  if (!passed && !skipped && !unchanged) return null;
  const others = [
    ...(skipped ? [`${formatNumber(skipped)} skipped`] : []),
    ...(unchanged ? [`${formatNumber(unchanged)} unchanged (proved) and not run`] : []),
  ];
  return [`${plural(passed, "check")} passed`, ...others].join(", ");
}

export function drawChips() {
  for (const one of byId("chips").querySelectorAll("[aria-pressed]")) {
    one.setAttribute("aria-pressed", String(one.dataset.outcome === view.outcome));
  }
}
