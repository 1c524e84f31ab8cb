/** When moving parts hold still: for a reader who wants no motion, or who is in the part. */

export function motionIsUnwanted() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function holdsStill(part) {
  return motionIsUnwanted() || part.matches(":hover, :focus-within");
}
