/* Builds elements: a text stays text, whatever it holds. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * The element with this id, null when there is none; it may be of any kind.
 *
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/** Adds attributes, listeners and children to an element. */
function fit(element, traits, children) {
  for (const [name, value] of Object.entries(traits)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * An element of HTML: a function among the traits listens, `text` is its text.
 *
 * @param {string} tag
 * @param {Record<string, any>} traits
 * @param {...(Node | string | null | undefined)} children
 * @returns {any}
 */
export function html(tag, traits = {}, ...children) {
  return fit(document.createElement(tag), traits, children);
}

/**
 * An element of SVG.
 *
 * @param {string} tag
 * @param {Record<string, any>} traits
 * @param {...(Node | string | null | undefined)} children
 * @returns {any}
 */
export function svg(tag, traits = {}, ...children) {
  return fit(document.createElementNS(SVG, tag), traits, children);
}

/** A text from the site: its direction does not reach beyond it. */
export function bdi(text, traits = {}) {
  return html("bdi", { ...traits, text });
}

/**
 * @param {Node | string} text
 * @param {Record<string, any>} traits
 * @param {...(Node | string | null | undefined)} children
 */
export function button(text, traits = {}, ...children) {
  return html("button", { type: "button", ...traits }, text, ...children);
}

/** Replaces the content of an element. */
export function put(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
}

/** Tells it to screen readers, also when they heard the same text last. */
export function announce(text) {
  const place = byId("announce");
  place.textContent = "";
  place.textContent = text;
}

/** The address of a file below the report; null for a path that leads anywhere else. */
export function addressInReport(path) {
  const steps = path.split("/");
  if (steps.some((step) => step === ".." || step === "." || step === "")) return null;
  return `./${steps.map(encodeURIComponent).join("/")}`;
}
