/* The view: what the page shows and how. The address holds all of it, to be sent to a colleague. */

export const FILTERS = ["component", "state", "viewport", "browser", "outcome", "kind"];
export const MODES = ["side", "baseline", "diff", "capture", "slider", "onion", "blink"];
export const ZOOMS = ["fit", "100", "200", "400"];
const CHOICES = {
  mode: MODES,
  zoom: ZOOMS,
  only: ["", "on"],
  boxes: ["", "off"],
  masks: ["", "on"],
};

/** @type {Record<string, string>} */
const INITIAL_VIEW = {
  text: "",
  ...Object.fromEntries(FILTERS.map((name) => [name, ""])),
  at: "",
  snapshot: "",
  mode: "side",
  zoom: "fit",
  only: "",
  boxes: "",
  masks: "",
};

/** What is shown now; `go` of selection.js changes it. */
export const view = { ...INITIAL_VIEW };

let draw = () => {};

/** Tells what draws the parts of the page that depend on the view. */
export function drawWith(drawing) {
  draw = drawing;
}

export function redraw() {
  draw();
}

/** The view in an address; anybody may have written it, so what is unknown is left out. */
export function viewIn(address) {
  const said = new URLSearchParams(address.replace(/^#/, ""));
  const seen = { ...INITIAL_VIEW };
  for (const name of Object.keys(INITIAL_VIEW)) {
    const value = said.get(name);
    if (value !== null && (CHOICES[name] ?? [value]).includes(value)) seen[name] = value;
  }
  return seen;
}

export function addressOf(seen) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(seen)) {
    if (value !== INITIAL_VIEW[name]) said.set(name, value);
  }
  return said.size ? `#${said}` : "#";
}
