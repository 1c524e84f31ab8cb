/* Served by presscheck review: decisions go to baselines/ at once. */

let sending = Promise.resolve();
const refusals = new Map();

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.json().catch(() => ({}));
}

/** Send the snapshots whose own decision changed, one request after the other. */
function sendDecisions(before, previous) {
  if (!run.review) return;
  const changed = [...before].filter(([index, was]) => snapshotDecision(index) !== was);
  if (!changed.length) return;
  const asked = decisionsAbout(changed.map(([index]) => index));
  for (const [index] of changed) refusals.delete(index);
  byId("git").textContent = "Writing…";
  sending = sending.then(() => sent(asked, changed, previous));
}

async function sent(asked, changed, previous) {
  try {
    const { answers, status } = await post("decide", asked);
    byId("git").textContent = status;
    for (const answer of answers.filter((one) => one.refused)) {
      const index = changed.map(([at]) => at).find((at) => isAnswerTo(answer, run.snapshots[at]));
      if (index !== undefined) takeBack([index], previous, refusal(answer));
    }
  } catch (error) {
    const why = `presscheck review does not answer (${error.message}). Next: presscheck review`;
    byId("git").textContent = "Not written";
    takeBack(
      changed.map(([index]) => index),
      previous,
      why,
    );
  }
  draw();
}

function isAnswerTo(answer, snapshot) {
  return answer.snapshot === snapshot.name && answer.browser === snapshot.browser;
}

function refusal(answer) {
  return `${answer.snapshot}: ${answer.refused}${answer.next ? ` Next: ${answer.next}` : ""}`;
}

/** The decision shown goes back to what it was, and the reason is said. */
function takeBack(indexes, previous, why) {
  for (const [key, decision] of previous) {
    const place = key.split(",").map(Number);
    if (indexes.includes(place[0])) note([place], decision);
  }
  for (const index of indexes) refusals.set(index, why);
  tell(why);
}

async function finish() {
  await sending;
  try {
    await post("finish", {});
  } catch {
    // A server that ends may do so before it has answered.
  }
  byId("done").disabled = true;
  byId("git").textContent = "Done. This tab can be closed.";
  announce("Done. This tab can be closed.");
}
