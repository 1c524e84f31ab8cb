/* The map: the page's outline, each component in the colour of the worst that befell it. */

const map = { shown: -1, outlines: [] };

function startMap() {
  map.outlines = run.outlines
    .map((outline) => ({
      ...outline,
      page: partsOf(outline.name).page,
      worst: worstOf(partsOf(outline.name).page),
    }))
    .sort((one, other) => firstRank(one) - firstRank(other));
  byId("map").hidden = !map.outlines.length;
  if (matchMedia("(max-width: 899px)").matches) byId("map").open = false;
  const pages = byId("map-pages");
  const several = map.outlines.length > 1;
  byId("map-pages-label").hidden = !several;
  const title = (outline) =>
    browsers.length > 1 ? `${outline.page} (${outline.browser})` : outline.page;
  put(
    pages,
    ...map.outlines.map((outline, value) => made("option", { value, text: title(outline) })),
  );
  pages.addEventListener("change", () => drawMapOf(Number(pages.value)));
  if (map.outlines.length) drawMapOf(0);
}

/** The first, and so worst, item of each component on the pages of one kind. */
function worstOf(page) {
  const worst = new Map();
  items.forEach((item, rank) => {
    const here =
      item.failure || item.verdicts.some(([index]) => run.snapshots[index].page === page);
    if (here && !worst.has(item.component))
      worst.set(item.component, { rank, outcome: item.outcome });
  });
  return worst;
}

function firstRank({ worst, parts }) {
  const ranks = [...worst]
    .filter(([name]) => name === "" || parts.some(([part]) => part === name))
    .map(([, { rank }]) => rank);
  return Math.min(...ranks, Infinity);
}

function drawMapOf(index) {
  const {
    size: [width, height],
    parts,
    worst,
    page,
  } = map.outlines[index];
  map.shown = index;
  const whole = drawn("rect", {
    class: "map-page",
    width,
    height,
    "data-outcome": worst.get("")?.outcome ?? "",
  });
  const area = ({ box }) => box[2] * box[3];
  const shapes = [...parts]
    .sort((one, other) => area(other) - area(one))
    .map(({ component, box: [x, y, w, h] }) =>
      mapPart(component, { x, y, width: w, height: h }, worst.get(component)),
    );
  const off = shapes.filter((shape) => shape.dataset.outcome !== "same").length;
  const title = `Outline of ${page}: ${many(off, "component")} not as approved`;
  put(
    byId("map-drawing"),
    drawn(
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

function mapPart(name, place, worst) {
  const outcome = worst?.outcome ?? "same";
  const said = `${componentWord(name)}: ${outcomeWord(outcome)}`;
  const label = () => (byId("map-label").textContent = said);
  const unlabel = () => (byId("map-label").textContent = "");
  const traits = {
    class: "map-part",
    "data-outcome": outcome,
    "data-component": componentWord(name),
    mouseenter: label,
    mouseleave: unlabel,
  };
  const shape = drawn("rect", place);
  if (!worst) return drawn("g", { ...traits, "aria-hidden": "true" }, shape);
  const filter = () =>
    go({ component: view.component === componentWord(name) ? "" : componentWord(name), at: "" });
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    filter();
  };
  return drawn(
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

function drawMapChoice() {
  for (const part of byId("map-drawing").querySelectorAll("[role=button]")) {
    part.setAttribute("aria-pressed", String(part.dataset.component === view.component));
  }
}
