/* The overlay: boxes, numbers, arrows and masks over a picture. */

import { isLeading } from "./causes.js";
import { svg } from "./elements.js";
import { scaleBox } from "./frames.js";
import { view } from "./view.js";

const GAP = 3; // pixels of the screen between what is marked and its box

let patterns = 0;

/** The overlay of a picture that is shown in this frame and at this scale. */
export function overlay({ frame, scale, cause, snapshot, side }) {
  const [width, height] = [frame[2] * scale, frame[3] * scale];
  const layer = svg("svg", { class: "overlay", width, height, "aria-hidden": "true" });
  if (view.masks) layer.append(...maskShapes(snapshot.masks, frame, scale));
  if (view.boxes === "off") return layer;
  const size = [width, height];
  const taken = leadingBoxes(cause.changes, side, frame, scale);
  cause.changes.forEach((change, index) => {
    const kind = isLeading(change) ? "mark" : "mark follows";
    const mark = svg("g", { class: kind, "data-cause": index + 1 });
    for (const shape of marksOf(change, side, frame, scale)) mark.append(shape);
    const box = placeOn(change, side);
    if (box && isLeading(change)) {
      mark.append(...badge(index + 1, around(box, frame, scale), size, taken));
    }
    layer.append(mark);
  });
  return layer;
}

/** A box drawn beside what it marks, as far as the picture goes. */
function around(box, frame, scale) {
  const { x, y, width, height } = scaleBox(box, frame, scale);
  const [left, top] = [Math.max(x - GAP, 1), Math.max(y - GAP, 1)];
  const right = Math.min(x + width + GAP, frame[2] * scale - 1);
  const bottom = Math.min(y + height + GAP, frame[3] * scale - 1);
  return { x: left, y: top, width: Math.max(right - left, 2), height: Math.max(bottom - top, 2) };
}

/** The boxes that no number may hide. */
function leadingBoxes(changes, side, frame, scale) {
  const boxes = changes.filter(isLeading).map((change) => placeOn(change, side));
  return boxes.filter(Boolean).map((box) => around(box, frame, scale));
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
    shapes.push(svg("rect", { class: "was", ...around(change.was, frame, scale) }));
  }
  if (box) {
    const place = around(box, frame, scale);
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

/** The number of a box, outside of it where there is room, and on no other number or box. */
function badge(count, box, size, taken) {
  const [width, height] = [count > 9 ? 22 : 16, 16];
  const choices = cornersOf(box, width, height).map((place) => inside(place, size));
  const free = choices.find((place) => taken.every((other) => !overlap(place, other)));
  const [least] = choices.sort((one, other) => overlap(one, box) - overlap(other, box));
  const { x, y } = free ?? least;
  taken.push({ x, y, width, height });
  const written = { x: x + width / 2, y: y + 12, "text-anchor": "middle" };
  return [
    svg("rect", { class: "badge", x, y, width, height, rx: 8 }),
    svg("text", { class: "badge-number", ...written, text: count }),
  ];
}

/** Where a number may stand: left, above, right, below. */
function cornersOf({ x, y, width: across, height: down }, width, height) {
  const [left, right] = [x - width - 1, x + across + 1];
  const [above, below] = [y - height - 1, y + down + 1];
  return [
    { x: left, y },
    { x, y: above },
    { x: right, y },
    { x: x + across - width, y: above },
    { x: left, y: above },
    { x, y: below },
    { x: right, y: below },
  ].map((place) => ({ ...place, width, height }));
}

/** The place, moved into the picture. */
function inside({ x, y, width, height }, [across, down]) {
  const left = Math.max(0, Math.min(x, across - width));
  return { x: left, y: Math.max(0, Math.min(y, down - height)), width, height };
}

/** The area that two boxes share. */
function overlap(one, other) {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
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
