/* Scrolls the pictures to what changed. */

import { byId } from "./elements.js";
import { snapshotId } from "./run.js";
import { view } from "./view.js";

const CAPTION = 32; // pixels

let lastShown = "";

/** Scrolls to the first change, once for every snapshot selected. */
export function showFirstChange(snapshot, mode) {
  const key = `${view.at} ${snapshotId(snapshot)} ${view.zoom} ${view.only} ${mode === "side"}`;
  if (lastShown === key) return;
  lastShown = key;
  byId("screenshots").scrollTo(0, 0);
  if (!view.only) scrollToCause(1);
}

/** Brings the screenshots into sight, and in them the box of this number. */
export function showCause(count) {
  byId("screenshots").scrollIntoView({ block: "nearest" });
  scrollToCause(count);
}

function scrollToCause(count) {
  const place = byId("screenshots");
  const marks = place.querySelectorAll(`.mark[data-cause="${count}"] .box`);
  const mark = marks[marks.length - 1];
  if (!mark) return;
  const [box, room] = [mark.getBoundingClientRect(), place.getBoundingClientRect()];
  const beyond = box.right > room.right || box.left < room.left;
  if (!beyond && box.top >= room.top + CAPTION && box.bottom <= room.bottom) return;
  const top = place.scrollTop + box.top - room.top - Math.max(40, (room.height - box.height) / 3);
  const left = place.scrollLeft + box.left - room.left - Math.max(24, (room.width - box.width) / 2);
  place.scrollTo(Math.max(0, beyond ? left : place.scrollLeft), Math.max(0, top));
}

export function highlight(count, on) {
  for (const mark of byId("screenshots").querySelectorAll(`.mark[data-cause="${count}"]`))
    mark.classList.toggle("lit", on);
}
