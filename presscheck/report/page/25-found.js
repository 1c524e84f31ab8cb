/* Finding: which of the items, and which snapshots of a group, are asked for. */

const haystacks = new Map();

function haystack(item) {
  if (!haystacks.has(item.id)) {
    const texts = item.group ? textsOfGroup(item) : textsOfFailure(item.failure);
    haystacks.set(item.id, texts.join("\n").toLowerCase());
  }
  return haystacks.get(item.id);
}

function textsOfGroup(item) {
  const texts = [componentWord(item.component), item.outcome, item.group.sentence];
  for (const place of item.verdicts) {
    texts.push(run.snapshots[place[0]].name);
    for (const change of verdictAt(place).changes) texts.push(change.sentence);
  }
  return texts;
}

function textsOfFailure(failure) {
  return ["failed", failure.component, failure.check, failure.test, failure.message];
}

function snapshotFits(snapshot, seen) {
  return ["state", "viewport", "browser"].every(
    (name) => !seen[name] || snapshot[name] === seen[name],
  );
}

function fits(item, seen) {
  if (seen.component && componentWord(item.component) !== seen.component) return false;
  if (seen.outcome && item.outcome !== seen.outcome) return false;
  if (seen.kind && !item.kinds.includes(seen.kind)) return false;
  if (
    seen.text &&
    !seen.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => haystack(item).includes(word))
  )
    return false;
  if (item.failure) {
    return !seen.state && !seen.viewport && (!seen.browser || item.failure.browser === seen.browser);
  }
  return item.verdicts.some(([index]) => snapshotFits(run.snapshots[index], seen));
}

let lastFound = { key: null, shown: items };

function found(seen = view) {
  const key = JSON.stringify([seen.text, ...FILTERS.map((name) => seen[name])]);
  if (key !== lastFound.key) lastFound = { key, shown: items.filter((item) => fits(item, seen)) };
  return lastFound.shown;
}

/** A decision about a group is about what of it is shown. */
function shownVerdicts(item, seen = view) {
  return item.verdicts.filter(([index]) => snapshotFits(run.snapshots[index], seen));
}

/** Every value a filter can have, with how many items it leaves. */
function choicesOf(name) {
  const counts = new Map();
  for (const item of items) {
    for (const value of new Set(valuesOf(item, name))) {
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([one], [other]) => one.localeCompare(other));
}

function valuesOf(item, name) {
  if (name === "component") return [componentWord(item.component)];
  if (name === "outcome") return [item.outcome];
  if (name === "kind") return item.kinds;
  if (item.failure) return name === "browser" ? [item.failure.browser] : [];
  return item.verdicts.map(([index]) => run.snapshots[index][name]);
}
