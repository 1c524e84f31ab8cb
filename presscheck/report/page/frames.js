/* The frame: which part of a picture is shown, and how large. */

import { run } from "./run.js";
import { view } from "./view.js";

const MARGIN = 24; // pixels around a component
const LARGEST_SCALE = 8;

function union(boxes) {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

function boxesOf(cause) {
  return cause.changes.flatMap((change) => [change.box, change.was]).filter(Boolean);
}

/** The component's box in the outline of this snapshot; null without one. */
function outlineBox(snapshot, component) {
  const outline = run.outlines.find(
    (one) => one.name === snapshot.name && one.browser === snapshot.browser,
  );
  return outline?.parts.find((part) => part.component === component)?.box ?? null;
}

/**
 * The part of a picture that is shown: all of it, or what “only this change” leaves.
 *
 * @param {number[]} size
 * @returns {[number, number, number, number]} left, top, width and height in pixels
 */
export function frameIn(size, snapshot, cause) {
  /** @type {[number, number, number, number]} */
  const whole = [0, 0, size[0], size[1]];
  if (!view.only) return whole;
  const boxes = boxesOf(cause);
  const meant = boxes.length ? union(boxes) : outlineBox(snapshot, cause.component);
  if (!meant) return whole;
  const left = Math.max(0, Math.floor(meant[0] - MARGIN));
  const top = Math.max(0, Math.floor(meant[1] - MARGIN));
  const right = Math.min(size[0], Math.ceil(meant[0] + meant[2] + MARGIN));
  const bottom = Math.min(size[1], Math.ceil(meant[1] + meant[3] + MARGIN));
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : whole;
}

/** How large a pixel of the picture is shown; a whole number when it is enlarged. */
export function scaleFor([, , width, height], room) {
  if (view.zoom !== "fit") return Number(view.zoom) / 100;
  if (!view.only) return Math.min(1, room.width / width);
  const most = Math.min(LARGEST_SCALE, room.width / width, Math.max(room.height, 160) / height);
  return most >= 1 ? Math.floor(most) : Math.max(most, Math.min(1, room.width / width));
}

/** The box as attributes of an SVG element, within the frame and at this scale. */
export function scaleBox(box, frame, scale) {
  const [x, y, width, height] = box;
  return {
    x: (x - frame[0]) * scale,
    y: (y - frame[1]) * scale,
    width: Math.max(width * scale, 2),
    height: Math.max(height * scale, 2),
  };
}
