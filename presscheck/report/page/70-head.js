/* The head of the page: where and when the run looked, and its outcomes as filters. */

const ORDER = [
  "unreadable",
  "capture_failed",
  "unstable",
  "resized",
  "changed",
  "missing",
  "unused",
  "failed",
];

function drawHead() {
  const looked = run.renderers.map(
    ({ renderer, comparable }) =>
      `${renderer.browser} ${renderer.version}${comparable ? "" : " (pictures not compared)"}`,
  );
  const facts = [
    run.site ? words(run.site) : null,
    ...looked.map((text) => words(text)),
    run.ended ? made("time", { datetime: run.ended, text: whenWords(run.ended) }) : null,
    checksWords(),
    run.complete ? null : made("strong", { text: "part of the suite" }),
  ];
  put(byId("facts"), ...facts.filter(Boolean).map((fact) => made("span", { class: "fact" }, fact)));
  const counts = { ...run.counts, failed: run.checks.failed };
  const chips = ORDER.filter((outcome) => counts[outcome]).map((outcome) =>
    chip(outcome, counts[outcome]),
  );
  const same = run.counts.same ? sameChip(run.counts.same) : null;
  put(byId("chips"), ...chips, same);
  byId("notes").hidden = !run.notes.length;
  put(byId("notes"), ...run.notes.map((note) => made("li", {}, words(note))));
}

function whenWords(moment) {
  const time = new Date(moment);
  if (Number.isNaN(time.valueOf())) return moment;
  return time.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

function chip(outcome, count) {
  const text =
    outcome === "failed" ? `${number(count)} failed` : `${number(count)} ${outcomeWord(outcome)}`;
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
    `${number(count)} as approved`,
  );
}

function checksWords() {
  const { passed, skipped } = run.checks;
  if (!passed && !skipped) return null;
  return `${many(passed, "check")} passed${skipped ? `, ${number(skipped)} skipped` : ""}`;
}

function drawChips() {
  for (const one of byId("chips").querySelectorAll("[aria-pressed]")) {
    one.setAttribute("aria-pressed", String(one.dataset.outcome === view.outcome));
  }
}
