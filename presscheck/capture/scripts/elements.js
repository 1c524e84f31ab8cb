// Finds elements, also those in open shadow trees, and names them in notes.

/**
 * Every element of a document or shadow root, in the order of the document.
 *
 * @param {Document | ShadowRoot} root
 * @returns {any[]}
 */
export const everything = (root = document) => {
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    found.push(element);
    if (element.shadowRoot) found.push(...everything(element.shadowRoot));
  }
  return found;
};

export const elementsMatching = (selector) =>
  everything().filter((element) => element.matches(selector));

/** The document and every open shadow root. */
export const rootsAmong = (elements) => [
  document,
  ...elements.filter(({ shadowRoot }) => shadowRoot).map(({ shadowRoot }) => shadowRoot),
];

export const shortened = (address) => address.replace(location.origin, "").slice(0, 120);

/** An address without its query and fragment, which may be other at each request. */
export const withoutQuery = (address) => address.replace(/[?#].*/s, "");

export const labelOf = (element) => {
  const id = element.id ? `#${element.id}` : "";
  const classes = !id && element.classList.length ? `.${[...element.classList].join(".")}` : "";
  return (element.localName + id + classes).slice(0, 120);
};

export const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};
