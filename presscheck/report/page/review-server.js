/* Sends decisions to presscheck review, which writes them to baselines/ at once. */

import { setDecisions, snapshotDecision } from "./decisions.js";
import { announce, byId } from "./elements.js";
import { decisionsAbout } from "./export-decisions.js";
import { showMessage } from "./message.js";
import { run } from "./run.js";
import { redraw } from "./view.js";

let sending = Promise.resolve();
const refusals = new Map();

/** Why the server refused the decision about a snapshot; undefined when it did not. */
export function refusalOf(index) {
  return refusals.get(index);
}

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.json().catch(() => ({}));
}

/** Sends the snapshots whose decision changed, one request after the other. */
export function sendDecisions(before, previous) {
  if (!run.review) return;
  const changed = [...before].filter(([index, was]) => snapshotDecision(index) !== was);
  if (!changed.length) return;
  const asked = decisionsAbout(changed.map(([index]) => index));
  for (const [index] of changed) refusals.delete(index);
  byId("git").textContent = "Writing…";
  sending = sending.then(() => send(asked, changed, previous));
}

async function send(asked, changed, previous) {
  try {
    const { answers, status } = await post("decide", asked);
    byId("git").textContent = status;
    for (const answer of answers.filter((one) => one.refused)) {
      const index = changed.map(([at]) => at).find((at) => isAnswerTo(answer, run.snapshots[at]));
      if (index !== undefined) takeBack([index], previous, refusal(answer));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    const why = `presscheck review does not answer (${reason}). Next: presscheck review`;
    byId("git").textContent = "Not written";
    takeBack(
      changed.map(([index]) => index),
      previous,
      why,
    );
  }
  redraw();
}

function isAnswerTo(answer, snapshot) {
  return answer.snapshot === snapshot.name && answer.browser === snapshot.browser;
}

function refusal(answer) {
  return `${answer.snapshot}: ${answer.refused}${answer.next ? ` Next: ${answer.next}` : ""}`;
}

/** Sets the decisions back to what they were, and shows the reason. */
function takeBack(indexes, previous, why) {
  for (const [key, decision] of previous) {
    const place = key.split(",").map(Number);
    if (indexes.includes(place[0])) setDecisions([place], decision);
  }
  for (const index of indexes) refusals.set(index, why);
  showMessage(why);
}

export async function finish() {
  await sending;
  try {
    await post("finish", {});
  } catch {
    // The server may end before it has answered.
  }
  byId("done").disabled = true;
  byId("git").textContent = "Done. This tab can be closed.";
  announce("Done. This tab can be closed.");
}
