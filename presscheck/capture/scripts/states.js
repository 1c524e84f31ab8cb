// What state an element says it is in, to its reader or to assistive technology.

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

const stateOf = (element, role, name) => {
  const state = {};
  for (const [said, word] of Object.entries(STATES))
    if (element.hasAttribute(said)) state[word] = attribute(element, said) || "true";
  // A form's own properties may be hidden behind its fields of that name: those are not true.
  for (const flag of FLAGS) if (element[flag] === true) state[flag.toLowerCase()] ??= "true";
  if (/^h[1-6]$/.test(element.localName)) state.level ??= element.localName[1];
  if (element.localName === "input") state.type = element.type;
  if (element.matches("meter, progress, [type=range]")) state.value ??= String(element.value);
  if (element.localName === "area") state.place = element.coords;
  if (element.localName === "select")
    state.options = [...element.options].map(({ label }) => tidy(label)).join(" | ");
  if (element === element.getRootNode().activeElement && element !== document.body)
    state.focused = "true";
  const description = describedBy(element);
  if (description) state.description = description;
  const tip = attribute(element, "title");
  if (tip && tip !== name) state.tooltip = tip;
  if (isNameless(element, role, name)) state["without a name"] = "true";
  return state;
};
