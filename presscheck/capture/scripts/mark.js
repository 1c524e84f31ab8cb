// Remembers in the page which elements are whose; what is remembered goes with the document.
// `kind` is "component" (owned by `name`), "scope" (to be looked at alone, as `name`) or "mask".
(elements, { kind, name }) => {
  const marks = document[Symbol.for("presscheck: marks")];
  for (const element of elements) {
    if (kind === "component") marks.owners.set(element, name);
    else marks[kind].push(element);
  }
  if (kind === "scope") marks.scopeName = name;
  return elements.length;
}
