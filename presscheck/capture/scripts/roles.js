// What an element is to assistive technology, after HTML-AAM (https://www.w3.org/TR/html-aam-1.0/).

const INPUT_ROLES = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox",
  radio: "radio", range: "slider", number: "spinbutton", search: "searchbox", hidden: "",
};

const SECTIONING = "article, aside, main, nav, section";

const landmark = (role) => (element) => (element.parentElement?.closest(SECTIONING) ? "" : role);
const named = (role) => (element) =>
  element.matches("[aria-label], [aria-labelledby], [title]") ? role : "";
const linking = (element) => (element.hasAttribute("href") ? "link" : "");
const picture = (element) => (element.getAttribute("alt") === "" ? "" : "img");

const ROLES = {
  a: linking, area: linking, article: "article", aside: "complementary", blockquote: "blockquote",
  button: "button", caption: "caption", code: "code", datalist: "listbox", dd: "definition",
  details: "group", dialog: "dialog", dl: "list", dt: "term", em: "emphasis", fieldset: "group",
  figcaption: "caption", figure: "figure", footer: landmark("contentinfo"), form: named("form"),
  h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading",
  header: landmark("banner"), hr: "separator", iframe: "frame", img: picture,
  input: (element) => INPUT_ROLES[element.type] ?? "textbox", li: "listitem", main: "main",
  menu: "list", meter: "meter", nav: "navigation", ol: "list", optgroup: "group",
  option: "option", output: "status", p: "paragraph", progress: "progressbar",
  search: "search", section: named("region"),
  select: (element) => (element.multiple || element.size > 1 ? "listbox" : "combobox"),
  strong: "strong", summary: "button", svg: named("img"), table: "table", tbody: "rowgroup",
  td: "cell", textarea: "textbox", tfoot: "rowgroup", th: "columnheader", thead: "rowgroup",
  time: "time", tr: "row", ul: "list", video: "video",
};

/** The role an element has, empty when it has none of its own. */
const roleOf = (element) => {
  const [asked] = (element.getAttribute("role") ?? "").trim().split(/\s+/);
  if (asked) return ["none", "presentation", "generic"].includes(asked) ? "" : asked;
  const role = ROLES[element.localName] ?? "";
  return typeof role === "function" ? role(element) : role;
};
