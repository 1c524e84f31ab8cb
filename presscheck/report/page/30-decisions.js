/* Decisions: one for each verdict, kept in this browser under the run's name. */

const KEPT_AS = `presscheck ${run.run}${run.review ? ` ${location.pathname}` : ""}`;
const decisions = new Map(Object.entries(keptDecisions()));

/** Storage may be full, forbidden or another page's; then decisions last as long as the page. */
function keptDecisions() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}");
    const known = Object.entries(kept).filter(
      ([place, decision]) => decidable(place.split(",").map(Number)) && isDecision(decision),
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

function isDecision(word) {
  return word === "accept" || word === "reject";
}

function keepDecisions() {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(Object.fromEntries(decisions)));
  } catch {
    // See keptDecisions.
  }
}

/** What only follows from other changes of its snapshot is decided with them. */
function decisionOf(place) {
  const causes = verdictAt(place).follows;
  if (!causes.length) return decisions.get(String(place)) ?? "later";
  const all = causes.map((cause) => decisionOf([place[0], cause]));
  if (all.includes("reject")) return "reject";
  return all.every((one) => one === "accept") ? "accept" : "later";
}

/** Whether there is something to decide: it may be approved, and the run did not do so itself. */
function decidable([index, place]) {
  const snapshot = run.snapshots[index];
  const verdict = snapshot?.verdicts[place];
  if (!verdict || verdict.follows.length || snapshot.approved) return false;
  return Boolean(run.groups[verdict.group]?.acceptable);
}

/** A snapshot is approved when all of it is accepted, rejected when any of it is. */
function snapshotDecision(index) {
  const all = run.snapshots[index].verdicts.map((_, place) => decisionOf([index, place]));
  if (all.includes("reject")) return "reject";
  return all.length && all.every((one) => one === "accept") ? "accept" : "later";
}

function snapshotsDecided(decision) {
  return run.snapshots.filter((_, index) => snapshotDecision(index) === decision);
}

/** Accepted in part: something else about them is still open. */
function waitingSnapshots() {
  return run.snapshots.filter(
    (snapshot, index) =>
      snapshotDecision(index) === "later" &&
      snapshot.verdicts.some((_, place) => decisionOf([index, place]) === "accept"),
  );
}

/** How far a group is decided: accept, reject, mixed, part or later. */
function groupDecision(item, places = item.verdicts) {
  const follows = places.some((place) => verdictAt(place).follows.length);
  const open = follows ? places : places.filter(decidable);
  const all = new Set(open.map(decisionOf));
  if (!open.length) return item.group?.acceptable ? "approved" : "none";
  if (all.size === 1) return [...all][0];
  return all.has("later") ? "part" : "mixed";
}

function isUndecided(item) {
  return (
    item.verdicts.some(decidable) &&
    ["later", "part"].includes(groupDecision(item, shownVerdicts(item)))
  );
}

/** The verdicts a decision is about. */
function placesIn(scope) {
  const item = selectedItem();
  const here = selectedVerdict();
  if (!item?.group || !here) return [];
  if (scope === "one") return [here].filter(decidable);
  if (scope === "group") return shownVerdicts(item).filter(decidable);
  const all = run.snapshots.flatMap((snapshot, index) =>
    snapshot.verdicts.map((verdict, place) => ({ verdict, at: [index, place] })),
  );
  const meant = all.filter(({ verdict, at }) =>
    scope === "snapshot"
      ? at[0] === here[0]
      : verdict.component === item.component && snapshotFits(run.snapshots[at[0]], view),
  );
  return meant.map(({ at }) => at).filter(decidable);
}

/** Note it for every place; gives what each of their snapshots came to before. */
function note(places, decision) {
  const before = new Map(places.map(([index]) => [index, snapshotDecision(index)]));
  for (const place of places) {
    if (decision === "later") decisions.delete(String(place));
    else decisions.set(String(place), decision);
  }
  keepDecisions();
  return before;
}

function decide(decision) {
  const item = selectedItem();
  const places = placesIn(byId("scope").value || "group");
  if (!places.length) {
    announce(whyNot(item));
    return;
  }
  const previous = new Map(places.map((place) => [String(place), decisionOf(place)]));
  const before = note(places, decision);
  sendDecisions(before, previous);
  const said = { accept: "Accepted", reject: "Rejected", later: "Left for later" }[decision];
  moveOn(item, said);
}

function whyNot(item) {
  if (item?.group?.next) return `Not to be decided here. Next: ${item.group.next}`;
  if (item?.group?.follows) return "It is decided together with what it follows from.";
  return "Nothing to decide.";
}

/** On to what is still open: another snapshot of this group, or the next group. */
function moveOn(item, said) {
  const scope = byId("scope").value;
  const rest = shownVerdicts(item).filter(
    (place) => decidable(place) && decisionOf(place) === "later",
  );
  if (scope === "one" && rest.length && isUndecided(item)) {
    const here = selectedVerdict();
    const after = rest.find(([index]) => index > here[0]) ?? rest[0];
    go({ snapshot: snapshotId(run.snapshots[after[0]]) });
    announce(`${said}. ${selectedWords()}`);
    return;
  }
  const shown = found();
  const place = shown.indexOf(item);
  const open = [...shown.slice(place + 1), ...shown.slice(0, place)].find(isUndecided);
  if (open) select(open.id);
  else draw();
  announce(open ? `${said}. ${selectedWords()}` : `${said}. Everything shown is decided.`);
}
