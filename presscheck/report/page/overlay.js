/* The overlay: boxes, numbers, arrows and masks over a picture. */

import { isLeading } from "./causes.js";
import { svg } from "./elements.js";
import { scaleBox } from "./frames.js";
import { view } from "./view.js";

let patterns = 0;

/** The overlay of a picture that is shown in this frame and at this scale. */
export function overlay({ frame, scale, cause, snapshot, side }) {
  const [width, height] = [frame[2] * scale, frame[3] * scale];
  const layer = svg("svg", { class: "overlay", width, height, "aria-hidden": "true" });
  if (view.masks) layer.append(...maskShapes(snapshot.masks, frame, scale));
  if (view.boxes === "off") return layer;
  /** @type {number[][]} */
  const taken = [];
  cause.changes.forEach((change, index) => {
    const kind = isLeading(change) ? "mark" : "mark follows";
    const mark = svg("g", { class: kind, "data-cause": index + 1 });
    for (const shape of marksOf(change, side, frame, scale)) mark.append(shape);
    const box = placeOn(change, side);
    if (box && isLeading(change)) {
      const place = scaleBox(box, frame, scale);
      mark.append(...badge(index + 1, place, [width, height], taken));
    }
    layer.append(mark);
  });
  return layer;
}

/** The box of a change on one side's picture. */
function placeOn(change, side) {
  if (side === "baseline") return change.kind === "removed" ? change.box : change.was;
  return change.box;
}

function marksOf(change, side, frame, scale) {
  const shapes = [];
  const box = placeOn(change, side);
  if (side === "both" && change.was && change.kind === "moved") {
    shapes.push(svg("rect", { class: "was", ...scaleBox(change.was, frame, scale) }));
  }
  if (box) {
    const place = scaleBox(box, frame, scale);
    shapes.push(
      svg("rect", { class: "halo", ...place }),
      svg("rect", { class: "box", ...place }),
    );
  }
  if (side !== "baseline" && change.kind === "moved" && change.was && change.box) {
    shapes.push(...arrow(scaleBox(change.was, frame, scale), scaleBox(change.box, frame, scale)));
  }
  return shapes;
}

function middle({ x, y, width, height }) {
  return [x + width / 2, y + height / 2];
}

function arrow(from, to) {
  const [x1, y1] = middle(from);
  const [x2, y2] = middle(to);
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn) => {
    const [x, y] = [x2 - 9 * Math.cos(angle + turn), y2 - 9 * Math.sin(angle + turn)];
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const head = `${wing(0.45)} ${x2},${y2} ${wing(-0.45)}`;
  return [
    svg("line", { class: "arrow-halo", x1, y1, x2, y2 }),
    svg("line", { class: "arrow", x1, y1, x2, y2 }),
    svg("polygon", { class: "arrow-head", points: head }),
  ];
}

/** The number of a box, beside its corner: it hides neither the box nor another number. */
function badge(count, place, [width, height], taken) {
  const half = count > 9 ? 11 : 8;
  const y = Math.min(Math.max(place.y - 7, 9), Math.max(height - 9, 9));
  let x = Math.min(Math.max(place.x - half, half + 1), Math.max(width - half - 1, half + 1));
  const hidesOne = ([left, top]) => Math.abs(left - x) < 16 && Math.abs(top - y) < 14;
  for (let tries = 0; tries < 20 && taken.some(hidesOne); tries += 1) x += 17;
  taken.push([x, y]);
  return [
    svg("rect", { class: "badge", x: x - half, y: y - 8, width: 2 * half, height: 16, rx: 8 }),
    svg("text", { class: "badge-number", x, y: y + 4, "text-anchor": "middle", text: count }),
  ];
}

function maskShapes(masks, frame, scale) {
  if (!masks.length) return [];
  const id = `hatch-${(patterns += 1)}`;
  const pattern = svg(
    "pattern",
    { id, width: 10, height: 10, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { class: "hatch-ground", width: 10, height: 10 }),
    svg("rect", { class: "hatch-line", width: 4, height: 10 }),
  );
  const shapes = masks.map((mask) =>
    svg("rect", { class: "mask", fill: `url(#${id})`, ...scaleBox(mask, frame, scale) }),
  );
  return [svg("defs", {}, pattern), ...shapes];
}
