/** The up-button: appears once the reader is well down the page, and leads back to its top. */

import { motionIsUnwanted } from "./motion.js";

const WELL_DOWN = 600;

export function startUp() {
  const button = document.getElementById("to_top");
  const logo = document.querySelector("#head_main .head_logo a");
  if (!button || !logo) return;
  const focusLogo = () => logo.focus({ preventScroll: true });

  const showWhenDown = () => {
    const isDown = window.scrollY > WELL_DOWN;
    if (!isDown && document.activeElement === button) focusLogo();
    button.hidden = !isDown;
  };

  button.addEventListener("click", () => {
    focusLogo();
    window.scrollTo({ top: 0, behavior: motionIsUnwanted() ? "instant" : "smooth" });
  });
  window.addEventListener("scroll", showWhenDown, { passive: true });
  showWhenDown();
}
