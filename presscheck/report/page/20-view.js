/* What is looked at. All of it stands in the address, which can be sent to a colleague. */

const FILTERS = ["component", "state", "viewport", "browser", "outcome", "kind"];
const MODES = ["side", "baseline", "diff", "capture", "slider", "onion", "blink"];
const ZOOMS = ["fit", "100", "200", "400"];
const CHOICES = {
  mode: MODES,
  zoom: ZOOMS,
  only: ["", "on"],
  boxes: ["", "off"],
  masks: ["", "on"],
};

const UNTOUCHED = {
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

let view = { ...UNTOUCHED };

/** Every address is somebody's: what is not known counts as not said. */
function viewIn(address) {
  const said = new URLSearchParams(address.replace(/^#/, ""));
  const seen = { ...UNTOUCHED };
  for (const name of Object.keys(UNTOUCHED)) {
    const value = said.get(name);
    if (value !== null && (CHOICES[name] ?? [value]).includes(value)) seen[name] = value;
  }
  return seen;
}

function addressOf(seen) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(seen)) {
    if (value !== UNTOUCHED[name]) said.set(name, value);
  }
  return said.size ? `#${said}` : "#";
}

/** Look at something else; `quietly` leaves no step to go back to, as for every letter typed. */
function go(change, { quietly = false } = {}) {
  view = settled({ ...view, ...change });
  const address = addressOf(view);
  if (address !== (location.hash || "#")) {
    try {
      history[quietly ? "replaceState" : "pushState"](null, "", address);
    } catch {
      // Browsers refuse steps that come too fast; the page goes on without them.
    }
  }
  draw();
}

/** A view in which what is selected exists and can be seen. */
function settled(seen) {
  const shown = found(seen);
  const item = shown.find((one) => one.id === seen.at) ?? shown[0];
  if (!item) return { ...seen, at: "", snapshot: "" };
  const named = item.verdicts.some(([index]) => snapshotId(run.snapshots[index]) === seen.snapshot);
  return { ...seen, at: item.id, snapshot: named ? seen.snapshot : "" };
}

function selectedItem() {
  return itemById.get(view.at) ?? null;
}

/** The selected snapshot's verdict, as a pair of places. */
function selectedVerdict() {
  const item = selectedItem();
  if (!item?.group) return null;
  const shown = shownVerdicts(item);
  const named = shown.find(([index]) => snapshotId(run.snapshots[index]) === view.snapshot);
  return named ?? shown[0] ?? null;
}

function startViewing() {
  view = settled(viewIn(location.hash));
  addEventListener("popstate", () => {
    if (location.hash.startsWith("#stage-title")) return;
    view = settled(viewIn(location.hash));
    draw();
  });
}
