/* The search: which items, and which snapshots of a group, the filters leave. */

import { componentWord, items, run, causeAt } from "./run.js";
import { FILTERS, view } from "./view.js";

const searchTexts = new Map();

function searchText(item) {
  if (!searchTexts.has(item.id)) {
    const texts = item.group ? textsOfGroup(item) : item.checks.flatMap(textsOfFailure);
    searchTexts.set(item.id, texts.join("\n").toLowerCase());
  }
  return searchTexts.get(item.id);
}

function textsOfGroup(item) {
  const texts = [componentWord(item.component), ...item.outcomes, item.group.sentence];
  for (const check of item.checks) texts.push(...textsOfFailure(check));
  for (const place of item.places) {
    texts.push(run.snapshots[place[0]].name);
    for (const change of causeAt(place).changes) texts.push(change.sentence);
  }
  return texts;
}

function textsOfFailure(failure) {
  return ["failed", failure.component, failure.check, failure.test, failure.message];
}

export function snapshotFits(snapshot, seen) {
  return ["state", "viewport", "browser"].every(
    (name) => !seen[name] || snapshot[name] === seen[name],
  );
}

function findingFits({ checks }, seen) {
  const isInBrowser = !seen.browser || checks.some(({ browser }) => browser === seen.browser);
  return !seen.state && !seen.viewport && isInBrowser;
}

function hasWords(item, text) {
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searchText(item).includes(word));
}

/** Whether the filters of a view leave the item. */
function matches(item, seen) {
  if (seen.component && !item.components.map(componentWord).includes(seen.component)) return false;
  if (seen.outcome && !item.outcomes.includes(seen.outcome)) return false;
  if (seen.kind && !item.kinds.includes(seen.kind)) return false;
  if (seen.text && !hasWords(item, seen.text)) return false;
  if (item.finding) return findingFits(item, seen);
  return item.places.some(([index]) => snapshotFits(run.snapshots[index], seen));
}

let lastSearch = { key: "", shown: items };

/** The items that the filters leave. */
export function shownItems(seen = view) {
  const key = JSON.stringify([seen.text, ...FILTERS.map((name) => seen[name])]);
  if (key !== lastSearch.key)
    lastSearch = { key, shown: items.filter((item) => matches(item, seen)) };
  return lastSearch.shown;
}

/** The places of a group that the filters leave: a decision is about these. */
export function shownPlaces(item, seen = view) {
  return item.places.filter(([index]) => snapshotFits(run.snapshots[index], seen));
}

/** Every value of a filter, with the number of items that it leaves. */
export function choicesOf(name) {
  const counts = new Map();
  for (const item of items) {
    for (const value of new Set(valuesOf(item, name))) {
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([one], [other]) => one.localeCompare(other));
}

function valuesOf(item, name) {
  if (name === "component") return item.components.map(componentWord);
  if (name === "outcome") return item.outcomes;
  if (name === "kind") return item.kinds;
  if (item.finding) return name === "browser" ? item.checks.map(({ browser }) => browser) : [];
  return item.places.map(([index]) => run.snapshots[index][name]);
}
