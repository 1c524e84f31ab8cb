// Gives what a reader does the time at which it happens. Playwright's clock stamps an event when its
// time is first read (and one at the time 0 at every reading), so two clicks that a page compares
// later would have the same time.

const GESTURES = [
  "auxclick",
  "click",
  "contextmenu",
  "dblclick",
  "keydown",
  "keyup",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchend",
  "touchstart",
];

const keepTime = (event) =>
  Object.defineProperty(event, "timeStamp", { value: event.timeStamp, configurable: true });

for (const gesture of GESTURES)
  window.addEventListener(gesture, keepTime, { capture: true, passive: true });
