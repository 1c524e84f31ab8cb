// Remembers in the page which elements belong to what; the marks go when the document goes.

import { MARKS } from "./marks.js";

/**
 * Marks elements and returns how many there are.
 *
 * `kind` is "component" (`name` owns them), "scope" (the capture shows them alone, as `name`) or
 * "mask".
 */
export const main = (elements, { kind, name }) => {
  const marks = document[MARKS];
  for (const element of elements) {
    if (kind === "component") marks.owners.set(element, name);
    else marks[kind].push(element);
  }
  if (kind === "scope") marks.scopeName = name;
  return elements.length;
};
