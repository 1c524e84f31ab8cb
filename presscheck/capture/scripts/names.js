// Accessible names, after Accessible Name and Description Computation 1.2
// (https://www.w3.org/TR/accname-1.2/): labelled by, label, the host language, content, tooltip.

// Cells and rows are named by their content too; nobody asks for them by that.
const NAMED_BY_CONTENT = new Set([
  "button", "checkbox", "heading", "link", "menuitem", "menuitemcheckbox", "menuitemradio",
  "option", "radio", "switch", "tab", "tooltip", "treeitem",
]);

const tidy = (text) => text.replace(/[ \t\r\n\f]+/g, " ").trim();

const hiddenFromAll = (element) =>
  element.getAttribute("aria-hidden") === "true" || !element.checkVisibility({ visibilityProperty: true });

const attribute = (element, name) => tidy(element.getAttribute(name) ?? "");

const labelledBy = (element) =>
  attribute(element, "aria-labelledby")
    .split(" ")
    .map((id) => id && element.getRootNode().getElementById(id))
    .filter(Boolean)
    .map((label) => attribute(label, "aria-label") || attribute(label, "alt") || tidy(label.textContent))
    .join(" ");

const firstChild = (element, selector) => {
  const child = element.querySelector(`:scope > ${selector}`);
  return child ? spokenText(child) : "";
};

const NATIVE = {
  img: (element) => attribute(element, "alt"),
  area: (element) => attribute(element, "alt"),
  svg: (element) => tidy(element.querySelector(":scope > title")?.textContent ?? ""),
  fieldset: (element) => firstChild(element, "legend"),
  table: (element) => firstChild(element, "caption"),
  figure: (element) => firstChild(element, "figcaption"),
};

const labelled = (element) =>
  ["button", "submit", "reset"].includes(element.type) && element.localName === "input"
    ? element.value
    : [...(element.labels ?? [])].map(spokenText).join(" ") || attribute(element, "alt");

const nativeName = (element) =>
  NATIVE[element.localName]?.(element) ||
  (element.matches("input, select, textarea, meter, progress, output") ? labelled(element) : "");

const beside = (element, place) => {
  const content = getComputedStyle(element, place).content;
  return /^".*"$/.test(content) ? content.slice(1, -1) : "";
};

/** What of an element's content is read aloud, with the names of what stands in it. */
const spokenText = (element) => {
  const words = [beside(element, "::before")];
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) words.push(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE && !hiddenFromAll(child))
      words.push(child.localName === "br" ? " " : ` ${given(child) || spokenText(child)} `);
  }
  return tidy([...words, beside(element, "::after")].join(""));
};

const given = (element) =>
  labelledBy(element) || attribute(element, "aria-label") || nativeName(element);

const tooltip = (element) => attribute(element, "title") || attribute(element, "placeholder");

/** The name an element is given, rather than the words that stand in it anyway. */
const nameOf = (element, role) => {
  const name = given(element);
  if (name) return name === tidy(element.textContent) ? "" : name;
  if (!NAMED_BY_CONTENT.has(role)) return tooltip(element);
  const spoken = spokenText(element);
  if (!spoken) return tooltip(element);
  return spoken.replaceAll(" ", "") === tidy(element.textContent).replaceAll(" ", "") ? "" : spoken;
};
