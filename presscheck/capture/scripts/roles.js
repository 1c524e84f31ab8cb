// Roles: what an element is to assistive technology, after HTML-AAM
// (https://www.w3.org/TR/html-aam-1.0/).

import { attribute } from "./flat-tree.js";

const INPUT_ROLES = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox",
  radio: "radio", range: "slider", number: "spinbutton", search: "searchbox", hidden: "",
};

const KNOWN = new Set(
  ("alert alertdialog application article banner blockquote button caption cell checkbox " +
    "code columnheader combobox comment complementary contentinfo definition deletion dialog " +
    "directory document emphasis feed figure form grid gridcell group heading img insertion " +
    "link list listbox listitem log main mark marquee math menu menubar menuitem " +
    "menuitemcheckbox menuitemradio meter navigation note option paragraph progressbar radio " +
    "radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider " +
    "spinbutton status strong subscript suggestion superscript switch tab table tablist " +
    "tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem")
    .split(" "),
);
const WITHOUT = new Set(["none", "presentation", "generic"]);

const SECTIONING = "article, aside, main, nav, section";

const landmark = (role) => (element) => (element.parentElement?.closest(SECTIONING) ? "" : role);
const named = (role) => (element) =>
  element.matches("[aria-label], [aria-labelledby], [title]") ? role : "";
const linking = (element) => (element.hasAttribute("href") ? "link" : "");
const heading = (element) => (element.scope === "row" ? "rowheader" : "columnheader");
const picture = (element) => (element.getAttribute("alt") === "" ? "" : "img");

// No prototype: a page may have an element named <constructor>.
const ROLES = {
  __proto__: null,
  a: linking, address: "group", area: linking, article: "article", aside: "complementary",
  blockquote: "blockquote", button: "button", caption: "caption", code: "code",
  datalist: "listbox", dd: "definition", del: "deletion", details: "group", dialog: "dialog",
  dl: "list", dt: "term", em: "emphasis", fieldset: "group", figcaption: "caption",
  figure: "figure", footer: landmark("contentinfo"), form: named("form"), frame: "frame",
  h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading",
  header: landmark("banner"), hr: "separator", iframe: "frame", img: picture,
  input: (element) => INPUT_ROLES[element.type] ?? "textbox", ins: "insertion", li: "listitem",
  main: "main", mark: "mark", marquee: "marquee", math: "math", menu: "list", meter: "meter",
  nav: "navigation",
  ol: "list", optgroup: "group", option: "option", output: "status", p: "paragraph",
  progress: "progressbar", search: "search", section: named("region"),
  select: (element) => (element.multiple || element.size > 1 ? "listbox" : "combobox"),
  strong: "strong", summary: "button", svg: named("img"), table: "table", tbody: "rowgroup",
  td: "cell", textarea: "textbox", tfoot: "rowgroup", th: heading, thead: "rowgroup",
  time: "time", tr: "row", ul: "list", video: "video",
};

/** The first role in the attribute that exists; browsers skip the others. */
const askedRole = (element) =>
  attribute(element, "role")
    .toLowerCase()
    .split(" ")
    .find((role) => KNOWN.has(role) || WITHOUT.has(role));

/** The role of an element; empty when it has none. */
export const roleOf = (element) => {
  const asked = askedRole(element);
  if (asked) return WITHOUT.has(asked) ? "" : asked;
  const role = ROLES[element.localName] ?? "";
  return typeof role === "function" ? role(element) : role;
};
