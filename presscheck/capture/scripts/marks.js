// The marks of this document: which elements belong to a component, the scope or a mask.

export const MARKS = Symbol.for("presscheck: marks");

// Lazy images are hurried for a capture and are lazy again after it.
const haveChangedElements = (records) =>
  records.some(({ attributeName }) => attributeName !== "loading");

/** New marks, which note from now on whether the document's elements change. */
export const begin = (names) => {
  const observer = new MutationObserver((records) => {
    marks.altered ||= haveChangedElements(records);
  });
  const marks = { names, owners: new Map(), altered: false, observer };
  observer.observe(document, { attributes: true, childList: true, subtree: true });
  return marks;
};

/** Whether the document has marks of these components and has not changed since. */
export const areValid = (names) => {
  const marks = document[MARKS];
  if (marks?.names !== names || marks.altered) return false;
  return !haveChangedElements(marks.observer.takeRecords());
};
