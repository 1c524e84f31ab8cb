// Accessible names, after Accessible Name and Description Computation 1.2
// (https://www.w3.org/TR/accname-1.2/): labelled by, label, the host language, content, tooltip.

import { attribute, nodesOf, tidy } from "./flat-tree.js";

// Cells and rows take their names from their content too, but nobody looks for them by name.
const NAMED_BY_CONTENT = new Set([
  "button", "checkbox", "heading", "link", "menuitem", "menuitemcheckbox", "menuitemradio",
  "option", "radio", "switch", "tab", "tooltip", "treeitem",
]);

const hiddenFromAll = (element) =>
  element.getAttribute("aria-hidden") === "true" ||
  (!element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).display !== "contents");

/** The elements that an attribute names by their ids. */
export const referred = (element, name) =>
  attribute(element, name)
    .split(" ")
    .map((id) => id && element.getRootNode().getElementById?.(id))
    .filter(Boolean);

const labelledBy = (element) =>
  referred(element, "aria-labelledby")
    .map((label) =>
      attribute(label, "aria-label") ||
      (hiddenFromAll(label) ? tidy(label.textContent) : nativeName(label) || spokenText(label)))
    .join(" ");

const firstChild = (element, selector) => {
  const child = element.querySelector(`:scope > ${selector}`);
  return child ? spokenText(child) : "";
};

const NATIVE = {
  __proto__: null,
  img: (element) => attribute(element, "alt"),
  area: (element) => attribute(element, "alt"),
  svg: (element) => tidy(element.querySelector(":scope > title")?.textContent ?? ""),
  fieldset: (element) => firstChild(element, "legend"),
  table: (element) => firstChild(element, "caption"),
  figure: (element) => firstChild(element, "figcaption"),
};

const BUTTONS = { submit: "Submit", reset: "Reset", button: "" };

const labelled = (element) =>
  element.localName === "input" && element.type in BUTTONS
    ? tidy(element.value) || BUTTONS[element.type]
    : [...(element.labels ?? [])].map(spokenText).join(" ") || attribute(element, "alt");

const nativeName = (element) =>
  NATIVE[element.localName]?.(element) ||
  (element.matches("button, input, select, textarea, meter, progress, output")
    ? labelled(element)
    : "");

const STRINGS = /url\("(?:\\.|[^"\\])*"\)|"(?:\\.|[^"\\])*"|\//g;

/** The words of a pseudo-element; those after a slash, where there is one, are the spoken ones. */
const pseudoText = (element, place) => {
  const computed = getComputedStyle(element, place);
  if (!computed.content.includes('"') || computed.display === "none") return "";
  /** @type {string[]} */
  const parts = computed.content.match(STRINGS) ?? [];
  return parts
    .slice(parts.lastIndexOf("/") + 1)
    .filter((part) => part.startsWith('"'))
    .map((part) => part.slice(1, -1).replace(/\\(.)/g, "$1"))
    .join("");
};

/** Elements whose text is being read now: an element inside its own label is not read again. */
const naming = new Set();

const once = (element, read) => {
  if (naming.has(element)) return "";
  naming.add(element);
  const words = read(element);
  naming.delete(element);
  return words;
};

const apart = (element, words) =>
  getComputedStyle(element).display === "inline" ? words : ` ${words} `;

const spokenChild = (child) => {
  if (child.nodeType === Node.TEXT_NODE) return child.data;
  if (child.nodeType !== Node.ELEMENT_NODE || hiddenFromAll(child)) return "";
  return child.localName === "br" ? " " : apart(child, given(child) || spokenText(child));
};

/** The text that a screen reader reads of an element, with the names of the elements in it. */
export const spokenText = (element) =>
  once(element, () =>
    tidy(
      pseudoText(element, "::before") +
        nodesOf(element).map(spokenChild).join("") +
        pseudoText(element, "::after"),
    ));

export const given = (element) =>
  labelledBy(element) || attribute(element, "aria-label") || nativeName(element);

const tooltip = (element) => attribute(element, "title") || attribute(element, "placeholder");

/** The name of an element; empty when it is only the text that the element shows anyway. */
export const nameOf = (element, role) => {
  const name = given(element);
  if (name) return name === tidy(element.textContent) ? "" : name;
  if (!NAMED_BY_CONTENT.has(role)) return tooltip(element);
  const spoken = spokenText(element);
  if (!spoken) return tooltip(element);
  const shown = element.textContent;
  return spoken.replace(/\s/g, "") === shown.replace(/\s/g, "") ? "" : spoken;
};
