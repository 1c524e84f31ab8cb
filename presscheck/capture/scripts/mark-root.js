// Marks the root of a component while Playwright looks for it, and finds nothing below it.

import { MARKS } from "./marks.js";

/** Marks `root` as the component with this index among the names that are to be marked. */
export const main = (root, index) => {
  const { names, owners } = document[MARKS];
  owners.set(root, JSON.parse(names)[index]);
  return [];
};
