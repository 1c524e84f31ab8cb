/* Shows two pictures one over the other: how much is visible of each. */

import { byId } from "./elements.js";

const BLINK = 700; // milliseconds

const still = matchMedia("(prefers-reduced-motion: reduce)");
const percents = { slider: 50, onion: 50 };

/** The element with both pictures; null while none is shown.
 * @type {HTMLElement | null}
 */
let layered = null;
let blinking = 0;
/** What the picture below is called. */
let first = "baseline";

/** How much of the capture is visible, in per cent: the slider's cut, the onion skin's opacity. */
export function blend(mode, percent) {
  percents[mode] = percent;
  layered?.style.setProperty("--blend", String(percent / 100));
  const range = byId("blend-range");
  range.value = String(percent);
  byId("blend-value").textContent = `${Math.round(percent)} %`;
}

export function startBlending(paper, mode, word) {
  layered = paper;
  first = word;
  blend(mode, percents[mode] ?? 50);
}

export function stopBlending() {
  stopBlinking();
  layered = null;
}

/** Lets the slider's cut follow the pointer while a button is down. */
export function followPointer(paper) {
  const follow = (event) => {
    const { left, width } = paper.getBoundingClientRect();
    blend("slider", Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)));
  };
  paper.addEventListener("pointerdown", (event) => {
    paper.setPointerCapture(event.pointerId);
    follow(event);
  });
  paper.addEventListener("pointermove", (event) => {
    if (paper.hasPointerCapture(event.pointerId)) follow(event);
  });
}

export function turnBlink() {
  layered?.classList.toggle("turned");
  const turned = layered?.classList.contains("turned");
  byId("blink-turn").textContent = `Showing the ${turned ? first : "capture"}`;
}

export function startBlinking() {
  turnBlink();
  turnBlink();
  if (!still.matches) blinking = setInterval(turnBlink, BLINK);
}

export function stopBlinking() {
  clearInterval(blinking);
}
