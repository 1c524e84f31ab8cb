// The marks of this document; those of components are forgotten when its elements have changed.

const MARKS = Symbol.for("presscheck: marks");

// Lazy pictures are hurried for a look and are lazy again after it.
const telling = (records) => records.some(({ attributeName }) => attributeName !== "loading");

const begin = () => {
  const marks = { owners: new Map(), scope: [], mask: [], altered: false };
  marks.observer = new MutationObserver((records) => (marks.altered ||= telling(records)));
  marks.observer.observe(document, { attributes: true, childList: true, subtree: true });
  return marks;
};

const fresh = () => {
  const marks = document[MARKS];
  return marks && !marks.altered && !telling(marks.observer.takeRecords());
};
