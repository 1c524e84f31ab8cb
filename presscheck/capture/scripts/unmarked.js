// Whether components of these names are yet to be marked; marks of the last look are taken off.

const main = (names) => {
  const known = JSON.stringify(names);
  const kept = fresh(known);
  if (!kept) {
    document[MARKS]?.observer.disconnect();
    document[MARKS] = begin(known);
  }
  Object.assign(document[MARKS], { scope: [], scopeName: "", mask: [] });
  return !kept;
};
