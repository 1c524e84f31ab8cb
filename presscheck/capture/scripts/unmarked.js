// Whether components are yet to be marked; marks of the last look are taken off.

const main = () => {
  const kept = fresh();
  if (!kept) {
    document[MARKS]?.observer.disconnect();
    document[MARKS] = begin();
  }
  Object.assign(document[MARKS], { scope: [], mask: [] });
  return !kept;
};
