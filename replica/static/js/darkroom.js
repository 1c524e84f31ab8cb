/**
 * The Darkroom: five pictures, one shown, turned by its buttons and dots and by itself.
 *
 * A turn that falls due while the part holds still is skipped, and the next one goes on.
 */

import { holdsStill } from "./motion.js";

const TURN = 5_000;

export function startDarkroom() {
  const darkroom = document.getElementById("darkroom");
  if (!darkroom) return;
  const pictures = [...darkroom.querySelectorAll(".darkroom_pictures > li")];
  const dots = [...darkroom.querySelectorAll(".darkroom_dots button")];
  let shown = 0;

  const show = (wanted) => {
    shown = (wanted + pictures.length) % pictures.length;
    pictures.forEach((picture, place) => {
      picture.hidden = place !== shown;
    });
    markCurrent(dots, shown);
  };

  darkroom.querySelector(".darkroom_previous").addEventListener("click", () => show(shown - 1));
  darkroom.querySelector(".darkroom_next").addEventListener("click", () => show(shown + 1));
  dots.forEach((dot, place) => dot.addEventListener("click", () => show(place)));
  setInterval(() => {
    if (!holdsStill(darkroom)) show(shown + 1);
  }, TURN);
}

function markCurrent(dots, current) {
  dots.forEach((dot, place) => {
    if (place === current) dot.setAttribute("aria-current", "true");
    else dot.removeAttribute("aria-current");
  });
}
