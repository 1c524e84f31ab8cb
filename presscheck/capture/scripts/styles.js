// Reads the computed styles that show: inherited ones where they differ from the listed element
// around, others where they differ from their initial value.

import { withoutOrigin } from "./addresses.js";

export const INHERITED = {
  "accent-color": "auto",
  color: "rgb(0, 0, 0)",
  "color-scheme": "normal",
  cursor: "auto",
  direction: "ltr",
  "font-family": "",
  "font-feature-settings": "normal",
  "font-kerning": "auto",
  "font-size": "16px",
  "font-stretch": "100%",
  "font-style": "normal",
  "font-variant": "normal",
  "font-weight": "400",
  "letter-spacing": "normal",
  "line-height": "normal",
  "list-style-image": "none",
  "list-style-type": "disc",
  "pointer-events": "auto",
  "scrollbar-color": "auto",
  "text-align": "start",
  "text-indent": "0px",
  "text-shadow": "none",
  "text-transform": "none",
  "text-wrap-style": "auto",
  "user-select": "auto",
  visibility: "visible",
  "white-space": "normal",
  "word-spacing": "0px",
  "writing-mode": "horizontal-tb",
};

const INHERITED_NAMES = Object.keys(INHERITED);

export const EDGES = ["top", "right", "bottom", "left"];
const CORNERS = ["top-left", "top-right", "bottom-right", "bottom-left"];

const INITIAL = {
  "animation-name": "none",
  "backdrop-filter": "none",
  "background-color": "rgba(0, 0, 0, 0)",
  "background-image": "none",
  "box-shadow": "none",
  "clip-path": "none",
  filter: "none",
  "mix-blend-mode": "normal",
  "object-fit": "fill",
  "object-position": "50% 50%",
  opacity: "1",
  "outline-style": "none",
  "overflow-x": "visible",
  "overflow-y": "visible",
  padding: "0px",
  position: "static",
  "text-decoration-line": "none",
  "text-overflow": "clip",
  transform: "none",
  "transition-duration": "0s",
  "z-index": "auto",
};

// Properties that show only with another one: they are read beside it.
const DETAILS = {
  "background-image": ["background-position", "background-repeat", "background-size"],
  "outline-style": ["outline-color", "outline-offset", "outline-width"],
  "text-decoration-line": [
    "text-decoration-color", "text-decoration-style", "text-decoration-thickness",
    "text-underline-offset",
  ],
};

// Properties of a pseudo-element: they are read where they differ from the element's own.
const OF_PSEUDO_ELEMENTS = [
  "background-color", "background-image", "box-shadow", "color", "font-size", "font-weight",
  "opacity", "text-decoration-line", "transform",
];

export const STRING = String.raw`"(?:\\.|[^"\\])*"`;
const COLOUR = new RegExp(
  `${STRING}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\([^()]*\\)|#[0-9a-f]{3,8}\\b`, "gi",
);
const paint = /** @type {OffscreenCanvasRenderingContext2D} */ (
  new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
);
const colours = new Map();

const hex = (number) => Math.round(Number(number)).toString(16).padStart(2, "0");

/** A colour as #rrggbb, or #rrggbbaa where it is translucent, from any notation. */
export const colour = (notation) => {
  if (!colours.has(notation)) colours.set(notation, inHex(notation));
  return colours.get(notation);
};

const inHex = (notation) => {
  if (!CSS.supports("color", notation)) return notation;
  paint.fillStyle = notation;
  const painted = String(paint.fillStyle);
  if (painted.startsWith("#")) return painted;
  const seen = painted.match(/^rgba\((\d+), (\d+), (\d+), ([\d.e-]+)\)$/);
  if (seen) return `#${seen.slice(1, 4).map(hex).join("")}${hex(Number(seen[4]) * 255)}`;
  paint.clearRect(0, 0, 1, 1);
  paint.fillRect(0, 0, 1, 1);
  const parts = [...paint.getImageData(0, 0, 1, 1).data].map(hex);
  return `#${parts.join("")}`.replace(/ff$/, "");
};

/** Values as people write them; addresses without the site's own origin. */
export const written = (value) =>
  withoutOrigin(value.replace(COLOUR, (found) => (found[0] === '"' ? found : colour(found))));

/** The values of all four sides under one name when they are equal, else each under its own. */
const ofSides = (name, sides, read, nothing) => {
  const values = sides.map(read);
  if (values.every((value) => value === values[0]))
    return values[0] === nothing ? {} : { [name]: values[0] };
  const told = sides.map((side, place) => [
    name.replace(/^border/, `border-${side}`), values[place],
  ]);
  return Object.fromEntries(told.filter(([, value]) => value !== nothing));
};

