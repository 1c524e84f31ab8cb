/* Places on the picture: what of it is shown, how large, and what is drawn over it. */

const MARGIN = 24;
const LARGEST = 8;

function union(boxes) {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

function boxesOf(verdict) {
  return verdict.changes.flatMap((change) => [change.box, change.was]).filter(Boolean);
}

/** Where the component stands, as far as an outline of this very snapshot says so. */
function outlineBox(snapshot, component) {
  const outline = run.outlines.find(
    (one) => one.name === snapshot.name && one.browser === snapshot.browser,
  );
  return outline?.parts.find((part) => part.component === component)?.box ?? null;
}

/** The part of a picture of this size that “only this component” leaves, or all of it. */
function frameIn(size, snapshot, verdict) {
  const whole = [0, 0, ...size];
  if (!view.only) return whole;
  const boxes = boxesOf(verdict);
  const meant = boxes.length ? union(boxes) : outlineBox(snapshot, verdict.component);
  if (!meant) return whole;
  const left = Math.max(0, Math.floor(meant[0] - MARGIN));
  const top = Math.max(0, Math.floor(meant[1] - MARGIN));
  const right = Math.min(size[0], Math.ceil(meant[0] + meant[2] + MARGIN));
  const bottom = Math.min(size[1], Math.ceil(meant[1] + meant[3] + MARGIN));
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : whole;
}

/** How large a pixel of the picture is shown; whole numbers when it is enlarged. */
function scaleFor([, , width, height], room) {
  if (view.zoom !== "fit") return Number(view.zoom) / 100;
  if (!view.only) return Math.min(1, room.width / width);
  const most = Math.min(LARGEST, room.width / width, Math.max(room.height, 160) / height);
  return most >= 1 ? Math.floor(most) : Math.max(most, Math.min(1, room.width / width));
}

function scaled(box, frame, scale) {
  const [x, y, width, height] = box;
  return {
    x: (x - frame[0]) * scale,
    y: (y - frame[1]) * scale,
    width: Math.max(width * scale, 2),
    height: Math.max(height * scale, 2),
  };
}

let patterns = 0;

/** Boxes, their numbers, arrows and masks, over a picture shown at this scale. */
function overlay({ frame, scale, verdict, snapshot, side }) {
  const [width, height] = [frame[2] * scale, frame[3] * scale];
  const layer = drawn("svg", { class: "overlay", width, height, "aria-hidden": "true" });
  if (view.masks) layer.append(...maskShapes(snapshot.masks, frame, scale));
  if (view.boxes === "off") return layer;
  const taken = [];
  verdict.changes.forEach((change, index) => {
    const kind = change.because ? "mark follows" : "mark";
    const mark = drawn("g", { class: kind, "data-cause": index + 1 });
    for (const shape of marksOf(change, side, frame, scale)) mark.append(shape);
    const box = placeOn(change, side);
    if (box && !change.because) mark.append(...badge(index + 1, scaled(box, frame, scale), width, height, taken));
    layer.append(mark);
  });
  return layer;
}

/** Where a change stands on one side's picture. */
function placeOn(change, side) {
  if (side === "baseline") return change.kind === "removed" ? change.box : change.was;
  return change.box;
}

function marksOf(change, side, frame, scale) {
  const shapes = [];
  const box = placeOn(change, side);
  if (side === "both" && change.was && change.kind === "moved") {
    shapes.push(drawn("rect", { class: "was", ...scaled(change.was, frame, scale) }));
  }
  if (box) {
    const place = scaled(box, frame, scale);
    shapes.push(
      drawn("rect", { class: "halo", ...place }),
      drawn("rect", { class: "box", ...place }),
    );
  }
  if (side !== "baseline" && change.kind === "moved" && change.was && change.box) {
    shapes.push(...arrow(scaled(change.was, frame, scale), scaled(change.box, frame, scale)));
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
    drawn("line", { class: "arrow-halo", x1, y1, x2, y2 }),
    drawn("line", { class: "arrow", x1, y1, x2, y2 }),
    drawn("polygon", { class: "arrow-head", points: head }),
  ];
}

/** Beside the corner of its box, so that it hides nothing of what it numbers, nor another. */
function badge(count, place, width, height, taken) {
  const half = count > 9 ? 11 : 8;
  const y = Math.min(Math.max(place.y - 7, 9), Math.max(height - 9, 9));
  let x = Math.min(Math.max(place.x - half, half + 1), Math.max(width - half - 1, half + 1));
  const hidesOne = ([left, top]) => Math.abs(left - x) < 16 && Math.abs(top - y) < 14;
  for (let tries = 0; tries < 20 && taken.some(hidesOne); tries += 1) x += 17;
  taken.push([x, y]);
  return [
    drawn("rect", { class: "badge", x: x - half, y: y - 8, width: 2 * half, height: 16, rx: 8 }),
    drawn("text", { class: "badge-number", x, y: y + 4, "text-anchor": "middle", text: count }),
  ];
}

function maskShapes(masks, frame, scale) {
  if (!masks.length) return [];
  const id = `hatch-${(patterns += 1)}`;
  const pattern = drawn(
    "pattern",
    { id, width: 10, height: 10, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawn("rect", { class: "hatch-ground", width: 10, height: 10 }),
    drawn("rect", { class: "hatch-line", width: 4, height: 10 }),
  );
  const shapes = masks.map((mask) =>
    drawn("rect", { class: "mask", fill: `url(#${id})`, ...scaled(mask, frame, scale) }),
  );
  return [drawn("defs", {}, pattern), ...shapes];
}
