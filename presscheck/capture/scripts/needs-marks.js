// Tells whether the components of these names still have to be marked, and removes the scope and
// the masks of the last capture.

import { MARKS, areValid, begin } from "./marks.js";

export const main = (names) => {
  const known = JSON.stringify(names);
  const valid = areValid(known);
  if (!valid) {
    document[MARKS]?.observer.disconnect();
    document[MARKS] = begin(known);
  }
  Object.assign(document[MARKS], { scope: [], scopeName: "", mask: [] });
  return !valid;
};
