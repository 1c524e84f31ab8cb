/* The pictures of the selected snapshot, in the chosen mode. */

import { followPointer, startBlending, startBlinking, stopBlending } from "./blend.js";
import { bdi, byId, html, put } from "./elements.js";
import { frameIn, scaleFor } from "./frames.js";
import { overlay } from "./overlay.js";
import { picture } from "./pictures.js";
import { showFirstChange } from "./scroll-to-change.js";
import { capitalized } from "./text.js";
import { view } from "./view.js";

const LAYERED = new Set(["slider", "onion", "blink"]);
const GAP = 16;

let drawings = 0;

export function canShow(mode, pictures) {
  if (mode === "side") return Boolean(pictures.baseline || pictures.capture);
  if (LAYERED.has(mode)) return Boolean(pictures.baseline && pictures.capture);
  return Boolean(pictures[mode]);
}

/** The mode of the view, or another that this snapshot's pictures allow. */
export function modeFor(snapshot) {
  return [view.mode, "side", "capture"].find((mode) => canShow(mode, snapshot.pictures)) ?? "none";
}

/** What the picture of a role is called: a capture may be compared with a reference. */
export function wordFor(role, snapshot) {
  return role === "baseline" && snapshot.compared === "reference" ? "reference" : role;
}

function rolesIn(mode, pictures) {
  if (mode === "none") return [];
  if (mode !== "side" && !LAYERED.has(mode)) return [mode];
  return ["baseline", "capture"].filter((role) => pictures[role]);
}

export async function drawPictures(snapshot, cause) {
  const mode = modeFor(snapshot);
  const place = byId("screenshots");
  const drawing = (drawings += 1);
  const roles = rolesIn(mode, snapshot.pictures);
  place.setAttribute("aria-busy", "true");
  place.dataset.mode = mode;
  const loaded = await Promise.all(
    roles.map(async (role) => {
      const one = picture(snapshot.pictures[role], role);
      return { role, ...one, there: await one.ready };
    }),
  );
  if (drawing !== drawings) return;
  stopBlending();
  const present = loaded.filter(({ there }) => there);
  const scene = { snapshot, cause, mode };
  const columns = columnsFor(roles, present, scene);
  place.dataset.stacked = String(roles.length > columns);
  const absent = loaded
    .filter(({ there }) => !there)
    .map(({ role, src }) => missingSheet(role, src));
  if (!roles.length)
    put(place, html("p", { class: "no-picture", text: "There is no picture of it." }));
  else if (LAYERED.has(mode) && present.length === 2) put(place, layeredSheet(present, scene));
  else put(place, ...present.map((one) => sheet(one, scene, columns)), ...absent);
  place.setAttribute("aria-busy", "false");
  if (mode === "blink" && present.length === 2) startBlinking();
  showFirstChange(snapshot, mode);
}

/** How many pictures stand side by side: wide ones stand one below the other in a narrow room. */
function columnsFor(roles, present, { snapshot, cause, mode }) {
  if (mode !== "side") return 1;
  const narrow = view.only && byId("screenshots").clientWidth < 640;
  const frames = present.map(({ image }) => frameIn(sizeOf(image), snapshot, cause));
  return narrow && frames.every(([, , width, height]) => width > height) ? 1 : roles.length;
}

function roomFor(columns) {
  const place = byId("screenshots");
  const style = getComputedStyle(place);
  const width = place.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return {
    width: Math.max(80, (width - GAP * (columns - 1)) / columns),
    height: place.clientHeight - 72,
  };
}

/**
 * Width and height of an image in its own pixels.
 *
 * @returns {[number, number]}
 */
function sizeOf(image) {
  return [image.naturalWidth, image.naturalHeight];
}

function sizeWords([width, height]) {
  return `${width} × ${height}`;
}

function sheet({ role, image }, { snapshot, cause, mode }, columns) {
  const frame = frameIn(sizeOf(image), snapshot, cause);
  const scale = scaleFor(frame, roomFor(columns));
  const word = wordFor(role, snapshot);
  const paper = paperFor([image], frame, scale, `${word} of ${snapshot.name}`);
  const side = role === "baseline" ? "baseline" : mode === "side" ? "capture" : "both";
  paper.append(overlay({ frame, scale, cause, snapshot, side }));
  return figure(paper, role, captionFor([sizeWords(sizeOf(image))], scale), word);
}

function layeredSheet(present, { snapshot, cause, mode }) {
  const images = present.map(({ image }) => image);
  const sizes = images.map(sizeOf);
  /** @type {[number, number]} */
  const whole = [
    Math.max(...sizes.map(([width]) => width)),
    Math.max(...sizes.map(([, height]) => height)),
  ];
  const frame = frameIn(whole, snapshot, cause);
  const scale = scaleFor(frame, roomFor(1));
  const first = wordFor("baseline", snapshot);
  const paper = paperFor(images, frame, scale, `${first} and capture of ${snapshot.name}`);
  paper.classList.add(mode);
  paper.append(overlay({ frame, scale, cause, snapshot, side: "both" }));
  if (mode === "slider") paper.append(html("span", { class: "cut", "aria-hidden": "true" }));
  if (mode === "slider") followPointer(paper);
  startBlending(paper, mode, first);
  const words = present.map(
    ({ role, image }) => `${wordFor(role, snapshot)} ${sizeWords(sizeOf(image))}`,
  );
  return figure(paper, mode, captionFor(words, scale));
}

function captionFor(words, scale) {
  return [...words, `shown at ${Math.round(scale * 100)} %`].join(" · ");
}

const FIGURE_WORDS = { side: "", slider: "Slider", onion: "Onion skin", blink: "Blink" };

function figure(paper, role, caption, word = role) {
  const title = FIGURE_WORDS[role] ?? capitalized(word);
  return html(
    "figure",
    { class: "sheet", "data-role": role },
    html("figcaption", {}, html("strong", { text: title }), html("span", { text: caption })),
    paper,
  );
}

/** An element with the pictures one over the other, cut to the frame. */
function paperFor(images, [x, y, width, height], scale, name) {
  const paper = html("div", { class: "paper", role: "img", "aria-label": name });
  paper.style.width = `${Math.round(width * scale)}px`;
  paper.style.height = `${Math.round(height * scale)}px`;
  paper.classList.toggle("enlarged", scale > 1);
  for (const image of images) {
    image.style.left = `${-x * scale}px`;
    image.style.top = `${-y * scale}px`;
    image.style.width = `${image.naturalWidth * scale}px`;
    image.style.height = `${image.naturalHeight * scale}px`;
    paper.append(image);
  }
  return paper;
}

function missingSheet(role, src) {
  return html(
    "figure",
    { class: "sheet absent", "data-role": role },
    html("figcaption", {}, html("strong", { text: capitalized(role) })),
    html(
      "p",
      { class: "no-picture" },
      "This picture is not here. It belongs beside this page, at ",
      html("code", {}, bdi(src || "no known place")),
      ": keep the folder data/ together with index.html.",
    ),
  );
}
