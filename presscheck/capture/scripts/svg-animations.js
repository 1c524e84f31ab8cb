// Stops animations in SVG (SMIL): at their end when they have one, else at their beginning.

import { addStyles } from "./capture-styles.js";
import { labelOf } from "./elements.js";

/** Whether an animation begins by itself and comes to an end. */
const comesToAnEnd = (moving) =>
  Number.isFinite(Number(moving.getAttribute("repeatCount") ?? "1")) &&
  !moving.hasAttribute("repeatDur") &&
  /^\s*[+\d]/.test(moving.getAttribute("begin") ?? "0");

/** When an animation ends, in seconds; one without an end ends when it begins. */
const endOf = (moving) => {
  let start = 0;
  try {
    start = moving.getStartTime();
    return start + moving.getSimpleDuration() * Number(moving.getAttribute("repeatCount") ?? "1");
  } catch {
    return start;
  }
};

const UNITS = { translate: "px", rotate: "deg", skewX: "deg", skewY: "deg", scale: "" };

/** A transform of SVG, written in CSS. */
const inCss = (kind, value) => {
  const numbers = value.trim().split(/[\s,]+/);
  const turn = ([angle, x = "0", y = "0"]) =>
    `translate(${x}px, ${y}px) rotate(${angle}deg) translate(${-x}px, ${-y}px)`;
  if (kind === "rotate") return turn(numbers);
  return `${kind}(${numbers.map((number) => number + UNITS[kind]).join(", ")})`;
};

/** The declaration that an animation's end comes to; undefined when CSS cannot say it. */
const endDeclaration = (moving) => {
  const given = (name) => moving.getAttribute(name);
  const holds = moving.localName === "set" ? !given("dur") : given("fill") === "freeze";
  const value = given("values")?.split(";").findLast((one) => one.trim()) ?? given("to");
  if (!holds || value === null) return undefined;
  if (moving.localName === "animateTransform")
    return `transform: ${inCss(given("type") ?? "translate", value)} !important;`;
  const property = given("attributeName");
  const measured = CSS.supports(property, value) ? value : `${value.trim()}px`;
  return CSS.supports(property, measured) ? `${property}: ${measured} !important;` : undefined;
};

/**
 * Adds styles that look like the end of the animations: some browsers keep every animation paused
 * at its beginning.
 */
const addEnds = (moving, undo, notes) => {
  const ends = new Map();
  for (const one of moving) {
    const left = endDeclaration(one);
    if (left) ends.set(one.targetElement, `${ends.get(one.targetElement) ?? ""} ${left}`);
    else if (one.getAttribute("fill") === "freeze")
      notes.add(`${labelOf(one.ownerSVGElement)} is shown at its beginning`);
  }
  addStyles([...ends.keys()], (element) => ends.get(element), undo);
};

const stopDrawing = (drawing, undo, notes) => {
  const all = [...drawing.querySelectorAll("animate, animateMotion, animateTransform, set")];
  const ending = all.filter((one) => one.targetElement).filter(comesToAnEnd);
  const time = drawing.getCurrentTime();
  if (drawing.animationsPaused()) {
    if (!time) addEnds(ending, undo, notes);
    return;
  }
  if (!all.length) return;
  drawing.pauseAnimations();
  drawing.setCurrentTime(Math.max(0, ...ending.map(endOf)));
  undo.push(() => {
    drawing.setCurrentTime(time);
    drawing.unpauseAnimations();
  });
};

export const stopDrawings = (elements, undo, notes) => {
  for (const element of elements)
    if (element.localName === "svg" && !element.ownerSVGElement)
      stopDrawing(element, undo, notes);
};
