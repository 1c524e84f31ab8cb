/* Elements made by hand: whatever a text holds, it stays text. */

const SVG = "http://www.w3.org/2000/svg";

function byId(id) {
  return document.getElementById(id);
}

function fitted(element, traits, children) {
  for (const [name, value] of Object.entries(traits)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function made(tag, traits = {}, ...children) {
  return fitted(document.createElement(tag), traits, children);
}

function drawn(tag, traits = {}, ...children) {
  return fitted(document.createElementNS(SVG, tag), traits, children);
}

/** A text from the site: its marks of direction end where it ends. */
function words(text, traits = {}) {
  return made("bdi", { ...traits, text });
}

function button(text, traits = {}, ...children) {
  return made("button", { type: "button", ...traits }, text, ...children);
}

function number(count) {
  return count.toLocaleString("en");
}

/** “1 snapshot”, “2 snapshots”. */
function many(count, thing) {
  return `${number(count)} ${thing}${count === 1 ? "" : "s"}`;
}

function put(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
}

/** Say it to those who do not see the page, even when it was said last. */
function announce(text) {
  const place = byId("announce");
  place.textContent = "";
  place.textContent = text;
}

/** The address of a file below the report; null for a path that leads anywhere else. */
function beside(path) {
  const steps = path.split("/");
  if (steps.some((step) => step === ".." || step === "." || step === "")) return null;
  return `./${steps.map(encodeURIComponent).join("/")}`;
}
