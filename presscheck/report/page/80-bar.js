/* The bar: decide, see how far it went, hand it on. */

const SCOPES = ["group", "one", "component", "snapshot"];

function startBar() {
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

/** A wide scope is chosen each time anew, so that no key decides more than was meant. */
function drawScope(item, here) {
  const key = `${item?.id} ${here} ${view.state} ${view.viewport} ${view.browser}`;
  if (key === scopeShown) return;
  const sameGroup = scopeShown.startsWith(`${item?.id} `);
  const kept = byId("scope").value;
  scopeShown = key;
  if (!here) return put(byId("scope"));
  const snapshot = run.snapshots[here[0]];
  const shown = shownVerdicts(item).length;
  const texts = {
    group: shown === 1 ? "this change" : `this change, in ${many(shown, "snapshot")}`,
    one: "this change, in this snapshot only",
    component: `everything in ${componentWord(item.component)}`,
    snapshot: `everything in ${snapshot.name}`,
  };
  const scopes = SCOPES.filter((scope) => scope !== "one" || shown > 1);
  put(byId("scope"), ...scopes.map((value) => made("option", { value, text: texts[value] })));
  byId("scope").value = sameGroup && scopes.includes(kept) ? kept : "group";
}

function drawBar() {
  const item = selectedItem();
  const here = selectedVerdict();
  drawScope(item, here);
  const open = Boolean(here && placesIn("group").length);
  for (const id of ["accept", "reject", "later", "scope"]) byId(id).disabled = !open;
  byId("scope").hidden = !open;
  const decision = open ? groupDecision(item, shownVerdicts(item)) : "none";
  byId("accept").setAttribute("aria-pressed", String(decision === "accept"));
  byId("reject").setAttribute("aria-pressed", String(decision === "reject"));
  drawCounts();
}

function drawCounts() {
  const accepted = snapshotsDecided("accept").length;
  const rejected = snapshotsDecided("reject").length;
  const waiting = waitingSnapshots().length;
  const open = items.filter(
    (item) => item.verdicts.some(decidable) && ["later", "part"].includes(groupDecision(item)),
  ).length;
  put(
    byId("counts"),
    made(
      "span",
      { class: "count", "data-count": "accepted" },
      made("strong", { text: number(accepted) }),
      " accepted",
    ),
    made(
      "span",
      { class: "count", "data-count": "rejected" },
      made("strong", { text: number(rejected) }),
      " rejected",
    ),
    made(
      "span",
      { class: "count", "data-count": "open" },
      made("strong", { text: number(open) }),
      ` ${open === 1 ? "group" : "groups"} to decide`,
    ),
    waiting
      ? made("span", {
          class: "count waiting",
          text: waitingWords(waiting),
        })
      : null,
  );
  byId("copy").disabled = !accepted;
  byId("save").disabled = !accepted && !rejected;
}

function waitingWords(count) {
  if (count === 1) return "1 snapshot waits for another of its changes";
  return `${number(count)} snapshots wait for another of their changes`;
}
