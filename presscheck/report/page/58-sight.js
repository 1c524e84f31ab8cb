/* Bringing what changed into visibility. */

const CAPTION = 32;

/** Bring the first change into visibility, once for every snapshot selected. */
function showSelectedPlace(snapshot, verdict, mode) {
  const key = `${view.at} ${snapshotId(snapshot)} ${view.zoom} ${view.only} ${mode === "side"}`;
  if (desk.shown === key) return;
  desk.shown = key;
  byId("desk").scrollTo(0, 0);
  if (!view.only) scrollToCause(1);
}

function scrollToCause(count) {
  const place = byId("desk");
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

function light(count, on) {
  for (const mark of byId("desk").querySelectorAll(`.mark[data-cause="${count}"]`))
    mark.classList.toggle("lit", on);
}
