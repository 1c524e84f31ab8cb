// Reads the state of an element: what it tells its reader or assistive technology.

import { given, referred, spokenText } from "./accessible-names.js";
import { attribute, tidy } from "./flat-tree.js";

const STATES = {
  "aria-busy": "busy", "aria-checked": "checked", "aria-current": "current",
  "aria-disabled": "disabled", "aria-expanded": "expanded", "aria-haspopup": "popup",
  "aria-hidden": "hidden", "aria-invalid": "invalid", "aria-level": "level", "aria-live": "live",
  "aria-modal": "modal", "aria-pressed": "pressed", "aria-required": "required",
  "aria-roledescription": "described as", "aria-selected": "selected", "aria-sort": "sorted",
  "aria-valuenow": "value", "aria-valuetext": "value in words", autocomplete: "autocomplete",
  contenteditable: "editable", datetime: "date", dir: "direction", download: "download",
  inert: "inert", lang: "language", rel: "relation", tabindex: "tab order", target: "window",
};
const FLAGS = ["checked", "disabled", "indeterminate", "multiple", "open", "readOnly", "required"];
const NEEDS_A_NAME = ["button", "checkbox", "img", "link", "radio", "searchbox", "textbox"];

const describedBy = (element) =>
  referred(element, "aria-describedby")
    .map((description) => tidy(description.textContent))
    .filter(Boolean)
    .join(" ");

const isNameless = (element, role, name) =>
  NEEDS_A_NAME.includes(role) && !name && !given(element) && !spokenText(element);

/** The state in an element's attributes, and in the properties of a form's field. */
const ownState = (element) => {
  const state = {};
  for (const [name, word] of Object.entries(STATES))
    if (element.hasAttribute(name)) state[word] = attribute(element, name) || "true";
  // In a form, a field of that name hides the form's own property: then it is not true.
  for (const flag of FLAGS) if (element[flag] === true) state[flag.toLowerCase()] ??= "true";
  return state;
};

/** Adds the state that only some kinds of elements have. */
const addKindState = (element, state) => {
  if (/^h[1-6]$/.test(element.localName)) state.level ??= element.localName[1];
  if (element.localName === "input") state.type = element.type;
  if (element.matches("meter, progress, [type=range]")) state.value ??= String(element.value);
  if (element.localName === "area") state.place = element.coords;
  if (element.localName === "select")
    state.options = [...element.options].map(({ label }) => tidy(label)).join(" | ");
};

/** Whether a picture did not come. Firefox knows no size of a drawing that has none of its own. */
const isBroken = (element) =>
  element.localName === "img" &&
  element.complete &&
  Boolean(element.currentSrc) &&
  !element.naturalWidth &&
  !(CSS.supports("-moz-appearance", "none") && /\.svg\b|^data:image\/svg/.test(element.currentSrc));

const hasFocus = (element) =>
  element === element.getRootNode().activeElement && element !== document.body;

export const stateOf = (element, role, name) => {
  const state = ownState(element);
  addKindState(element, state);
  if (hasFocus(element)) state.focused = "true";
  if (isBroken(element)) state["not loaded"] = "true";
  const description = describedBy(element);
  if (description) state.description = description;
  const tip = attribute(element, "title");
  if (tip && tip !== name) state.tooltip = tip;
  if (isNameless(element, role, name)) state["without a name"] = "true";
  return state;
};
