// The marks of this document; those of components are forgotten when its elements have changed.

const MARKS = Symbol.for("presscheck: marks");

// Lazy pictures are hurried for a look and are lazy again after it.
const telling = (records) => records.some(({ attributeName }) => attributeName !== "loading");

const begin = (names) => {
  const marks = { names, owners: new Map(), altered: false };
  marks.observer = new MutationObserver((records) => (marks.altered ||= telling(records)));
  marks.observer.observe(document, { attributes: true, childList: true, subtree: true });
  return marks;
};

const fresh = (names) => {
  const marks = document[MARKS];
  return marks?.names === names && !marks.altered && !telling(marks.observer.takeRecords());
};
