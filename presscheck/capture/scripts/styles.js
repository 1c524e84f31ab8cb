// The computed styles that show: what is inherited when it differs from the listed element around
// it, the rest when it differs from its initial value.

const INHERITED = {
  color: "rgb(0, 0, 0)",
  cursor: "auto",
  direction: "ltr",
  "font-family": "",
  "font-feature-settings": "normal",
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
  "text-align": "start",
  "text-indent": "0px",
  "text-shadow": "none",
  "text-transform": "none",
  "user-select": "auto",
  visibility: "visible",
  "white-space": "normal",
  "word-spacing": "0px",
  "writing-mode": "horizontal-tb",
};

const INHERITED_NAMES = Object.keys(INHERITED);

const EDGES = ["top", "right", "bottom", "left"];
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
  position: "static",
  "text-decoration-line": "none",
  "text-overflow": "clip",
  transform: "none",
  "transition-duration": "0s",
  "z-index": "auto",
};

// Read only beside what makes them show.
const DETAILS = {
  "background-image": ["background-position", "background-repeat", "background-size"],
  "outline-style": ["outline-color", "outline-offset", "outline-width"],
  "text-decoration-line": [
    "text-decoration-color", "text-decoration-style", "text-decoration-thickness",
    "text-underline-offset",
  ],
};

const BESIDE = ["background-color", "background-image", "color", "content", "font-size", "opacity"];

const COLOUR = /(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|#[0-9a-f]{3,8}\b/gi;
const paint = document.createElement("canvas").getContext("2d");
const colours = new Map();

const hex = (number) => Math.round(Number(number)).toString(16).padStart(2, "0");

/** A colour as #rrggbb, or #rrggbbaa where one sees through it, whatever its notation. */
const colour = (notation) => {
  if (!colours.has(notation)) {
    paint.fillStyle = notation;
    const alpha = paint.fillStyle.match(/^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/);
    colours.set(notation, alpha ? `#${alpha.slice(1, 4).map(hex).join("")}${hex(alpha[4] * 255)}` : paint.fillStyle);
  }
  return colours.get(notation);
};

/** Values as people write them; addresses without the site's own origin. */
const written = (value) => value.replace(COLOUR, colour).replaceAll(location.origin, "");

/** Values of all four sides under one name when they are equal, else each under its own. */
const around = (name, sides, read, nothing) => {
  const values = sides.map(read);
  if (values.every((value) => value === values[0])) return values[0] === nothing ? {} : { [name]: values[0] };
  const told = sides.map((side, place) => [name.replace(/^border/, `border-${side}`), values[place]]);
  return Object.fromEntries(told.filter(([, value]) => value !== nothing));
};

const bordersOf = (computed) => {
  const of = (edge, detail) => computed.getPropertyValue(`border-${edge}-${detail}`);
  const border = (edge) =>
    of(edge, "width") === "0px" ? "" : written(`${of(edge, "width")} ${of(edge, "style")} ${of(edge, "color")}`);
  const radius = (corner) => of(corner, "radius");
  return { ...around("border", EDGES, border, ""), ...around("border-radius", CORNERS, radius, "0px") };
};

/** A picture cuts off what does not fit into its box, whatever is said of it. */
const goesWithoutSaying = (element, property, value) =>
  value === "clip" && property.startsWith("overflow") && element.matches("img, svg, video, canvas, iframe");

const inheritedOf = (computed) => INHERITED_NAMES.map((property) => computed.getPropertyValue(property));

const besides = (element, style) => {
  for (const place of ["before", "after"]) {
    const computed = getComputedStyle(element, `::${place}`);
    if (computed.content === "none" || computed.content === "normal") continue;
    for (const property of BESIDE)
      style[`::${place} ${property}`] = written(computed.getPropertyValue(property));
  }
};

/** What shows of an element's style, beside what it has from the listed element around it. */
const styleOf = (element, computed, inherited, around) => {
  const style = {};
  INHERITED_NAMES.forEach((property, place) => {
    if (inherited[place] !== around[place]) style[property] = written(inherited[place]);
  });
  for (const [property, initial] of Object.entries(INITIAL)) {
    const value = computed.getPropertyValue(property);
    if (value === initial || goesWithoutSaying(element, property, value)) continue;
    style[property] = written(value);
    for (const detail of DETAILS[property] ?? [])
      style[detail] = written(computed.getPropertyValue(detail));
  }
  Object.assign(style, bordersOf(computed));
  besides(element, style);
  return style;
};

const paints = (computed) =>
  computed.backgroundColor !== "rgba(0, 0, 0, 0)" ||
  computed.backgroundImage !== "none" ||
  computed.boxShadow !== "none" ||
  computed.outlineStyle !== "none" ||
  EDGES.some((edge) => computed.getPropertyValue(`border-${edge}-width`) !== "0px");

const adorned = (element) =>
  ["::before", "::after"].some((place) => {
    const { content } = getComputedStyle(element, place);
    return content !== "none" && content !== "normal" && content !== '""';
  });
