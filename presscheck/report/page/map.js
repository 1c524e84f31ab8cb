/* The map: the page's outline, each component in the colour of its worst outcome. */

import { byId, html, put, svg } from "./elements.js";
import { browsers, componentWord, items, outcomeWord, partsOf, run } from "./run.js";
import { go, selectedPlace } from "./selection.js";
import { plural } from "./text.js";
import { view } from "./view.js";

/** @type {any[]} */
let outlines = [];

export function startMap() {
  outlines = run.outlines
    .map((outline) => ({
      ...outline,
      page: partsOf(outline.name).page,
      worst: worstOf(partsOf(outline.name).page),
    }))
    .sort((one, other) => firstRank(one) - firstRank(other));
  byId("map").hidden = !outlines.length;
  if (matchMedia("(max-width: 899px)").matches) byId("map").open = false;
  const pages = byId("map-pages");
  const several = outlines.length > 1;
  byId("map-pages-label").hidden = !several;
  const title = (outline) =>
    browsers.length > 1 ? `${outline.page} (${outline.browser})` : outline.page;
  put(
    pages,
    ...outlines.map((outline, value) => html("option", { value, text: title(outline) })),
  );
  pages.addEventListener("change", () => drawMapOf(Number(pages.value)));
  if (outlines.length) drawMapOf(0);
}

let followed = "";

/** Shows the page of the selected cause; another page that somebody chose stays until the next. */
function followSelection() {
  const [place] = selectedPlace() ?? [];
  const snapshot = place === undefined ? null : run.snapshots[place];
  const name = snapshot ? `${snapshot.page} ${snapshot.browser}` : "";
  if (!name || name === followed) return;
  followed = name;
  const index = outlines.findIndex((one) => `${one.page} ${one.browser}` === name);
  if (index < 0 || index === Number(byId("map-pages").value)) return;
  byId("map-pages").value = index;
  drawMapOf(index);
}

/** The first item of each component on a page, which is its worst. */
function worstOf(page) {
  const worst = new Map();
  items.forEach((item, rank) => {
    const here =
      item.finding || item.places.some(([index]) => run.snapshots[index].page === page);
    for (const component of here ? item.components : [])
      if (!worst.has(component)) worst.set(component, { rank, outcome: item.outcome });
  });
  return worst;
}

function firstRank({ worst, parts }) {
  const ranks = [...worst]
    .filter(([name]) => name === "" || parts.some((part) => part.component === name))
    .map(([, { rank }]) => rank);
  return Math.min(...ranks, Infinity);
}

function drawMapOf(index) {
  const {
    size: [width, height],
    parts,
    worst,
    page,
  } = outlines[index];
  const whole = svg("rect", {
    class: "map-page",
    width,
    height,
    "data-outcome": worst.get("")?.outcome ?? "",
  });
  const area = ({ box }) => box[2] * box[3];
  const isFrame = ({ box }) => area({ box }) >= width * height;
  const shapes = [...parts]
    .sort((one, other) => Number(isFrame(one)) - Number(isFrame(other)) || area(other) - area(one))
    .map(({ component, box }) => mapPart(component, box, worst.get(component), isFrame({ box })));
  const off = shapes.filter((shape) => shape.dataset.outcome !== "same").length;
  const title = `Outline of ${page}: ${plural(off, "component")} not as approved`;
  put(
    byId("map-drawing"),
    svg(
      "svg",
      {
        class: "outline",
        viewBox: `-8 -8 ${width + 16} ${height + 16}`,
        preserveAspectRatio: "xMidYMin meet",
        role: "group",
        "aria-label": title,
      },
      whole,
      ...shapes,
    ),
  );
  drawMapChoice();
}

/** A component; one that is as large as the page is a frame, which tints nothing else. */
function mapPart(name, [x, y, width, height], worst, isFrame) {
  const outcome = worst?.outcome ?? "same";
  const said = `${componentWord(name)}: ${outcomeWord(outcome)}`;
  const label = () => (byId("map-label").textContent = said);
  const unlabel = () => (byId("map-label").textContent = "");
  const traits = {
    class: isFrame ? "map-part map-frame" : "map-part",
    "data-outcome": outcome,
    "data-component": componentWord(name),
    mouseenter: label,
    mouseleave: unlabel,
  };
  const shape = svg("rect", { x, y, width, height });
  if (!worst) return svg("g", { ...traits, "aria-hidden": "true" }, shape);
  const filter = () =>
    go({ component: view.component === componentWord(name) ? "" : componentWord(name), at: "" });
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    filter();
  };
  return svg(
    "g",
    {
      ...traits,
      role: "button",
      tabindex: "0",
      "aria-label": said,
      "aria-pressed": "false",
      click: filter,
      keydown: press,
      focus: label,
      blur: unlabel,
    },
    shape,
  );
}

export function drawMapChoice() {
  followSelection();
  for (const part of byId("map-drawing").querySelectorAll("[role=button]")) {
    part.setAttribute("aria-pressed", String(part.dataset.component === view.component));
  }
}