const bordersOf = (computed) => {
  const of = (edge, detail) => computed.getPropertyValue(`border-${edge}-${detail}`);
  const border = (edge) =>
    of(edge, "width") === "0px"
      ? ""
      : written(`${of(edge, "width")} ${of(edge, "style")} ${of(edge, "color")}`);
  const radius = (corner) => of(corner, "radius");
  return {
    ...ofSides("border", EDGES, border, ""),
    ...ofSides("border-radius", CORNERS, radius, "0px"),
  };
};

/** Whether an element cuts off what does not fit into its box anyway. */
const alwaysClips = (element, property, value) =>
  value === "clip" &&
  property.startsWith("overflow") &&
  element.matches("img, svg, video, canvas, iframe, frame");

export const inheritedOf = (computed) =>
  INHERITED_NAMES.map((property) => computed.getPropertyValue(property));

/** The inherited styles that are not those of the listed element around. */
const inheritedStyle = (inherited, around) => {
  const style = {};
  INHERITED_NAMES.forEach((property, place) => {
    if (inherited[place] !== around[place]) style[property] = written(inherited[place]);
  });
  return style;
};

const isThere = ({ content, display }) =>
  content !== "none" && content !== "normal" && display !== "none";

/**
 * The pseudo-elements of an element that show: name and computed style.
 *
 * @returns {any[][]}
 */
export const pseudosOf = (element) =>
  ["::before", "::after"]
    .map((place) => /** @type {any[]} */ ([place, getComputedStyle(element, place)]))
    .filter(([, computed]) => isThere(computed))
    .filter(([, computed]) => computed.content !== '""' || paints(computed));

/** The size of a pseudo-element that has no words; words make theirs as the fonts have it. */
const sizeOf = ({ content, width, height }) => {
  if (content !== '""' && !content.startsWith("url(")) return {};
  const sizes = Object.entries({ width, height });
  return Object.fromEntries(sizes.filter(([, size]) => size.endsWith("px")));
};

const pseudoStyle = (computed, element) => {
  const style = { content: written(computed.content), ...sizeOf(computed) };
  for (const property of OF_PSEUDO_ELEMENTS) {
    const value = computed.getPropertyValue(property);
    const own = INITIAL[property] ?? element.getPropertyValue(property);
    if (value !== own) style[property] = written(value);
  }
  return { ...style, ...bordersOf(computed) };
};

const OF_BACKDROPS = ["backdrop-filter", "background-color", "background-image", "opacity"];
const OF_MARKERS = ["color", "font-size", "font-weight"];

/** The styles of what an element shows outside its own box, or in place of its words. */
const outerStyle = (element, computed) => {
  const style = {};
  const read = (place, properties, usual) => {
    const part = getComputedStyle(element, place);
    for (const property of properties) {
      const value = part.getPropertyValue(property);
      if (value !== usual(property)) style[`${place} ${property}`] = written(value);
    }
  };
  if (element.placeholder) read("::placeholder", ["color"], () => "");
  if (element.matches(":modal, :popover-open"))
    read("::backdrop", OF_BACKDROPS, (property) => INITIAL[property]);
  if (computed.display === "list-item" && computed.listStyleType !== "none")
    read("::marker", OF_MARKERS, (property) => computed.getPropertyValue(property));
  return style;
};

/** The styles of an element that it does not have from the listed element around. */
export const styleOf = (element, computed, inherited, around, pseudos) => {
  const style = inheritedStyle(inherited, around);
  for (const [property, initial] of Object.entries(INITIAL)) {
    const value = computed.getPropertyValue(property);
    if (value === initial || alwaysClips(element, property, value)) continue;
    style[property] = written(value);
    for (const detail of DETAILS[property] ?? [])
      style[detail] = written(computed.getPropertyValue(detail));
  }
  if (computed.backgroundAttachment.includes("fixed"))
    style["background-attachment"] = computed.backgroundAttachment;
  Object.assign(style, bordersOf(computed));
  for (const [place, pseudo] of pseudos)
    for (const [property, value] of Object.entries(pseudoStyle(pseudo, computed)))
      style[`${place} ${property}`] = value;
  return Object.assign(style, outerStyle(element, computed));
};

const EFFECTS = [
  "backdrop-filter", "clip-path", "filter", "mix-blend-mode", "opacity", "transform",
];

export const paints = (computed) =>
  computed.backgroundColor !== "rgba(0, 0, 0, 0)" ||
  computed.backgroundImage !== "none" ||
  computed.boxShadow !== "none" ||
  computed.outlineStyle !== "none" ||
  computed.textDecorationLine !== "none" ||
  EDGES.some((edge) => computed.getPropertyValue(`border-${edge}-width`) !== "0px") ||
  EFFECTS.some((effect) => computed.getPropertyValue(effect) !== INITIAL[effect]);
