// Accessible names, after Accessible Name and Description Computation 1.2
// (https://www.w3.org/TR/accname-1.2/): labelled by, label, the host language, content, tooltip.

// Cells and rows are named by their content too; nobody asks for them by that.
const NAMED_BY_CONTENT = new Set([
  "button", "checkbox", "heading", "link", "menuitem", "menuitemcheckbox", "menuitemradio",
  "option", "radio", "switch", "tab", "tooltip", "treeitem",
]);

const hiddenFromAll = (element) =>
  element.getAttribute("aria-hidden") === "true" ||
  (!element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).display !== "contents");

/** The elements that an attribute names by their ids. */
const referred = (element, name) =>
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

/** What a pseudo-element says: its words, or those after the slash, which are meant to be heard. */
const beside = (element, place) => {
  const computed = getComputedStyle(element, place);
  if (!computed.content.includes('"') || computed.display === "none") return "";
  const parts = computed.content.match(STRINGS) ?? [];
  return parts
    .slice(parts.lastIndexOf("/") + 1)
    .filter((part) => part.startsWith('"'))
    .map((part) => part.slice(1, -1).replace(/\\(.)/g, "$1"))
    .join("");
};

/** Elements whose words are being put together: one that stands in its own label ends there. */
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

/** What of an element's content is read aloud, with the names of what stands in it. */
const spokenText = (element) =>
  once(element, () =>
    tidy(
      beside(element, "::before") +
        nodesOf(element).map(spokenChild).join("") +
        beside(element, "::after"),
    ));

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
  const shown = element.textContent;
  return spoken.replace(/\s/g, "") === shown.replace(/\s/g, "") ? "" : spoken;
};
