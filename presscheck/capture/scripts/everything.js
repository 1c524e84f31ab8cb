// Every element of a document, those in open shadow trees included.

const everything = (root = document) => {
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    found.push(element);
    if (element.shadowRoot) found.push(...everything(element.shadowRoot));
  }
  return found;
};

const all = (selector) => everything().filter((element) => element.matches(selector));

/** The document and every open shadow root. */
const rootsAmong = (elements) => [
  document,
  ...elements.filter(({ shadowRoot }) => shadowRoot).map(({ shadowRoot }) => shadowRoot),
];

const shortened = (address) => address.replace(location.origin, "").slice(0, 120);

const labelOf = (element) => {
  const id = element.id ? `#${element.id}` : "";
  const classes = !id && element.classList.length ? `.${[...element.classList].join(".")}` : "";
  return (element.localName + id + classes).slice(0, 120);
};

const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};
